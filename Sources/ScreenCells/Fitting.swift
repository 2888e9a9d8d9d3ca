extension StringProtocol {
  /// The text in exactly `width` columns: cut with `…` where it is too long, else padded.
  public func fitted(to width: Int) -> String {
    guard width > 0 else { return "" }
    let text = truncated(to: width)
    return text + String(repeating: " ", count: width - text.displayWidth)
  }

  /// The text in at most `width` columns, cut with `…` where it is too long.
  public func truncated(to width: Int) -> String {
    let text = SafeText.line(self)
    guard text.displayWidth > width else { return text }
    guard width > 0 else { return "" }
    var kept = String.UnicodeScalarView()
    var column = 0
    for scalar in text.unicodeScalars {
      guard column + scalar.displayWidth <= width - 1 else { break }
      column += scalar.displayWidth
      kept.append(scalar)
    }
    while kept.last == " " { kept.removeLast() }
    return String(kept) + "…"
  }

  /// The text in lines of at most `width` columns, broken at blanks where there are any.
  public func wrapped(width: Int) -> [String] {
    StyledText(SafeText.line(self)).wrapped(width: width).map(\.text)
  }
}
