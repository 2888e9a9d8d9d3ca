import TextMatching

extension Tokenizer {
  /// The tokens of a string.
  func tokens(of text: String) -> [Token] {
    var text = text
    return text.withUTF8 { tokens(of: $0) }
  }
}

/// Tokens as one line: words bare, `#2020` a number, `<,>` a mark, `/` a line end, `//` an empty
/// line.
func line(_ tokens: [Token], of text: String) -> String {
  let bytes = Array(text.utf8)
  return tokens.map { token in
    let words = String(decoding: bytes[token.span.range], as: UTF8.self)
    switch token.kind {
    case .word, .possessive: return words
    case .number: return "#" + words
    case .mark: return "<\(words)>"
    case .lineBreak: return token.flags.contains(.paragraph) ? "//" : "/"
    }
  }
  .joined(separator: " ")
}
