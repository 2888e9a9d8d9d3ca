/// A colour that a theme names.
public enum Colour: Hashable, Sendable {
  /// The terminal's own.
  case own
  /// One of the 256: 0–15 as the terminal's settings have them, then a cube, then greys.
  case indexed(UInt8)
  case rgb(UInt8, UInt8, UInt8)
}

/// What meanings look like, as far as the reader has a say in it.
public struct Theme: Hashable, Sendable {
  /// A set of colours to start from.
  public enum Base: String, CaseIterable, Hashable, Sendable {
    /// Colours that can be read on light and on dark backgrounds.
    case auto
    case light, dark
    /// No colours: signs, words, bold and underlined.
    case mono
  }

  /// How one meaning looks.
  public struct Look: Hashable, Sendable {
    public var colour: Colour
    public var isBold = false
    public var isDim = false
    public var isUnderlined = false

    public init(
      _ colour: Colour, isBold: Bool = false, isDim: Bool = false, isUnderlined: Bool = false
    ) {
      self.colour = colour
      self.isBold = isBold
      self.isDim = isDim
      self.isUnderlined = isUnderlined
    }
  }

  public var base: Base
  /// What the reader wants otherwise.
  public var own: [Style.Meaning: Look] = [:]

  public init(_ base: Base = .auto) { self.base = base }

  /// How a meaning looks; `nil` where the terminal's usual palette says so.
  public func look(of meaning: Style.Meaning) -> Look? {
    own[meaning] ?? Theme.looks[base]?[meaning]
  }

  // swift-format-ignore
  private static let looks: [Base: [Style.Meaning: Look]] = [
    .light: [
      .muted: Look(.indexed(241)), .heading: Look(.indexed(25)), .border: Look(.indexed(249)),
      .focusedBorder: Look(.indexed(30)), .ban: Look(.indexed(124)), .restrict: Look(.indexed(130)),
      .undecided: Look(.indexed(94)), .trial: Look(.indexed(26)), .allow: Look(.indexed(28)),
      .cue: Look(.indexed(90)), .actor: Look(.indexed(24)), .warning: Look(.indexed(130)), .key: Look(.indexed(30)),
    ],
    .dark: [
      .muted: Look(.indexed(246)), .heading: Look(.indexed(111)), .border: Look(.indexed(240)),
      .focusedBorder: Look(.indexed(80)), .ban: Look(.indexed(203)), .restrict: Look(.indexed(215)),
      .undecided: Look(.indexed(186)), .trial: Look(.indexed(117)), .allow: Look(.indexed(114)),
      .cue: Look(.indexed(177)), .actor: Look(.indexed(80)), .warning: Look(.indexed(215)), .key: Look(.indexed(80)),
    ],
  ]
}

extension Colour {
  /// Red, green and blue as most terminals show the colour; `nil` for their own.
  public var components: (red: Int, green: Int, blue: Int)? {
    switch self {
    case .own: return nil
    case .rgb(let red, let green, let blue): return (Int(red), Int(green), Int(blue))
    case .indexed(let index):
      let number = Int(index)
      if number < 16 { return Colour.basic[number] }
      if number >= 232 {
        let grey = 8 + 10 * (number - 232)
        return (grey, grey, grey)
      }
      func level(_ step: Int) -> Int { step == 0 ? 0 : 55 + 40 * step }
      let cube = number - 16
      return (level(cube / 36), level(cube / 6 % 6), level(cube % 6))
    }
  }

  /// The colour of the first `count` of the 256 that comes nearest; `nil` for the terminal's own.
  public func index(amongFirst count: Int) -> Int? {
    if case .indexed(let index) = self, index < count { return Int(index) }
    guard let wanted = components else { return nil }
    let first = count > 16 ? 16 : 0  // The first sixteen are whatever the reader has made them.
    return (first..<max(first + 1, count)).min { a, b in
      Colour.distance(a, wanted) < Colour.distance(b, wanted)
    }
  }

  private static func distance(_ index: Int, _ wanted: (red: Int, green: Int, blue: Int)) -> Int {
    guard let found = Colour.indexed(UInt8(index)).components else { return .max }
    let (red, green, blue) = (
      found.red - wanted.red, found.green - wanted.green, found.blue - wanted.blue
    )
    return 2 * red * red + 4 * green * green + 3 * blue * blue
  }

  /// The first sixteen as xterm has them.
  private static let basic: [(red: Int, green: Int, blue: Int)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205),
    (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255),
    (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]
}
