import PositionModel

/// Reads a file that is there as a whole: text, Markdown, a page, a feed, a mail.
struct FileReading {
  private let form: FileForm
  private let name: String
  private let place: String
  private let bytes: [UInt8]
  /// The day on which a mailbox says that a message came.
  private let arrived: Day?
  private let options: ImportOptions
  private let encoding: TextEncoding

  init(
    _ form: FileForm, name: String, place: String, _ bytes: [UInt8], arrived: Day? = nil,
    _ options: ImportOptions
  ) {
    self.form = form
    self.name = name
    self.place = place
    self.bytes = bytes
    self.arrived = arrived
    self.options = options
    encoding = TextEncoding(preset: options.encoding)
  }

  func readings() throws(ImportError) -> [ImportReading] {
    switch form {
    case .mail: return [try mail()]
    case .xml: return try feed()
    default: break
    }
    if bytes.allSatisfy({ $0 <= 0x20 }) { throw .unreadable("no text in it") }
    if form == .text, FileForm.isArchive(name) { throw .unreadable("no archive, for all its name") }
    let declared = form == .html ? WebPage.declaredEncoding(bytes) : nil
    let decoded = try encoding.decode(bytes, declared: declared)
    if let offset = decoded.bytes.firstIndex(of: 0) { throw .input(.binary(offset: offset)) }
    if case .assumed = decoded.finding, !Self.isText(decoded.bytes) {
      throw .unreadable("not text in any encoding")
    }
    let article =
      switch form {
      case .html: try page(decoded.bytes)
      case .markdown: markdown(decoded.bytes)
      default:
        article(String(decoding: decoded.bytes, as: UTF8.self), meta: nil)
      }
    return [reading(article, original: bytes[...], finding: decoded.finding)]
  }

  /// Bytes that are no text have controls that no text has.
  private static func isText(_ bytes: [UInt8]) -> Bool {
    let controls = bytes.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B }
    return controls * 200 <= bytes.count
  }

  private func page(_ bytes: [UInt8]) throws(ImportError) -> Article {
    let page = try WebPage(bytes)
    return article(
      page.text, meta: page.date, title: page.title, source: page.source, url: page.url)
  }

  private func markdown(_ bytes: [UInt8]) -> Article {
    let markdown = Markdown(String(decoding: bytes, as: UTF8.self))
    let fields = markdown.fields
    return article(
      markdown.text, meta: fields["date"], title: markdown.title,
      source: fields["source"] ?? fields["publisher"], url: fields["url"] ?? fields["link"])
  }

  private func mail() throws(ImportError) -> ImportReading {
    let mail = Mail(bytes[...])
    let (text, finding) = try mail.text(encoding)
    var article = article(
      titled(text, mail.subject), meta: mail.field("date"), title: mail.subject,
      source: mail.sender)
    article.day = article.day ?? arrived
    if let id = mail.field("message-id")?.filter({ $0 != "<" && $0 != ">" }).nonEmpty {
      article.id = ArticleID(id)
    }
    return reading(article, original: bytes[...], finding: finding)
  }

  private func feed() throws(ImportError) -> [ImportReading] {
    let decoded = try encoding.decode(bytes, declared: WebPage.declaredEncoding(bytes))
    let feed = try Feed(decoded.bytes)
    let pieces = FeedPieces.items(of: bytes)
    var readings = feed.items.enumerated().map { number, item in
      let place = "\(self.place): item \(number + 1)"
      let text = item.text
      guard !text.isEmpty else {
        return ImportReading(place, .failure(.unreadable("an item without text")))
      }
      var article = article(
        text, meta: item.date, title: item.title, source: item.source, url: item.url)
      article.id = ArticleID(item.id ?? "\(name):\(number + 1)")
      // Where the items cannot be told apart in the bytes, the text is what came.
      let original = pieces.count == feed.items.count ? pieces[number] : Array(text.utf8)[...]
      return reading(article, original: original, finding: decoded.finding)
    }
    if feed.isMended {
      readings.append(
        ImportReading(
          place,
          .failure(
            .unreadable(
              "broken XML; \(readings.count) \(readings.count == 1 ? "item" : "items") could be read"
            ))))
    }
    return readings
  }

  private func article(
    _ text: String, meta: String?, title: String? = nil, source: String? = nil, url: String? = nil
  ) -> Article {
    Article(
      id: ArticleID(name), text: text,
      day: meta.flatMap { DayReader.day($0) }, title: title, source: source, url: url)
  }

  /// `article` has the day that what came says itself.
  private func reading(
    _ article: Article, original: ArraySlice<UInt8>, finding: DecodedText.Finding
  ) -> ImportReading {
    guard article.text.utf8.count <= options.limit else {
      return ImportReading(place, .failure(.input(.tooLong(limit: options.limit))))
    }
    var dated = article
    dated.day = options.day(meta: article.day, path: place, text: article.text)
    return ImportReading(
      place, .success(dated), original: original, carrierDay: article.day,
      remark: finding.remark)
  }
}
