import Glibc

/// How an article comes as a file: its form, and the encoding of its letters.
enum CorpusForm: CaseIterable {
  case text, utf16LittleEndian, utf16BigEndian, latinPage, windowsPage, unicodePage, mail, markdown

  /// What the file's name ends in.
  var suffix: String {
    switch self {
    case .text, .utf16LittleEndian, .utf16BigEndian: "txt"
    case .latinPage, .windowsPage, .unicodePage: "html"
    case .mail: "eml"
    case .markdown: "md"
    }
  }

  /// The file of an article: paragraphs, and the day it is of.
  func file(_ paragraphs: [String], day: String) -> [UInt8] {
    let text = paragraphs.joined(separator: "\n\n") + "\n"
    switch self {
    case .text: return Array("\(day)\n\n\(text)".utf8)
    case .utf16LittleEndian: return utf16(text) { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    case .utf16BigEndian: return utf16(text) { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    case .latinPage: return latin(page(paragraphs, day, "iso-8859-1"))
    case .windowsPage: return latin(page(paragraphs, day, "windows-1252"))
    case .unicodePage: return Array(page(paragraphs, day, "utf-8").utf8)
    case .mail:
      let head =
        "From: desk@example.org\nSubject: News of \(day)\nDate: \(mailDate(day))\n"
        + "MIME-Version: 1.0\nContent-Type: text/plain; charset=iso-8859-1\n"
        + "Content-Transfer-Encoding: 8bit\n\n"
      return latin(head + text)
    case .markdown: return Array("# \(paragraphs[0].prefix(40))\n\n\(text)".utf8)
    }
  }

  private func page(_ paragraphs: [String], _ day: String, _ charset: String) -> String {
    let body = paragraphs.map { "<p>\($0)</p>\n" }.joined()
    return """
      <!DOCTYPE html><html lang="en"><head><meta charset="\(charset)">
      <title>\(paragraphs[0].prefix(40))</title>
      <meta property="article:published_time" content="\(day)T08:00:00Z"></head>
      <body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
      <article>\(body)</article><footer>All rights reserved.</footer></body></html>
      """
  }

  /// ISO 8859-1, which has all letters of a corpus.
  private func latin(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(exactly: $0.value) ?? UInt8(ascii: "?") }
  }

  private func utf16(_ text: String, _ bytes: (UInt16) -> [UInt8]) -> [UInt8] {
    ([0xFEFF] + text.utf16).flatMap(bytes)
  }

  /// A day as mail writes it.
  private func mailDate(_ day: String) -> String {
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let parts = day.split(separator: "-")
    return "\(parts[2]) \(months[(Int(parts[1]) ?? 1) - 1]) \(parts[0]) 08:00:00 +0000"
  }
}

/// What could not be written.
struct CorpusError: Error, CustomStringConvertible {
  let path: String
  let reason = String(cString: strerror(errno))

  init(path: String) { self.path = path }

  var description: String { "\(path): \(reason)" }
}
