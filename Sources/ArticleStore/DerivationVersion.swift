import PositionModel

/// Which rules and knowledge a derivation was made with; what another made is made anew.
public struct DerivationVersion: Hashable, Sendable {
  /// Raised by hand when the rules of the model change.
  private static let rules = 2

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

  /// FNV-1a over names and texts of files.
  private struct Fingerprint {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ file: KnowledgeFile) {
      add(file.name)
      add(file.text)
    }

    private mutating func add(_ text: String) {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01b3  // No byte of UTF-8: where one ends the next begins.
    }
  }
}
