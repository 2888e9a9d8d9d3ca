/// A sequence of screens as a recording that asciinema plays: version 2, a JSON value a line.
public struct Cast {
  private let (rows, columns): (Int, Int)
  /// What the terminal shows so far; `nil` before the first screen.
  private var shown: [[CellLook]]?
  private var seconds = 0.0
  /// The recording as it stands.
  public private(set) var text: String

  public init(rows: Int, columns: Int, title: String) {
    self.rows = rows
    self.columns = columns
    text =
      #"{"version": 2, "width": \#(columns), "height": \#(rows), "title": \#(quoted(title)), "#
      + #""env": {"TERM": "xterm-256color"}}"# + "\n"
  }

  /// Adds a screen, some hundredths of a second after the one before; only what has changed is sent.
  public mutating func add(
    after hundredths: Int, look: (_ row: Int, _ column: Int) -> CellLook
  ) {
    let now = (0..<rows).map { row in (0..<columns).map { look(row, $0) } }
    var output = shown == nil ? "\u{1B}[?25l\u{1B}[H\u{1B}[2J" : ""
    seconds += Double(hundredths) / 100
    for row in 0..<rows where now[row] != shown?[row] {
      output += changes(from: shown?[row], to: now[row], row: row)
    }
    shown = now
    guard !output.isEmpty else { return }
    let time = Int((seconds * 100).rounded())
    let fraction = String(100 + time % 100).dropFirst()
    text += "[\(time / 100).\(fraction), \"o\", \(quoted(output))]\n"
  }

  /// What turns a row into another: each stretch that differs, with its place and looks.
  private func changes(from old: [CellLook]?, to new: [CellLook], row: Int) -> String {
    var output = ""
    var column = 0
    var (next, style) = (-1, CellLook(text: ""))
    while column < columns {
      let look = new[column]
      let width = max(1, look.width)
      defer { column += width }
      let isBlank = look.text.isEmpty || look.text == " "
      guard look != old?[column] ?? CellLook(text: isBlank ? look.text : "") else { continue }
      if column != next { output += "\u{1B}[\(row + 1);\(column + 1)H" }
      if !style.looksLike(look) { output += look.rendition }
      output += look.text.isEmpty ? " " : look.text
      (next, style) = (column + width, look)
    }
    return style.looksLike(CellLook(text: "")) ? output : output + "\u{1B}[m"
  }
}

extension CellLook {
  /// The sequence that has a terminal write like this.
  fileprivate var rendition: String {
    var codes = ["0"]
    if isBold { codes.append("1") }
    if isDim { codes.append("2") }
    if isUnderlined { codes.append("4") }
    if isReverse { codes.append("7") }
    switch colour {
    case ..<0: break
    case 0..<8: codes.append("\(30 + colour)")
    case 8..<16: codes.append("\(90 + colour - 8)")
    default: codes.append("38;5;\(colour)")
    }
    return "\u{1B}[\(codes.joined(separator: ";"))m"
  }
}

/// A string of JSON; of what is below a blank only ESC is ever in a screen.
private func quoted(_ text: String) -> String {
  let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    .replacing("\u{1B}", with: "\\u001b")
  return "\"\(escaped)\""
}
