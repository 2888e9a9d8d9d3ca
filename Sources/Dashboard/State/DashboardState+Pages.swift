import PositionModel
import ScreenCells

extension DashboardState {
  mutating func openArticle() -> [Effect] {
    guard detail.stops.indices.contains(detailStop) else {
      notice = warning("No evidence to open here")
      return []
    }
    let page = ArticlePage(
      id: detail.stops[detailStop].evidence.article, stops: detail.stops.map(\.evidence),
      stop: detailStop)
    pages.append(.article(page))
    return [.loadArticle(page.id)]
  }

  mutating func openBriefing() -> [Effect] { open(topic) }

  /// What a briefing on what is chosen would be on.
  var topic: BriefingTopic {
    if stage == .matrix, let country = chosenRow?.country {
      return BriefingTopic(country: country, vendor: matrixVendor, asOf: library.asOf)
    }
    if let country = focus == .countries || focus == .detail ? chosenRow?.country : nil {
      return BriefingTopic(country: country, vendor: filter.vendor, asOf: library.asOf)
    }
    var topic = BriefingTopic(vendor: filter.vendor, stance: filter.stance, asOf: library.asOf)
    topic.filter = filter.otherTerms
    return topic
  }

  mutating func openHelp() {
    if case .text(let page) = pages.last, page.kind == .help {
      pages.removeLast()
      return
    }
    let lines = keys.helpLines
    pages.append(.text(TextPage(kind: .help, title: "Keys", source: { _ in lines })))
  }

  /// Steps to another piece of evidence, and loads its article where it is another one.
  mutating func step(evidence step: Int) -> [Effect] {
    guard case .article(var page) = pages.last else { return [] }
    guard page.stops.indices.contains(page.stop + step) else {
      notice = warning(
        step > 0 ? "This is the last piece of evidence" : "This is the first piece of evidence")
      return []
    }
    page.stop += step
    detailStop = page.stop
    let id = page.stops[page.stop].article
    guard id != page.id || page.article == nil else {
      replacePage(.article(page))
      showStop()
      return []
    }
    page = ArticlePage(id: id, stops: page.stops, stop: page.stop)
    replacePage(.article(page))
    return [.loadArticle(id)]
  }

  /// Shows an article that has been loaded, if it is still being waited for.
  mutating func show(_ article: Article, _ marks: [Mark]) {
    for index in pages.indices {
      guard case .article(var page) = pages[index], page.id == article.id else { continue }
      page.article = article
      page.marks = marks
      page.layout = nil
      pages[index] = .article(page)
    }
  }

  /// Shows a text that has been made, if it is still being waited for.
  mutating func show(
    _ lines: @escaping @Sendable (Int) -> [StyledText], of kind: TextPage.Kind
  ) {
    for index in pages.indices {
      guard case .text(var page) = pages[index], page.kind == kind else { continue }
      page.source = lines
      page.width = 0
      pages[index] = .text(page)
    }
  }

  /// Asks for the briefings and changes that are open anew as of the day that is shown now; what
  /// they say of the day before stays until then.
  mutating func renewTexts() -> [Effect] {
    var effects: [Effect] = []
    for index in pages.indices {
      guard case .text(var page) = pages[index] else { continue }
      switch page.kind {
      case .briefing(var topic) where topic.asOf != library.asOf:
        topic.asOf = library.asOf
        page.kind = .briefing(topic)
        effects.append(.loadBriefing(topic))
      case .changes(var topic) where topic.asOf != library.asOf:
        topic.asOf = library.asOf
        page.kind = .changes(topic)
        effects.append(.loadChanges(topic))
      default: continue
      }
      pages[index] = .text(page)
    }
    return effects
  }

  /// Closes what waited for work that failed.
  mutating func giveUp(_ effect: Effect) {
    switch (effect, pages.last) {
    case (.loadArticle(let id), .article(let page)) where page.id == id && page.article == nil:
      pages.removeLast()
    case (.loadBriefing(let topic), .text(let page)) where page.kind == .briefing(topic):
      pages.removeLast()
    case (.loadChanges(let topic), .text(let page)) where page.kind == .changes(topic):
      pages.removeLast()
    case (.loadLibrary, _):
      (time.day, time.isWaiting, time.isPlaying) = (library.asOf, false, false)
    case (.loadTimeline, _): time.isLoading = false
    case (.add, _): (work, isStopping) = (nil, false)
    default: break
    }
  }

  /// Tells what changed since a day or the last visit.
  mutating func openChanges(since start: ChangesStart) -> [Effect] {
    let topic = ChangesTopic(since: start, vendor: filter.vendor, asOf: library.asOf)
    pages.append(.text(TextPage(kind: .changes(topic), title: "Changes")))
    return [.loadChanges(topic)]
  }

  mutating func setTextFilter(_ text: String) {
    guard case .text(var page) = pages.last else { return }
    page.filter = text
    page.top = 0
    replacePage(.text(page))
  }

  mutating func scrollPage(_ step: Int) {
    let before = pageTop
    pageTop = before + step
    settlePages(layout)
    if pageTop == before {
      notice = warning(step < 0 ? "This is the beginning" : "This is the end")
    }
  }

  /// Lays the topmost page out for the size of the screen.
  mutating func settlePages(_ layout: Layout) {
    let room = layout.body.inset()
    switch pages.last {
    case .article(var page):
      let width = ArticleLayout.width(in: room.width)
      if let article = page.article, page.layout?.width != width, width > 0 {
        let evidence = page.stops[page.stop]
        page.layout = ArticleLayout(
          of: article, marks: page.marks, evidence: library.evidence(in: article.id) + [evidence],
          around: evidence,
          width: width)
        replacePage(.article(page))
        showStop()
        return
      }
      page.top = max(0, min(page.top, (page.layout?.lines.count ?? 0) - room.height))
      replacePage(.article(page))
    case .text(var page):
      let columns = isLinear ? LinearSession.columns(of: size) : room.width - 2
      if let source = page.source, page.width != columns {
        page.width = columns
        page.lines = page.width > 0 ? source(page.width) : []
      }
      let count = page.shownLines.count
      page.top = max(0, min(page.top, count - room.height))
      replacePage(.text(page))
    case nil: break
    }
  }

  private mutating func replacePage(_ page: Page) { pages[pages.count - 1] = page }

  /// Scrolls to the chosen sentence, with a third of the screen above it.
  private mutating func showStop() {
    guard case .article(var page) = pages.last, let layout = page.layout else { return }
    let height = self.layout.body.height - 2
    let line = layout.line(of: page.stops[page.stop].span.start)
    page.top = max(0, min(line - height / 3, layout.lines.count - height))
    replacePage(.article(page))
  }

  var pageTop: Int {
    get {
      switch pages.last {
      case .article(let page): page.top
      case .text(let page): page.top
      case nil: 0
      }
    }
    set {
      switch pages.last {
      case .article(var page):
        page.top = newValue
        replacePage(.article(page))
      case .text(var page):
        page.top = newValue
        replacePage(.text(page))
      case nil: break
      }
    }
  }
}

extension TextPage {
  /// What ``shownLines`` have to be.
  var linesToShow: [StyledText] {
    guard width > 0 else { return [] }
    let wanted = filter.lowercased()
    let passing = lines.filter { wanted.isEmpty || $0.text.lowercased().contains(wanted) }
    return passing.flatMap { line in
      line.displayWidth <= width
        ? [line] : line.wrapped(width: width, indent: line.hangingIndent)
    }
  }
}

extension StyledText {
  /// How far lines after the first are set in: as far as the first is, or its second column.
  fileprivate var hangingIndent: Int {
    let text = self.text
    let lead = text.prefix { $0 == " " }.count
    guard runs.count > 1, runs[0].style == .key else { return lead }
    return runs[0].text.displayWidth
  }
}
