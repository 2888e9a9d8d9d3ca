import CNcurses
import ScreenCells

/// How many colours a terminal is to be given.
public enum ColourDepth: Int, Hashable, Comparable, Sendable {
  case none = 0
  case eight = 8
  case sixteen = 16
  case indexed = 256
  /// Any colour by its red, green and blue.
  case direct = 0x1000000

  /// The most that a terminal of so many colours can be given.
  init(colours: Int) {
    switch colours {
    case ColourDepth.direct.rawValue...: self = .direct
    case 256...: self = .indexed
    case 16...: self = .sixteen
    case 8...: self = .eight
    default: self = .none
    }
  }

  public static func < (a: ColourDepth, b: ColourDepth) -> Bool { a.rawValue < b.rawValue }
}

/// What meanings look like: the one place that knows a colour.
///
/// Backgrounds are the terminal's own. What stands on a screen again and again has one of the
/// terminal's first eight colours, which a reader's theme sets and which take half the bytes;
/// stances have colours of middling lightness, to be read on dark and on light ones. Muted text is dim
/// and has no colour: the bright black of the first sixteen is Solarized's background, and a grey of
/// the 256 takes three times the bytes. Borders are bright black all the same, as they can be missed.
/// What colours tell is also told by signs and words.
struct Palette {
  /// What a meaning looks like at each depth.
  struct Look {
    /// The number among the 256; `nil` is the terminal's own colour.
    var indexed: Int32?
    /// The number among the 8 and their bright halves.
    var basic: Int32?
    var attributes: attr_t = 0
    /// In place of colour where there is none.
    var plain: attr_t = 0
  }

  let depth: ColourDepth
  private let theme: Theme
  var isColourless: Bool { depth == .none }

  /// Makes the colour pairs; ncurses has to be up.
  init(depth: ColourDepth, theme: Theme = Theme()) {
    let depth = theme.base == .mono ? ColourDepth.none : depth
    self.depth = depth
    self.theme = theme
    guard depth > .none else { return }
    start_color()
    let hasOwnColours = use_default_colors() != ERR
    let (foreground, background) = hasOwnColours ? (-1, -1) : (COLOR_WHITE, COLOR_BLACK)
    for (index, meaning) in Style.Meaning.allCases.enumerated() {
      let own = colour(of: meaning)
      init_extended_pair(Int32(index + 1), own ?? foreground, background)
    }
  }

  /// The attributes and the colour pair of a style.
  ///
  /// In the bar of the choice stances alone keep their colours: all else in it is of one piece.
  func rendition(of style: Style) -> (attributes: attr_t, pair: Int32) {
    guard depth > .none else {
      return (style.isSelected ? CN_REVERSE : Palette.look(of: style.meaning).plain, 0)
    }
    if style.isSelected {
      return (CN_REVERSE, style.meaning.isStance ? pair(of: style.meaning) : 0)
    }
    let look = Palette.look(of: style.meaning)
    let wanted = theme.own[style.meaning]
    let lacksItsColour = look.basic != nil && colour(of: style.meaning) == nil
    let attributes = wanted?.attributes ?? look.attributes
    return (lacksItsColour && wanted == nil ? look.plain : attributes, pair(of: style.meaning))
  }

  /// What has no colour has no pair, so that it is as a clear screen is.
  private func pair(of meaning: Style.Meaning) -> Int32 {
    guard colour(of: meaning) != nil else { return 0 }
    return Int32((Style.Meaning.allCases.firstIndex(of: meaning) ?? 0) + 1)
  }

  /// The number of a meaning's colour at this depth; `nil` is the terminal's own.
  private func colour(of meaning: Style.Meaning) -> Int32? {
    let look = Palette.look(of: meaning)
    let isOwn = theme.own[meaning] != nil
    guard let wanted = theme.look(of: meaning), depth >= .indexed || isOwn else {
      return colour(of: look, meaning)
    }
    if depth == .direct { return direct(wanted.colour) }
    return wanted.colour.index(amongFirst: depth.rawValue).map { Int32($0) }
  }

  /// A colour by red, green and blue; the first eight of such a terminal are numbers as ever.
  private func direct(_ colour: Colour) -> Int32? {
    if case .indexed(let index) = colour, index < 8 { return Int32(index) }
    guard let (red, green, blue) = colour.components else { return nil }
    return Int32(max(8, red << 16 | green << 8 | blue))
  }

  private func colour(of look: Look, _ meaning: Style.Meaning) -> Int32? {
    let basic = theme.base == .light ? Palette.basicOnLight(meaning) : look.basic
    return switch depth {
    case .none: nil
    case .direct: look.indexed.flatMap { direct(.indexed(UInt8($0))) }
    case .indexed: look.indexed
    case .sixteen, .eight: basic.flatMap { $0 < 8 ? $0 : nil }
    }
  }

  /// The one of the first eight that can be read on white; yellow, cyan and what is bright cannot,
  /// so that what has them elsewhere is blue, or has the terminal's own colour.
  private static func basicOnLight(_ meaning: Style.Meaning) -> Int32? {
    switch meaning {
    case .plain, .title, .match, .quote, .muted, .border, .undecided: nil
    case .ban, .warning: 1
    case .allow: 2
    case .heading, .focusedBorder, .trial, .actor, .key: 4
    case .restrict, .cue: 5
    }
  }

  // swift-format-ignore
  static func look(of meaning: Style.Meaning) -> Look {
    switch meaning {
    case .plain: Look()
    case .muted: Look(attributes: CN_DIM, plain: CN_DIM)
    case .title: Look(attributes: CN_BOLD, plain: CN_BOLD)
    case .heading: Look(indexed: 68, basic: 6, plain: CN_BOLD)
    case .border: Look(indexed: 8, basic: 8)
    case .focusedBorder: Look(indexed: 6, basic: 6, plain: CN_BOLD)
    case .ban: Look(indexed: 167, basic: 1, plain: CN_BOLD)
    case .restrict: Look(indexed: 172, basic: 5, plain: CN_BOLD)
    case .undecided: Look(indexed: 142, basic: 3)
    case .trial: Look(indexed: 12, basic: 6)
    case .allow: Look(indexed: 71, basic: 2)
    case .cue: Look(indexed: 5, basic: 5, plain: CN_BOLD | CN_UNDERLINE)
    case .actor: Look(indexed: 6, basic: 6, plain: CN_UNDERLINE)
    case .match: Look(attributes: CN_UNDERLINE, plain: CN_UNDERLINE)
    case .warning: Look(indexed: 172, basic: 3, plain: CN_BOLD)
    case .key: Look(indexed: 6, basic: 6, plain: CN_BOLD)
    case .quote: Look(attributes: CN_BOLD, plain: CN_BOLD)
    }
  }
}

extension Theme.Look {
  fileprivate var attributes: attr_t {
    (isBold ? CN_BOLD : 0) | (isDim ? CN_DIM : 0) | (isUnderlined ? CN_UNDERLINE : 0)
  }
}
