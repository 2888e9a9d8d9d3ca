/// Text whose parts mean different things.
public struct StyledText: Hashable, Sendable {
  /// A stretch of text of one meaning.
  public struct Run: Hashable, Sendable {
    public var text: String
    public var style: Style

    public init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  public var runs: [Run]

  public init(_ runs: [Run] = []) { self.runs = runs }

  public init(_ text: String, _ style: Style = .plain) { runs = [Run(text, style)] }

  public var text: String { runs.map(\.text).joined() }
  public var displayWidth: Int { runs.reduce(0) { $0 + $1.text.displayWidth } }
  public var isEmpty: Bool { runs.allSatisfy(\.text.isEmpty) }

  public mutating func append(_ text: String, _ style: Style = .plain) {
    runs.append(Run(text, style))
  }

  public static func + (a: StyledText, b: StyledText) -> StyledText {
    StyledText(a.runs + b.runs)
  }
}

extension StyledText {
  /// A cleaned scalar and where it stands; what wrapping moves about.
  private struct Glyph {
    var scalar: Unicode.Scalar
    var width: Int
    var style: Style
  }

  /// The text in lines of at most `width` columns, broken at blanks where there are any.
  ///
  /// Lines after the first start with `indent` blanks. Blanks at a break are dropped; wide
  /// characters may part from each other anywhere, as their scripts do without blanks. A sign such
  /// as ● stays with the word after it.
  public func wrapped(width: Int, indent: Int = 0) -> [StyledText] {
    guard width > 0 else { return [] }
    let indent = min(indent, max(0, width - 8))
    var glyphs: [Glyph] = []
    for run in runs {
      for scalar in SafeText.line(run.text).unicodeScalars {
        glyphs.append(Glyph(scalar: scalar, width: scalar.displayWidth, style: run.style))
      }
    }
    var lines: [StyledText] = []
    var start = 0
    while start < glyphs.count {
      let room = lines.isEmpty ? width : width - indent
      let end = Self.lineEnd(glyphs, from: start, room: room)
      var last = end
      while last > start, glyphs[last - 1].scalar == " " { last -= 1 }
      lines.append(Self.line(glyphs[start..<last], indent: lines.isEmpty ? 0 : indent))
      start = end
      while start < glyphs.count, glyphs[start].scalar == " " { start += 1 }
    }
    return lines.isEmpty ? [StyledText()] : lines
  }

  /// Where the line that begins at `start` has to end; always past `start`.
  private static func lineEnd(_ glyphs: [Glyph], from start: Int, room: Int) -> Int {
    var column = 0
    var lastBreak: Int?
    var index = start
    while index < glyphs.count {
      let glyph = glyphs[index]
      if glyph.width > 0, index > start, !isAfterSign(glyphs, index),
        glyph.scalar == " " || glyph.width == 2 || glyphs[index - 1].width == 2
          || (glyphs[index - 1].scalar == " " && glyph.scalar != " ")
      {
        lastBreak = index
      }
      if column + glyph.width > room, glyph.scalar != " " { break }
      column += glyph.width
      index += 1
    }
    guard index < glyphs.count else { return index }
    if let lastBreak { return lastBreak }
    return max(index, start + 1)
  }

  /// Whether a sign of Unicode's geometric shapes stands before a place, with a blank or none between.
  private static func isAfterSign(_ glyphs: [Glyph], _ index: Int) -> Bool {
    let isPastBlank = glyphs[index - 1].scalar == " " && index > 1
    let sign = glyphs[isPastBlank ? index - 2 : index - 1].scalar.value
    return (0x25CB...0x25D7).contains(sign) || [0x25B2, 0x25B3, 0x25C6, 0x25C7].contains(sign)
  }

  /// The text, or as much of it as fits with an ellipsis after it.
  public func truncated(to width: Int) -> StyledText {
    guard displayWidth > width else { return self }
    var result = StyledText()
    var room = max(0, width - 1)
    for run in runs {
      if run.text.displayWidth > room {
        result.append((run.text + " ").truncated(to: room + 1), run.style)
        break
      }
      result.append(run.text, run.style)
      room -= run.text.displayWidth
    }
    return result
  }

  private static func line(_ glyphs: ArraySlice<Glyph>, indent: Int) -> StyledText {
    var line = StyledText()
    if indent > 0 { line.append(String(repeating: " ", count: indent)) }
    var text = String.UnicodeScalarView()
    var style = Style.plain
    for glyph in glyphs {
      if glyph.style != style, !text.isEmpty {
        line.append(String(text), style)
        text = String.UnicodeScalarView()
      }
      style = glyph.style
      text.append(glyph.scalar)
    }
    if !text.isEmpty { line.append(String(text), style) }
    return line
  }
}
