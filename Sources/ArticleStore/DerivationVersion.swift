import PositionModel
import TextMatching

/// Which rules and knowledge a derivation was made with; what another made is made anew.
public struct DerivationVersion: Hashable, Sendable {
  /// Raised by hand when the rules of the model change.
  private static let rules = 7

  private let files: [KnowledgeFile]

  /// The version of these rules with the knowledge that files have.
  public init(_ files: [KnowledgeFile]) { self.files = files }

  /// The rules' number and a fingerprint of the knowledge.
  var name: String {
    let count = Self.builtInFiles.count
    let hasBuiltIn = files.starts(with: Self.builtInFiles)
    var fingerprint = hasBuiltIn ? Self.builtInFingerprint : Fingerprint()
    for file in files.dropFirst(hasBuiltIn ? count : 0) { fingerprint.add(file) }
    return "\(Self.rules)-\(String(fingerprint.hash, radix: 16))"
  }

  /// The version with the knowledge built into the program and none besides.
  public static let builtIn = DerivationVersion(KnowledgeFile.embedded)

  private static let builtInFiles = KnowledgeFile.embedded
  private static let builtInFingerprint = builtInFiles.reduce(into: Fingerprint()) { $0.add($1) }

  /// A hash over names and texts of files, eight bytes at a step.
  private struct Fingerprint {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ file: KnowledgeFile) {
      add(file.name)
      add(file.text)
    }

    private mutating func add(_ text: String) {
      var text = text
      text.withUTF8 { bytes in
        let bytes = UnsafeRawBufferPointer(bytes)
        mix(UInt64(bytes.count))  // Where one ends the next begins.
        for at in stride(from: 0, to: bytes.count, by: 8) { mix(ByteBlock(bytes, at: at).bits) }
      }
    }

    private mutating func mix(_ bits: UInt64) {
      hash = (hash ^ bits) &* 0x9e37_79b9_7f4a_7c15
      hash ^= hash >> 32
    }
  }
}
