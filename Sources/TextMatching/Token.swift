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

  // Computed and inlinable, as every token is asked for them from another module.
  public struct Flags: OptionSet, Sendable {
    public let rawValue: UInt8

    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The first letter is a capital.
    @inlinable public static var capitalised: Flags { Flags(rawValue: 1) }
    /// All letters are capitals, and there are at least two.
    @inlinable public static var allCapitals: Flags { Flags(rawValue: 2) }
    /// A hyphen joins it to the token before.
    @inlinable public static var hyphenated: Flags { Flags(rawValue: 4) }
    /// A line break with an empty line in it.
    @inlinable public static var paragraph: Flags { Flags(rawValue: 8) }
    /// An abbreviation written with dots, the last of them included.
    @inlinable public static var dotted: Flags { Flags(rawValue: 16) }
    /// A mark that opens a quotation.
    @inlinable public static var opensQuote: Flags { Flags(rawValue: 32) }
    /// A mark that closes a quotation.
    @inlinable public static var closesQuote: Flags { Flags(rawValue: 64) }
    /// White space stands before it.
    @inlinable public static var spaced: Flags { Flags(rawValue: 128) }
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
