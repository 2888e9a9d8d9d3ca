/// Random numbers that are the same in every run: SplitMix64.
///
/// Source: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", 2014.
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Texts as nasty as a feed can make them: controls, escapes, bidi, marks, wide and unassigned.
public struct NastyText {
  private static let bits: [String] = [
    "a", "word ", "  ", "\t", "\n", "\r\n", "\r", "\u{1B}[31m", "\u{1B}]52;c;AA==\u{7}",
    "\u{9B}2J", "\u{9D}0;x\u{9C}", "\u{7F}", "\0", "\u{202E}", "\u{2066}", "\u{200B}", "\u{200D}",
    "\u{FE0F}", "\u{E0041}", "\u{2028}", "\u{85}", "\u{E000}", "\u{FFFF}", "\u{378}", "é",
    "e\u{301}", "\u{301}\u{302}\u{303}\u{304}\u{305}", "中文", "한국", "🇮🇳", "👨‍👩‍👧", "😀",
    "\u{1F3FD}", "ﷺ", "العربية", "हिन्दी", "\u{3164}", "\u{A0}", "\u{3000}", "\u{AD}", "…", "●",
  ]

  private var generator: SeededGenerator

  public init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  public mutating func next() -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      if Int.random(in: 0..<4, using: &generator) == 0 {
        let value = UInt32.random(in: 0...0x10FFFF, using: &generator)
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      } else {
        text += Self.bits.randomElement(using: &generator) ?? ""
      }
    }
    return text
  }
}
