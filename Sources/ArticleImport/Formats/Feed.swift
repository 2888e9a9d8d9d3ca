/// The items of an RSS, RDF or Atom feed.
struct Feed {
  let items: [Item]
  /// Whether it is no well-formed XML, and only what could be made of it is here.
  let isMended: Bool

  struct Item {
    var id: String?
    var text: String
    var title: String?
    var date: String?
    var source: String?
    var url: String?
  }

  /// Reads XML that is UTF-8 already; the declaration in it no longer counts.
  init(_ bytes: [UInt8]) throws(ImportError) {
    let bytes = Self.withoutDeclaration(bytes)
    let document: MarkupNode
    if let whole = try MarkupNode(parsing: bytes, as: .xml) {
      (document, isMended) = (whole, false)
    } else {
      (document, isMended) = (try MarkupNode(mending: bytes, as: .xml), true)
    }
    items = try Self.items(document)
  }

  private static func items(_ document: MarkupNode) throws(ImportError) -> [Item] {
    guard let root = document.children.first(where: { !$0.isText }) else {
      throw .unreadable("no XML in it")
    }
    switch root.name {
    case "rss":
      guard let channel = root.elements("channel").first else {
        throw .unreadable("an RSS feed without a channel")
      }
      let source = channel.value("title")
      return try channel.elements("item").map { item throws(ImportError) in
        try rss(item, source: source)
      }
    case "rdf:rdf":
      let source = root.elements("channel").first?.value("title")
      return try root.elements("item").map { item throws(ImportError) in
        try rss(item, source: source)
      }
    case "feed":
      let source = root.value("title")
      return try root.elements("entry").map { entry throws(ImportError) in
        try atom(entry, source: source)
      }
    default: throw .unreadable("XML, but no feed: it begins with <\(root.name.prefix(40))>")
    }
  }

  private static func rss(_ item: MarkupNode, source: String?) throws(ImportError) -> Item {
    let html = item.value("content:encoded", "description", "content") ?? ""
    let title = item.value("title", "dc:title").map(\.collapsed)
    let url = item.value("link")
    return Item(
      id: item.value("guid") ?? url, text: titled(try text(of: html), title), title: title,
      date: item.value("pubdate", "dc:date", "date"),
      source: item.value("source", "dc:publisher") ?? source, url: url)
  }

  private static func atom(_ entry: MarkupNode, source: String?) throws(ImportError) -> Item {
    let content = entry.elements("content").first ?? entry.elements("summary").first
    let title = entry.value("title").map(\.collapsed)
    let links = entry.elements("link")
    let link = links.first { ($0.attributes["rel"] ?? "alternate") == "alternate" } ?? links.first
    var body = ""
    if let content {
      let isMarkup = content.attributes["type"] == "xhtml"
      body = isMarkup ? MainText.wholeText(of: content) : try text(of: content.wholeText)
    }
    return Item(
      id: entry.value("id") ?? link?.attributes["href"], text: titled(body, title), title: title,
      date: entry.value("published", "issued", "updated"),
      source: entry.elements("source").first?.value("title") ?? source,
      url: link?.attributes["href"])
  }

  /// The text of a description, which is HTML more often than not.
  static func text(of html: String) throws(ImportError) -> String {
    guard html.contains("<") || html.contains("&") else { return html.trimmed }
    return MainText.wholeText(of: try MarkupNode(mending: Array(html.utf8), as: .html))
  }

  private static func withoutDeclaration(_ bytes: [UInt8]) -> [UInt8] {
    let start = bytes.firstIndex { $0 > 0x20 } ?? 0
    guard bytes[start...].starts(with: Array("<?xml".utf8)),
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ">"))
    else { return Array(bytes[start...]) }
    return Array(bytes[(end + 1)...])
  }
}
