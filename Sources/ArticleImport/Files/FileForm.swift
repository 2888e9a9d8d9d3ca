/// How a file is written, told by its first bytes and its name.
enum FileForm: Sendable {
  case lines, json, text, markdown, html, xml, mail, mailbox, gzip, zstd, archive, sqlite

  /// `name` decides only where the bytes leave it open.
  init(_ start: [UInt8], name: String) {
    let ending = name.split(separator: ".").dropFirst().last.map { $0.lowercased() } ?? ""
    if let form = Self.byMagic(start) {
      self = form
      return
    }
    let first = start.firstIndex { $0 > 0x20 && $0 < 0x80 } ?? start.endIndex
    let head = String(decoding: start[first...].prefix(200), as: UTF8.self).lowercased()
    switch ending {
    case "jsonl", "ndjson": self = .lines
    case "json": self = .json
    case "md", "markdown": self = .markdown
    case "html", "htm", "xhtml": self = .html
    case "eml": self = .mail
    case "mbox": self = .mailbox
    case "xml", "rss", "atom", "rdf": self = head.contains("<html") ? .html : .xml
    default: self = Self.byContent(start, head)
    }
  }

  /// Whether a name says that it is an archive's.
  static func isArchive(_ name: String) -> Bool {
    let ending = name.split(separator: ".").dropFirst().last.map { $0.lowercased() } ?? ""
    return ["zip", "gz", "tgz", "tar", "zst", "xz", "bz2", "7z", "lz4"].contains(ending)
  }

  private static func byMagic(_ start: [UInt8]) -> FileForm? {
    let archives: [[UInt8]] = [
      [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], Array("BZh".utf8),
      [0xFD] + Array("7zXZ".utf8), [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], [0x04, 0x22, 0x4D, 0x18],
    ]
    if start.starts(with: [0x1F, 0x8B]) { return .gzip }
    if start.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) { return .zstd }
    if archives.contains(where: start.starts) { return .archive }
    if start.count > 262, start[257..<262].elementsEqual("ustar".utf8) { return .archive }
    if start.starts(with: Array("SQLite format 3\0".utf8)) { return .sqlite }
    return nil
  }

  private static func byContent(_ start: [UInt8], _ head: String) -> FileForm {
    if head.hasPrefix("{") { return .lines }
    if head.hasPrefix("["), head.dropFirst().trimmed.hasPrefix("{") { return .json }
    if head.hasPrefix("<!doctype html") || head.hasPrefix("<html") { return .html }
    if head.hasPrefix("<?xml") || head.hasPrefix("<rss") || head.hasPrefix("<feed") {
      return head.contains("<html") || head.contains("doctype html") ? .html : .xml
    }
    if head.hasPrefix("from "), Mail.begins(Array(start.drop { $0 != 0x0A }.dropFirst())) {
      return .mailbox
    }
    return Mail.begins(start) ? .mail : .text
  }
}
