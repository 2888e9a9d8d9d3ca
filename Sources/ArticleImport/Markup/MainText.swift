/// The text of a page that is its article, without menus, notices and lists of other articles.
///
/// As in readers' modes: a paragraph speaks for the element it is in, and half as much for the one
/// around that; links speak against it. The element with the best word is the article.
struct MainText {
  private static let skipped: Set<String> = [
    "script", "style", "noscript", "template", "nav", "header", "footer", "aside", "form",
    "button", "select", "svg", "iframe", "figure", "figcaption", "object", "canvas", "dialog",
    "menu", "head", "title",
  ]
  private static let blocks: Set<String> = [
    "p", "div", "section", "article", "main", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol",
    "li", "dl", "dt", "dd", "blockquote", "pre", "table", "tr", "body", "hr", "address", "tbody",
  ]
  /// Words in a class or id that mark what surrounds articles.
  private static let surroundings = [
    "comment", "sidebar", "share", "social", "promo", "related", "cookie", "newsletter", "footer",
    "breadcrumb", "advert", "sponsor", "subscribe", "paywall", "recommend", "popular", "caption",
    "byline", "tags", "toolbar", "masthead", "consent", "banner",
  ]

  /// Paragraphs with an empty line between them; empty where the page has no article.
  static func text(of page: MarkupNode) -> String {
    let article =
      page.first { $0.attributes["itemprop"] == "articleBody" }
      ?? bestArticle(page) ?? best(in: page) ?? page.first("body") ?? page
    return paragraphs(of: article).joined(separator: "\n\n")
  }

  /// All that is in a piece of HTML, as a feed or a mail has it.
  static func wholeText(of fragment: MarkupNode) -> String {
    paragraphs(of: fragment, isWhole: true).joined(separator: "\n\n")
  }

  /// The `article` or `main` with the most text, where there is one with enough of it.
  private static func bestArticle(_ page: MarkupNode) -> MarkupNode? {
    var best: (MarkupNode, Int)?
    page.forEach { node in
      guard node.name == "article" || node.name == "main" else { return }
      let size = prose(in: node)
      if size > max(200, best?.1 ?? 0) { best = (node, size) }
    }
    return best?.0
  }

  private static func best(in page: MarkupNode) -> MarkupNode? {
    var best: (MarkupNode, Double)?
    func visit(_ node: MarkupNode) -> Double {
      if isSurroundings(node) { return 0 }
      var own = 0.0
      var below = 0.0
      for child in node.children {
        if child.name == "p" || child.name == "pre" {
          own += weight(of: child)
        } else {
          below += visit(child)
        }
      }
      let score = own + below / 2
      if score > best?.1 ?? 25 { best = (node, score) }
      return own
    }
    _ = visit(page)
    return best?.0
  }

  /// Letters of a paragraph, less those in links; short ones are captions and do not count.
  private static func weight(of paragraph: MarkupNode) -> Double {
    let all = paragraph.wholeText.collapsed.utf8.count
    var linked = 0
    paragraph.forEach { if $0.name == "a" { linked += $0.wholeText.collapsed.utf8.count } }
    return all < 25 ? 0 : Double(all - 2 * linked)
  }

  private static func prose(in node: MarkupNode) -> Int {
    var size = 0
    node.forEach { if $0.name == "p" { size += Int(max(0, weight(of: $0))) } }
    return size
  }

  private static func isSurroundings(_ node: MarkupNode) -> Bool {
    if skipped.contains(node.name) { return true }
    if node.attributes["hidden"] != nil || node.attributes["aria-hidden"] == "true" { return true }
    guard node.name != "body", node.name != "article", node.name != "main" else { return false }
    let names = ((node.attributes["class"] ?? "") + " " + (node.attributes["id"] ?? ""))
      .lowercased()
    return !names.isEmpty && names != " " && surroundings.contains(where: names.contains)
  }

  private static func paragraphs(of node: MarkupNode, isWhole: Bool = false) -> [String] {
    var done: [String] = []
    var current = ""
    func finish() {
      let text = current.collapsed
      if !text.isEmpty { done.append(text) }
      current = ""
    }
    func visit(_ node: MarkupNode) {
      if node.isText {
        current += node.text
        return
      }
      if isWhole ? skipped.contains(node.name) && node.name != "header" : isSurroundings(node) {
        return
      }
      let isBlock = blocks.contains(node.name)
      if isBlock { finish() }
      if node.name == "br" { current += "\n" }
      for child in node.children { visit(child) }
      if isBlock { finish() } else if node.name == "td" || node.name == "th" { current += " " }
    }
    for child in node.children { visit(child) }
    finish()
    return isWhole ? done : withoutLinkLists(done)
  }

  /// Without what only invites to read something else.
  private static func withoutLinkLists(_ paragraphs: [String]) -> [String] {
    paragraphs.filter { paragraph in
      let start = paragraph.prefix(14).lowercased()
      return !["read more", "also read", "related:", "advertisement", "sign up for", "follow us"]
        .contains(where: start.hasPrefix)
    }
  }
}
