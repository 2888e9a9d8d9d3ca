/// A text in Markdown: what its front matter says, and its words without the signs around them.
struct Markdown {
  var text: String
  /// Keys of the front matter, in lower case.
  var fields: [String: String] = [:]
  var title: String?

  init(_ source: String) {
    var lines = source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
    fields = Self.frontMatter(&lines)
    title = fields["title"]
    var plain: [String] = []
    var isCode = false
    for line in lines {
      if line.hasPrefix("```") || line.hasPrefix("~~~") {
        isCode.toggle()
      } else if isCode {
        plain.append(String(line))
      } else {
        let heading = line.prefix { $0 == "#" }.count
        let isHeading = (1...6).contains(heading) && line.dropFirst(heading).first == " "
        let words = Self.inline(isHeading ? line.dropFirst(heading).trimmed[...] : line)
        if isHeading, title == nil { title = words }
        plain.append(Self.isRule(line) ? "" : words)
      }
    }
    text = titled(plain.joined(separator: "\n").trimmed, fields["title"])
  }

  /// Takes `key: value` lines between `---` lines off the start.
  private static func frontMatter(_ lines: inout ArraySlice<Substring>) -> [String: String] {
    guard lines.first?.trimmed == "---",
      let end = lines.dropFirst().firstIndex(where: { $0.trimmed == "---" || $0.trimmed == "..." })
    else { return [:] }
    var fields: [String: String] = [:]
    for line in lines[..<end] {
      guard let colon = line.firstIndex(of: ":"), line.first?.isWhitespace == false else {
        continue
      }
      let value = line[line.index(after: colon)...].trimmed
      let bare = value.drop { $0 == "\"" || $0 == "'" }
      fields[line[..<colon].trimmed.lowercased()] =
        bare.count < value.count ? String(bare.dropLast()) : value
    }
    lines = lines[(end + 1)...]
    return fields
  }

  private static func isRule(_ line: Substring) -> Bool {
    let signs = Set(line.filter { !$0.isWhitespace })
    return signs.count == 1 && line.count >= 3 && "-*_=".contains(signs.first ?? " ")
  }

  /// A line without the signs of emphasis, links and quotes.
  private static func inline(_ line: Substring) -> String {
    var words = ""
    var rest = line.drop { $0 == ">" }
    if rest.count < line.count { rest = rest.drop { $0 == " " } }
    while let sign = rest.first {
      let isImage = rest.hasPrefix("![")
      if isImage || sign == "[", let link = link(rest.dropFirst(isImage ? 2 : 1)) {
        if !isImage { words += inline(link.words) }
        rest = link.rest
      } else if sign == "\\", let escaped = rest.dropFirst().first, escaped.isPunctuation {
        words.append(escaped)
        rest = rest.dropFirst(2)
      } else if sign == "`" || rest.hasPrefix("**") || rest.hasPrefix("__") {
        rest = rest.dropFirst(sign == "`" ? 1 : 2)
      } else if sign == "*" || sign == "_", isEmphasis(words.last, rest.dropFirst().first) {
        rest = rest.dropFirst()
      } else {
        words.append(sign)
        rest = rest.dropFirst()
      }
    }
    return words
  }

  /// A sign between a word and what is none; `snake_case` and `2 * 3` keep theirs.
  private static func isEmphasis(_ before: Character?, _ after: Character?) -> Bool {
    let isWordBefore = before.map { $0.isLetter || $0.isNumber } ?? false
    let isWordAfter = after.map { $0.isLetter || $0.isNumber } ?? false
    let isBlankBefore = before?.isWhitespace ?? true
    let isBlankAfter = after?.isWhitespace ?? true
    return !(isWordBefore && isWordAfter) && !(isBlankBefore && isBlankAfter)
  }

  /// `words](address)` or `words][name]`.
  private static func link(_ text: Substring) -> (words: Substring, rest: Substring)? {
    guard let close = text.firstIndex(of: "]") else { return nil }
    let after = text[text.index(after: close)...]
    let ending: Character = after.first == "(" ? ")" : "]"
    guard after.first == "(" || after.first == "[", let end = after.firstIndex(of: ending) else {
      return nil
    }
    return (text[..<close], after[after.index(after: end)...])
  }
}
