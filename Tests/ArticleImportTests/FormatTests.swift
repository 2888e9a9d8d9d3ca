import PositionModel
import Testing

@testable import ArticleImport

/// What each form of file comes to.
struct FormatTests {
  private func readings(
    _ form: FileForm, _ text: String, name: String = "clip",
    options: ImportOptions = ImportOptions()
  ) -> [ImportReading] {
    ImportChunk(place: name, .file(form, name: name, Array(text.utf8))).readings(options)
  }

  private func article(_ form: FileForm, _ text: String) throws -> Article {
    let readings = readings(form, text)
    #expect(readings.count == 1)
    return try #require(readings.first).result.get()
  }

  // MARK: Pages

  private static let page = """
    <!DOCTYPE html><html><head><title>Sweden bars Huawei | The Wire</title>
    <meta property="og:site_name" content="The Wire">
    <meta property="article:published_time" content="2020-10-20T10:00:00Z">
    <link rel="canonical" href="https://wire.example/sweden">
    <script>var x = "<p>not text</p>";</script></head>
    <body><header><p>The Wire, your paper for all that matters in the world.</p></header>
    <nav><ul><li><a href="/">Home, with all the news of the day</a></li></ul></nav>
    <div id="content"><h1>Sweden bars Huawei</h1>
    <p>Sweden has <b>banned</b> <a href="/h">Huawei</a> from its 5G&nbsp;networks, the regulator said.</p>
    <div class="social-share"><p>Share this story with all of your friends and followers.</p></div>
    <p>Operators have to<br>remove its equipment by 2025 at the latest, it added.</p></div>
    <div class="related"><p><a href="/1">Also of interest: another story on another matter</a></p></div>
    <footer><p>All rights are reserved by the owners of this paper.</p></footer></body></html>
    """

  @Test func `a page gives its article, and not what is around it`() throws {
    let article = try article(.html, Self.page)
    #expect(
      article.text
        == """
        Sweden bars Huawei | The Wire

        Sweden bars Huawei

        Sweden has banned Huawei from its 5G networks, the regulator said.

        Operators have to remove its equipment by 2025 at the latest, it added.
        """.replacing("Sweden bars Huawei | The Wire\n\n", with: ""))
    #expect(article.title == "Sweden bars Huawei")
    #expect(article.day == Day("2020-10-20"))
    #expect(article.source == "The Wire")
    #expect(article.url == "https://wire.example/sweden")
  }

  @Test func `what JSON-LD says of a page goes before its tags`() throws {
    let linked = """
      <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},
      {"@type":["NewsArticle"],"headline":"A better title","datePublished":"2020-10-21",
      "publisher":{"@type":"Organization","name":"Wire Agency"}}]}</script></head>
      """
    let article = try article(.html, Self.page.replacing("</head>", with: linked))
    #expect(article.title == "A better title")
    #expect(article.day == Day("2020-10-21"))
    #expect(article.source == "Wire Agency")
  }

  @Test(arguments: ["", "<html></html>", "<p></p>", "\u{1}\u{2}"])
  func `a page without text is told so`(page: String) throws {
    let reading = try #require(readings(.html, page).first)
    #expect(throws: ImportError.self) { try reading.result.get() }
  }

  @Test func `tags nested without end do not bring it down`() throws {
    let page = String(repeating: "<div>", count: 100_000) + "<p>Deep words.</p>"
    _ = readings(.html, page)
    #expect(readings(.html, "<p>Words of a paragraph.</p>").count == 1)
  }

  // MARK: Feeds

  @Test func `an RSS feed gives an article an item`() throws {
    let readings = readings(
      .xml,
      """
      <?xml version="1.0" encoding="utf-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
      <title>Wire</title>
      <item><title>One</title><guid>g1</guid><link>https://x.example/1</link>
      <pubDate>Tue, 22 Oct 2019 23:30:00 +0000</pubDate><description>short</description>
      <content:encoded><![CDATA[<p>Norway &amp; Sweden wait.</p><p>Second.</p>]]></content:encoded></item>
      <item><title>Two</title><link>https://x.example/2</link><description>Plain &lt;b&gt;bold&lt;/b&gt;</description></item>
      <item></item>
      </channel></rss>
      """)
    #expect(readings.count == 3)
    let first = try readings[0].result.get()
    #expect(first.id == ArticleID("g1"))
    #expect(first.text == "One\n\nNorway & Sweden wait.\n\nSecond.")
    #expect(first.day == Day("2019-10-22"))
    #expect(first.source == "Wire")
    let second = try readings[1].result.get()
    #expect(second.id == ArticleID("https://x.example/2"))
    #expect(second.text == "Two\n\nPlain bold")
    #expect(second.day == nil)
    #expect(throws: ImportError.unreadable("an item without text")) { try readings[2].result.get() }
    #expect(readings[2].place == "clip: item 3")
  }

  @Test func `an Atom feed gives an article an entry`() throws {
    let article = try article(
      .xml,
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Blog</title><entry><id>tag:1</id>
      <title>One</title><link rel="self" href="s"/><link href="https://x.example/1"/>
      <published>2019-10-22T10:00:00Z</published><updated>2020-01-01T00:00:00Z</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A <i>word</i>.</p></div></content>
      </entry></feed>
      """)
    #expect(article.id == ArticleID("tag:1"))
    #expect(article.text == "One\n\nA word.")
    #expect(article.day == Day("2019-10-22"))
    #expect(article.url == "https://x.example/1")
  }

  @Test func `XML that is no feed is told so`() throws {
    let reading = try #require(readings(.xml, "<?xml version='1.0'?><svg></svg>").first)
    #expect(throws: ImportError.unreadable("XML, but no feed: it begins with <svg>")) {
      try reading.result.get()
    }
  }

  // MARK: Markdown

  @Test func `Markdown loses its signs and keeps its words`() throws {
    let article = try article(
      .markdown,
      """
      ---
      title: "India waits"
      date: 2019-06-03
      source: Blog
      tags: [a, b]
      ---
      # India waits

      India **has not decided** on [Huawei](https://x.example/a_b), *yet*; see `code_name` and 2 * 3.
      ![a picture](p.png)
      > Quoted \\*words\\* stay.
      """)
    #expect(
      article.text == """
        India waits

        India has not decided on Huawei, yet; see code_name and 2 * 3.

        Quoted *words* stay.
        """)
    #expect(article.title == "India waits")
    #expect(article.day == Day("2019-06-03"))
    #expect(article.source == "Blog")
  }

  // MARK: Mail

  @Test func `a mail gives its readable part`() throws {
    let article = try article(
      .mail,
      """
      From: =?utf-8?Q?Z=C3=BCrich?= =?utf-8?Q?_News?= <n@x.example>\r
      Subject: =?UTF-8?B?UG9sYW5kIGJhbnM=?=\r
       Huawei\r
      Date: Tue, 22 Oct 2019 10:00:00 +0200\r
      Message-ID: <m1@x.example>\r
      Content-Type: multipart/mixed; boundary="b1"\r
      \r
      --b1\r
      Content-Type: multipart/alternative; boundary=b2\r
      \r
      --b2\r
      Content-Type: text/html\r
      \r
      <p>not this one</p>\r
      --b2\r
      Content-Type: text/plain; charset=iso-8859-1\r
      Content-Transfer-Encoding: quoted-printable\r
      \r
      Stra=DFe and a soft =\r
      line.\r
      --b2--\r
      --b1\r
      Content-Type: text/plain\r
      Content-Disposition: attachment\r
      \r
      an attachment\r
      --b1--\r
      """)
    #expect(article.id == ArticleID("m1@x.example"))
    #expect(article.title == "Poland bans Huawei")
    #expect(article.text == "Poland bans Huawei\n\nStraße and a soft line.")
    #expect(article.source == "Zürich News")
    #expect(article.day == Day("2019-10-22"))
  }

  @Test func `a mail in HTML alone gives its text`() throws {
    let article = try article(
      .mail,
      "From: a\nSubject: S\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n"
        + "PHA+V29yZHMgJmFtcDsgbW9yZS48L3A+")
    #expect(article.text == "S\n\nWords & more.")
  }
}
