import PositionModel

/// Which rules and knowledge a derivation was made with; another one is made anew.
enum DerivationVersion {
  /// Raised by hand when the rules of the model change.
  private static let rules = 1

  /// The rules' number and a fingerprint (FNV-1a) of the knowledge built in.
  static let current: String = {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for file in KnowledgeFile.embedded {
      for byte in file.text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    return "\(rules)-\(String(hash, radix: 16))"
  }()
}
