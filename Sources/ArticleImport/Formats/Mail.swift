/// A message as mail programs keep it (RFC 5322, MIME): its fields and the part that is for reading.
struct Mail {
  private let fields: [(name: String, value: String)]
  /// The bytes after the fields.
  private let body: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    (fields, body) = Self.split(bytes)
  }

  /// Whether bytes begin as a message does: fields, among them one that every message has.
  static func begins(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    var names: Set<String> = []
    for line in head.split(whereSeparator: \.isNewline) {
      if line.first == " " || line.first == "\t" { continue }
      guard let colon = line.firstIndex(of: ":"), colon != line.startIndex,
        line[..<colon].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
      else { break }
      names.insert(line[..<colon].lowercased())
    }
    return names.contains("from") && !names.isDisjoint(with: ["date", "subject", "message-id"])
  }

  func field(_ name: String) -> String? {
    fields.first { $0.name == name }?.value
  }

  var subject: String? { field("subject").map(HeaderWords.decoded)?.collapsed.nonEmpty }

  /// The name that the sender goes by, else the address.
  var sender: String? {
    guard let from = field("from").map(HeaderWords.decoded) else { return nil }
    let name = from.prefix { $0 != "<" }.trimmed.filter { $0 != "\"" }
    return (name.isEmpty ? from.filter { $0 != "<" && $0 != ">" } : name).trimmed.nonEmpty
  }

  /// The text: of the plain part, else of the HTML one.
  func text(_ encoding: TextEncoding) throws(ImportError) -> (
    text: String, finding: DecodedText.Finding
  ) {
    let parts = leaves(depth: 0)
    let plain = parts.first { $0.type == "text/plain" && !$0.isAttached }
    guard let part = plain ?? parts.first(where: { $0.type == "text/html" && !$0.isAttached })
    else {
      throw .unreadable("a message without text")
    }
    let decoded = try encoding.decode(part.content, declared: part.charset)
    let text = String(decoding: decoded.bytes, as: UTF8.self)
    return (part.type == "text/html" ? try Feed.text(of: text) : text.trimmed, decoded.finding)
  }

  private struct Leaf {
    var type: String
    var charset: String?
    var isAttached: Bool
    var content: [UInt8]
  }

  private func leaves(depth: Int) -> [Leaf] {
    let type = HeaderField(field("content-type") ?? "text/plain")
    if type.value.hasPrefix("multipart/"), let boundary = type.parameters["boundary"], depth < 8 {
      return parts(boundary).flatMap { Mail($0).leaves(depth: depth + 1) }
    }
    if type.value == "message/rfc822", depth < 8 { return Mail(body).leaves(depth: depth + 1) }
    let isAttached =
      HeaderField(field("content-disposition") ?? "").value.hasPrefix("attachment")
    return [
      Leaf(
        type: type.value, charset: type.parameters["charset"], isAttached: isAttached,
        content: TransferEncoding.decoded(body, field("content-transfer-encoding")))
    ]
  }

  /// The pieces between lines with the boundary.
  private func parts(_ boundary: String) -> [ArraySlice<UInt8>] {
    let mark = Array("--\(boundary)".utf8)
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var line = body.startIndex
    while line < body.endIndex {
      let end = body[line...].firstIndex(of: 0x0A).map { $0 + 1 } ?? body.endIndex
      if body[line..<end].starts(with: mark) {
        if let start { parts.append(body[start..<line]) }
        start = end
        if body[line..<end].dropFirst(mark.count).starts(with: [0x2D, 0x2D]) { return parts }
      }
      line = end
    }
    if let start { parts.append(body[start...]) }
    return parts
  }

  private static func split(
    _ bytes: ArraySlice<UInt8>
  ) -> ([(name: String, value: String)], ArraySlice<UInt8>) {
    var fields: [(name: String, value: String)] = []
    var line = bytes.startIndex
    while line < bytes.endIndex {
      let end = bytes[line...].firstIndex(of: 0x0A) ?? bytes.endIndex
      let text = String(decoding: bytes[line..<end], as: UTF8.self).trimmedEnd
      let next = min(end + 1, bytes.endIndex)
      if text.isEmpty { return (fields, bytes[next...]) }
      if text.first == " " || text.first == "\t" {
        if !fields.isEmpty { fields[fields.count - 1].value += text }
      } else if let colon = text.firstIndex(of: ":") {
        let value = text[text.index(after: colon)...].trimmed
        fields.append((text[..<colon].lowercased(), value))
      }
      line = next
    }
    return (fields, bytes[bytes.endIndex...])
  }
}

/// A field with parameters: `text/plain; charset="utf-8"`.
struct HeaderField {
  /// In lower case.
  var value: String
  var parameters: [String: String] = [:]

  init(_ text: String) {
    let parts = text.split(separator: ";")
    value = parts.first?.trimmed.lowercased() ?? ""
    for part in parts.dropFirst() {
      guard let sign = part.firstIndex(of: "=") else { continue }
      let name = part[..<sign].trimmed.lowercased()
      parameters[name] = part[part.index(after: sign)...].trimmed.filter { $0 != "\"" }
    }
  }
}

extension StringProtocol {
  fileprivate var trimmedEnd: String {
    lastIndex { !$0.isWhitespace }.map { String(self[...$0]) } ?? ""
  }
}
