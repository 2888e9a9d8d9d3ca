import PositionModel

/// A page of the web: its article's text, and what the page says of it.
struct WebPage {
  var text: String
  var title: String?
  var date: String?
  var source: String?
  var url: String?

  /// Reads HTML that is UTF-8 already.
  init(_ bytes: [UInt8]) throws(ImportError) {
    let page = try MarkupNode(mending: bytes, as: .html)
    let meta = PageMeta(page)
    title = meta.title
    date = meta.date
    source = meta.source
    url = meta.url
    let body = meta.articleBody ?? MainText.text(of: page)
    guard !body.isEmpty else { throw .unreadable("no text in the page") }
    text = titled(body, title)
  }

  /// The encoding that a page declares in its first bytes; `nil` for none.
  static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(2048), as: UTF8.self).lowercased()
    for mark in ["charset=", "encoding="] {
      guard let range = head.firstRange(of: mark) else { continue }
      let name = head[range.upperBound...].drop { $0 == "\"" || $0 == "'" }
        .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      if !name.isEmpty { return String(name) }
    }
    return nil
  }
}

/// A text with its title as its first line, where it does not begin with it anyway.
func titled(_ text: String, _ title: String?) -> String {
  guard let title, !title.isEmpty else { return text }
  return text.prefix(title.count + 4).collapsed.hasPrefix(title) ? text : title + "\n\n" + text
}

/// What a page says of its article: in meta tags, and in JSON-LD (schema.org).
private struct PageMeta {
  private var meta: [String: String] = [:]
  private var linked: [JSONValue] = []
  private let page: MarkupNode

  init(_ page: MarkupNode) {
    self.page = page
    var (meta, linked): ([String: String], [JSONValue]) = ([:], [])
    page.forEach { node in
      if node.name == "meta", let content = node.attributes["content"]?.trimmed, !content.isEmpty {
        let key =
          node.attributes["property"] ?? node.attributes["name"] ?? node.attributes["itemprop"]
        if let key = key?.lowercased(), meta[key] == nil { meta[key] = content }
      }
      if node.name == "script", node.attributes["type"] == "application/ld+json",
        let json = try? JSONValue(parsing: Array(node.wholeText.utf8))
      {
        linked += Self.articles(in: json)
      }
    }
    (self.meta, self.linked) = (meta, linked)
  }

  /// The objects that describe an article, at the top, in a list or in a graph.
  private static func articles(in json: JSONValue) -> [JSONValue] {
    if case .array(let all) = json { return all.flatMap(articles) }
    if let graph = json["@graph"] { return articles(in: graph) }
    guard let type = json["@type"] else { return [] }
    let types = [type.string].compactMap(\.self) + type.elements.compactMap(\.string)
    return types.contains { $0.hasSuffix("Article") || $0 == "BlogPosting" || $0 == "Report" }
      ? [json] : []
  }

  private func linked(_ key: String) -> String? {
    linked.lazy.compactMap { $0[key]?.string?.trimmed }.first { !$0.isEmpty }
  }

  private func meta(_ keys: String...) -> String? {
    keys.lazy.compactMap { meta[$0] }.first
  }

  var articleBody: String? {
    // As plain text it has no paragraphs; it is taken where it is clearly the whole article.
    guard let body = linked("articleBody"), body.utf8.count > 400, !body.contains("<") else {
      return nil
    }
    return body
  }

  var title: String? {
    let named = linked("headline") ?? meta("og:title", "twitter:title", "dc.title")
    let title = named ?? page.first("h1")?.wholeText ?? page.first("title")?.wholeText
    return title?.collapsed.nonEmpty
  }

  var date: String? {
    let named =
      linked("datePublished")
      ?? meta(
        "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
        "dcterms.date", "pubdate", "parsely-pub-date", "sailthru.date", "publish-date",
        "og:published_time")
    return named
      ?? page.first { $0.name == "time" && $0.attributes["datetime"] != nil }?
      .attributes["datetime"]
  }

  var source: String? {
    let publisher = linked.lazy.compactMap { $0["publisher"]?["name"]?.string?.trimmed.nonEmpty }
      .first
    return publisher ?? meta("og:site_name", "application-name", "dc.publisher")
  }

  var url: String? {
    page.first { $0.name == "link" && $0.attributes["rel"] == "canonical" }?.attributes["href"]
      ?? meta("og:url")
  }
}

extension StringProtocol {
  var nonEmpty: String? { isEmpty ? nil : String(self) }
}
