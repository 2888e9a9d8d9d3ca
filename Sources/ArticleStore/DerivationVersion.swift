import PositionModel
import TextMatching

/// Which rules and knowledge a derivation was made with; what another made is made anew.
public struct DerivationVersion: Hashable, Sendable {
  /// Raised by hand when the rules of the model change.
  private static let rules = 10

  private let files: [KnowledgeFile]

  /// The version of these rules with the knowledge that files have.
  public init(_ files: [KnowledgeFile]) { self.files = files }

  /// The rules' number and a fingerprint of the knowledge.
  var name: String {
    let count = Self.builtInFiles.count
    let hasBuiltIn = files.starts(with: Self.builtInFiles)
    var fingerprint = hasBuiltIn ? Self.builtInFingerprint : ByteHash()
    for file in files.dropFirst(hasBuiltIn ? count : 0) { fingerprint.add(file) }
    return "\(Self.rules)-\(String(fingerprint.value, radix: 16))"
  }

  /// The version with the knowledge built into the program and none besides.
  public static let builtIn = DerivationVersion(KnowledgeFile.embedded)

  private static let builtInFiles = KnowledgeFile.embedded
  private static let builtInFingerprint = builtInFiles.reduce(into: ByteHash()) { $0.add($1) }
}

extension ByteHash {
  fileprivate mutating func add(_ file: KnowledgeFile) {
    for part in [file.name, file.text] {
      var part = part
      part.withUTF8 { add(UnsafeRawBufferPointer($0)) }
    }
  }
}
