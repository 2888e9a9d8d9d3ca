import ArgumentParser
import ArticleStore
import PositionModel

/// Prints the library as JSON lines.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print all that the library holds, as JSON lines.",
    discussion: """
      Articles with the bytes that they came in, imports, notes, overrides, dismissals \
      and last visits. \
      'bandstand restore' makes the same library of it; 'derive' and 'add' read its articles, too.

      EXAMPLES
        bandstand export | zstd > library.jsonl.zst
        bandstand export --library work.sqlite > work.jsonl
      """)

  @OptionGroup var target: LibraryOption

  func run() throws {
    let store = try openStore(try target.existing())
    let output = Output()
    try output.json(LibraryRecord.header(version: LibraryRecord.version).json)
    let problems = Problems()
    try telling(problems, "imports") {
      for record in try store.imports() { try output.json(LibraryRecord.ofImport(record).json) }
    }
    try telling(problems, "articles") {
      try store.forEachArticle { name in
        problems.report("\(store.path): '\(name)' cannot be read and is left out\(Self.advice)")
      } _: {
        try output.json(Self.line($0))
      }
    }
    try telling(problems, "notes, overrides and dismissals") {
      for judgement in try store.judgements(includingUndone: true) {
        try output.json(LibraryRecord.judgement(judgement).json)
      }
    }
    try telling(problems, "last visits") {
      for (reader, visit) in try store.lastVisits() {
        try output.json(LibraryRecord.visit(reader: reader, visit).json)
      }
    }
    try output.flush()
    try problems.finish()
  }

  private static let advice = "; 'bandstand check --repair' mends what can be mended"

  /// A part that is damaged leaves out no other.
  private func telling(
    _ problems: Problems, _ what: String, _ body: () throws -> Void
  ) throws {
    do {
      try body()
    } catch StoreError.damaged(let path, _) {
      problems.report("\(path): \(what) cannot be read further\(Self.advice)")
    } catch let error as StoreError {
      throw Failure("\(error)")
    }
  }

  private static func line(_ stored: StoredArticle) -> JSONWriter {
    let article = stored.article
    var json = JSONWriter()
    json.object { json in
      json.key("id")
      if article.idIsNumber {
        json.raw(article.id.rawValue)
      } else {
        json.string(article.id.rawValue)
      }
      for (key, value) in [
        ("date", article.day?.description), ("title", article.title), ("source", article.source),
        ("url", article.url),
      ] {
        guard let value else { continue }
        json.key(named: key)
        json.string(value)
      }
      if stored.hasGivenDay {
        json.key("dated")
        json.string("given")
      }
      json.key("text")
      json.string(article.text)
      if stored.original != Array(article.text.utf8) {
        json.key("original")
        json.string(Base64.encoded(stored.original))
      }
      json.key("import")
      json.number(Int(stored.importID))
    }
    json.endLine()
    return json
  }
}

/// Bytes as text (RFC 4648).
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encoded(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 3 * 4 + 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        let isThere = place <= group.count
        text.append(
          isThere ? letters[Int(bits >> UInt32(18 - 6 * place) & 63)] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
