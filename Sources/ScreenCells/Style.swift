/// What a cell means; the palette alone knows what that looks like.
public struct Style: Hashable, Sendable {
  /// The meanings there are; the raw value is the letter in a dump.
  public enum Meaning: Character, CaseIterable, Hashable, Sendable {
    case plain = "."
    /// Beside the point: dates, sources, what only operators have done.
    case muted = "m"
    case title = "t"
    case heading = "h"
    case border = "-"
    case focusedBorder = "="
    case ban = "b"
    case restrict = "r"
    case undecided = "u"
    case trial = "i"
    case allow = "a"
    /// The words that signal a stance.
    case cue = "c"
    /// The words that name who acts or is acted on.
    case actor = "n"
    /// What a search found.
    case match = "f"
    case warning = "w"
    /// The name of a key.
    case key = "k"
    /// Words of an article.
    case quote = "q"

    /// Whether it tells a stance, for which there are signs and hatchings beside colours.
    public var isStance: Bool {
      switch self {
      case .ban, .restrict, .undecided, .trial, .allow: true
      default: false
      }
    }
  }

  public var meaning: Meaning
  /// Whether the cell is part of the bar that marks the choice.
  public var isSelected: Bool

  public init(_ meaning: Meaning, isSelected: Bool = false) {
    self.meaning = meaning
    self.isSelected = isSelected
  }

  public static let plain = Style(.plain)
  public static let muted = Style(.muted)
  public static let title = Style(.title)
  public static let heading = Style(.heading)
  public static let border = Style(.border)
  public static let focusedBorder = Style(.focusedBorder)
  public static let selected = Style(.plain, isSelected: true)
  public static let ban = Style(.ban)
  public static let restrict = Style(.restrict)
  public static let undecided = Style(.undecided)
  public static let trial = Style(.trial)
  public static let allow = Style(.allow)
  public static let cue = Style(.cue)
  public static let actor = Style(.actor)
  public static let match = Style(.match)
  public static let warning = Style(.warning)
  public static let key = Style(.key)
  public static let quote = Style(.quote)

  /// The same meaning within the bar of the choice, or out of it.
  public func selected(_ isSelected: Bool = true) -> Style {
    Style(meaning, isSelected: isSelected)
  }

  /// The letter in a dump: a capital within the bar of the choice, `#` for plain there.
  public var letter: String {
    guard isSelected else { return String(meaning.rawValue) }
    return meaning.rawValue.isLetter ? meaning.rawValue.uppercased() : "#"
  }
}
