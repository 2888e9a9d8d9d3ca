/// An ISO 3166-1 alpha-2 code, `XK` for Kosovo, or `EU` for the European Union.
public struct CountryCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Both ASCII letters, the first in the high byte.
  private let letters: UInt16

  /// Takes two ASCII letters in any case; `nil` for anything else.
  public init?(_ text: some StringProtocol) {
    self.init(bytes: text.utf8)
  }

  init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 2 else { return nil }
    var packed: UInt16 = 0
    for byte in bytes {
      let upper = byte & 0xDF
      guard upper >= 0x41, upper <= 0x5A else { return nil }
      packed = packed << 8 | UInt16(upper)
    }
    letters = packed
  }

  /// How many codes there can be; ``number`` is below it.
  static let count = 26 * 26
  var number: Int { (Int(letters >> 8) - 0x41) * 26 + Int(letters & 0xFF) - 0x41 }

  public var rawValue: String {
    String(decoding: [UInt8(letters >> 8), UInt8(letters & 0xFF)], as: UTF8.self)
  }
  public var description: String { rawValue }
  public static func < (a: CountryCode, b: CountryCode) -> Bool { a.letters < b.letters }
}
