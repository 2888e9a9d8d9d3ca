/// One word, number, mark or line break of a text.
public struct Token: Sendable {
  public enum Kind: UInt8, Sendable {
    case word
    case number
    /// `'s` after a word.
    case possessive
    case mark
    /// One or more line ends.
    case lineBreak
  }

  public struct Flags: OptionSet, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The first letter is a capital.
    public static let capitalised = Flags(rawValue: 1)
    /// All letters are capitals, and there are at least two.
    public static let allCapitals = Flags(rawValue: 2)
    /// A hyphen joins it to the token before.
    public static let hyphenated = Flags(rawValue: 4)
    /// A line break with an empty line in it.
    public static let paragraph = Flags(rawValue: 8)
    /// An abbreviation written with dots, the last of them included.
    public static let dotted = Flags(rawValue: 16)
    /// A mark that opens a quotation.
    public static let opensQuote = Flags(rawValue: 32)
    /// A mark that closes a quotation.
    public static let closesQuote = Flags(rawValue: 64)
    /// White space stands before it.
    public static let spaced = Flags(rawValue: 128)
  }

  public var start: Int32
  public var end: Int32
  /// The number of the word in the vocabulary; 0 for words without rules.
  public var word: Vocabulary.WordID
  public var kind: Kind
  public var flags: Flags
  /// The byte of an ASCII mark, or the ASCII likeness of another: `"`, `-`, `.`.
  public var mark: UInt8

  public var span: TextSpan { TextSpan(Int(start), Int(end)) }
}
