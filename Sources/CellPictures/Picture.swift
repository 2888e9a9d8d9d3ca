/// A terminal's screen as SVG: text as text, lines and dots as shapes, in a window's frame.
public struct Picture {
  /// The size of a cell; the width is that of DejaVu Sans Mono, in which common others come close.
  private static let fontSize = 15.0
  private static let cell = (width: fontSize * 0.60205, height: 20.0)
  private static let (margin, bar) = (16.0, 34.0)

  private let title: String
  private let theme: Theme
  private let (rows, columns): (Int, Int)
  /// Path data by colour, so that a screen full of lines is a handful of elements.
  private var strokes: [String: String] = [:]
  private var fills: [String: String] = [:]
  private var backgrounds: [String: String] = [:]
  private var dots: [String: String] = [:]
  private var texts = ""

  /// Draws a grid of cells; a wide character has its second column left out of account.
  public init(
    rows: Int, columns: Int, title: String, theme: Theme = .dark,
    look: (_ row: Int, _ column: Int) -> CellLook
  ) {
    self.title = title
    self.theme = theme
    self.rows = rows
    self.columns = columns
    for row in 0..<rows { draw(row) { look(row, $0) } }
  }

  private mutating func draw(_ row: Int, _ look: (_ column: Int) -> CellLook) {
    var column = 0
    var word = ""
    var start = 0
    var width = 0
    var style: CellLook?
    while column < columns {
      let look = look(column)
      if look.isReverse {
        backgrounds[colour(of: look), default: ""] += box(row, column, max(1, look.width)).path
      }
      let shape = Shapes.shape(of: look.text, in: box(row, column, 1))
      let isBlank = look.text.isEmpty || look.text == " "
      if let style, shape != nil || isBlank || !style.looksLike(look) || width != column - start {
        write(word, style, row: row, column: start, width: width)
        (word, width) = ("", 0)
      }
      switch shape {
      case .stroke(let path): strokes[ink(of: look), default: ""] += path
      case .fill(let path): fill(path, ink(of: look))
      case .dots(let path): dots[ink(of: look), default: ""] += path
      case nil where isBlank: underline(look, row, column)
      case nil:
        if word.isEmpty { start = column }
        word += look.text
        width += max(1, look.width)
        style = look
      }
      if word.isEmpty { style = nil }
      column += max(1, look.width)
    }
    if let style { write(word, style, row: row, column: start, width: width) }
  }

  private func box(_ row: Int, _ column: Int, _ width: Int) -> Box {
    Box(
      x: Self.margin + Double(column) * Self.cell.width,
      y: Self.bar + Self.margin / 2 + Double(row) * Self.cell.height,
      width: Double(width) * Self.cell.width, height: Self.cell.height)
  }

  private func colour(of look: CellLook) -> String {
    look.colour < 0 ? theme.foreground : theme.colour(look.colour)
  }

  /// The colour of what is drawn in a cell.
  private func ink(of look: CellLook) -> String {
    look.isReverse ? theme.background : colour(of: look)
  }

  private mutating func fill(_ path: String, _ colour: String) {
    fills[colour, default: ""] += path
  }

  private mutating func underline(_ look: CellLook, _ row: Int, _ column: Int) {
    guard look.isUnderlined else { return }
    fill(box(row, column, 1).part(y: 0.9, height: 0.05).path, ink(of: look))
  }

  private mutating func write(
    _ word: String, _ look: CellLook, row: Int, column: Int, width: Int
  ) {
    guard !word.isEmpty else { return }
    let box = box(row, column, width)
    let escaped = word.map { ["&": "&amp;", "<": "&lt;", ">": "&gt;"][$0] ?? String($0) }.joined()
    let bold = look.isBold ? #" font-weight="bold""# : ""
    let line = look.isUnderlined ? #" text-decoration="underline""# : ""
    let dim = look.isDim ? #" fill-opacity="0.62""# : ""
    texts += """
      <text x="\(short(box.x))" y="\(short(box.y + 14.5))" fill="\(ink(of: look))"\(bold)\(line)\(dim) \
      textLength="\(short(box.width))">\(escaped)</text>

      """
  }

  /// The whole picture.
  public var svg: String {
    let width = 2 * Self.margin + Double(columns) * Self.cell.width
    let height = Self.bar + 1.5 * Self.margin + Double(rows) * Self.cell.height
    var svg = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(short(width))" height="\(short(height))" \
      viewBox="0 0 \(short(width)) \(short(height))">
      <rect width="100%" height="100%" rx="9" fill="\(theme.background)"/>
      <path d="M0 \(short(Self.bar))V9a9 9 0 0 1 9-9H\(short(width - 9))a9 9 0 0 1 9 9\
      V\(short(Self.bar))z" fill="\(theme.frame)"/>

      """
    for (index, button) in Theme.buttons.enumerated() {
      svg += #"<circle cx="\#(20 + 20 * index)" cy="17" r="6" fill="\#(button)"/>"# + "\n"
    }
    svg += """
      <g font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="\(short(Self.fontSize))" \
      xml:space="preserve">
      <text x="\(short(width / 2))" y="22" font-size="13" text-anchor="middle" \
      fill="\(theme.frameText)">\(title)</text>

      """
    for (colour, path) in (backgrounds.sorted { $0.key < $1.key })
      + (fills.sorted { $0.key < $1.key })
    {
      svg += #"<path fill="\#(colour)" d="\#(path)"/>"# + "\n"
    }
    for (colour, path) in dots.sorted(by: { $0.key < $1.key }) {
      svg +=
        #"<path fill="none" stroke="\#(colour)" "#
        + #"stroke-width="\#(short(Self.cell.width * Shapes.dotSize))" stroke-linecap="round" "#
        + #"d="\#(path)"/>"# + "\n"
    }
    for (colour, path) in strokes.sorted(by: { $0.key < $1.key }) {
      svg +=
        #"<path fill="none" stroke="\#(colour)" stroke-width="1.2" stroke-linecap="square" "#
        + #"d="\#(path)"/>"# + "\n"
    }
    return svg + texts + "</g>\n</svg>\n"
  }
}

extension CellLook {
  /// Whether two characters can stand in one piece of text.
  func looksLike(_ other: CellLook) -> Bool {
    (isBold, isReverse, isUnderlined, isDim, colour)
      == (other.isBold, other.isReverse, other.isUnderlined, other.isDim, other.colour)
  }
}
