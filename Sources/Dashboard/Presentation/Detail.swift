import PositionModel
import ScreenCells
import TextMatching

/// What is known of a country under the filter: lines to read and places to open.
struct Detail: Sendable {
  /// A piece of evidence and the lines that show it.
  struct Stop: Sendable {
    var evidence: Evidence
    var lines: Range<Int>
  }

  private(set) var lines: [StyledText] = []
  private(set) var stops: [Stop] = []
  /// The place among the stops of the first one of each position.
  private(set) var firstStops: [PositionKey: Int] = [:]
  /// Columns for text.
  var width = 0
  /// Lines that are longer are hard to read.
  private static let mostColumns = 120
  var names: Names?
  private var articles: [ArticleID: ArticleSummary] = [:]
  /// "nothing newer than 2019-10-22", of a position that is stale.
  private var staleWords: @Sendable (Position) -> String? = { _ in nil }
  /// What to type for a command.
  private var label: @Sendable (Command) -> String = { $0.word }
  /// Whether each position shows its strongest sentences alone.
  private(set) var isOverview = false

  init() {}

  /// Lays out a country's positions for a pane of some width; `nil` says that there is none.
  ///
  /// An overview has what is strongest on one vendor and a line for each other, so that all that
  /// there is comes into sight, and going through the countries stays quick on a slow line.
  init(
    of country: CountryCode?, filter: CountryFilter, library: LibrarySnapshot, names: Names,
    width: Int, isOverview: Bool = false,
    label: @escaping @Sendable (Command) -> String = { $0.word }
  ) {
    self.isOverview = isOverview
    self.label = label
    staleWords = { position in
      guard library.isStale(position), let day = library.newestDay(behind: position) else {
        return nil
      }
      return "nothing newer than \(day)"
    }
    self.width = max(1, min(width - 3, Detail.mostColumns))
    self.names = names
    articles = library.articles
    guard let country else {
      explainEmptiness(filter, library)
      return
    }
    let positions = library.positions(of: country).filter {
      filter.vendor == nil || $0.vendor == filter.vendor
    }
    let inOrder = inOrder(positions, filter)
    let others = isOverview ? inOrder.filter { $0.vendor != inOrder[0].vendor } : []
    for position in inOrder where !isOverview || position.vendor == inOrder[0].vendor {
      add(position, namesVendor: filter.vendor == nil, sentences: others.isEmpty ? 2 : 1)
    }
    addOthers(others)
    addLedgers(Ledgers(of: country, vendor: filter.vendor, positions: positions, in: library))
    let remarks = library.remarks.filter { $0.isAbout(country, positions) }
    if !remarks.isEmpty { addHeading("What readers have noted") }
    for remark in remarks { add(remark.line { names.vendor($0) }, indent: 2) }
    if lines.last?.isEmpty == true { lines.removeLast() }
  }

  /// Those that pass the filter first, then by vendor as the lists have them.
  private func inOrder(_ positions: [Position], _ filter: CountryFilter) -> [Position] {
    let order = names?.vendorOrder ?? []
    func rank(_ position: Position) -> (Int, Int, VendorID, Int) {
      let passes = filter.stance == nil || position.stance == filter.stance
      return (
        passes ? 0 : 1, order.firstIndex(of: position.vendor) ?? .max, position.vendor,
        position.basis == .state ? 0 : 1
      )
    }
    return positions.sorted { rank($0) < rank($1) }
  }
}

extension Detail {
  mutating func add(_ text: StyledText, indent: Int = 0) {
    lines += text.wrapped(width: width, indent: indent)
  }

  mutating func add(_ evidence: Evidence, _ paragraphs: [StyledText]) {
    let start = lines.count
    for (index, paragraph) in paragraphs.enumerated() { add(paragraph, indent: index + 1) }
    stops.append(Stop(evidence: evidence, lines: start..<lines.count))
  }

  private mutating func addBlank() {
    if lines.last?.isEmpty == false { lines.append(StyledText()) }
  }

  mutating func addHeading(_ text: String) {
    addBlank()
    lines.append(StyledText(text, .heading))
  }

  private mutating func explainEmptiness(_ filter: CountryFilter, _ library: LibrarySnapshot) {
    if !filter.isEmpty {
      add(StyledText("No country matches.", .title))
      add(StyledText("\(label(.clear)) shows all countries again.", .muted))
    } else if library.isOpening {
      add(StyledText("Reading the articles …", .title))
      add(StyledText("Keys are answered meanwhile.", .muted))
    } else if library.articleCount == 0, let day = library.asOf {
      add(StyledText("No article is from \(day) or before.", .title))
      add(StyledText("\(label(.today)) goes back to today.", .muted))
    } else if library.articleCount == 0 {
      add(StyledText("No articles yet.", .title))
      add(
        StyledText("bandstand add FILE…", .key)
          + StyledText(" puts some into the library.", .muted))
    } else {
      add(StyledText("No position found.", .title))
      add(
        StyledText(
          "None of the \(counted(library.articleCount, "article")) says where a country stands "
            + "on a vendor" + (library.asOf.map { " up to \($0)" } ?? "") + ".", .muted))
    }
  }

  /// Adds all of a position; in an overview no more than so many sentences.
  private mutating func add(_ position: Position, namesVendor: Bool, sentences: Int) {
    let isState = position.basis == .state
    addBlank()
    let style = isState ? position.stance.style : .muted
    var head = StyledText(
      "\(position.stance.symbol) \(position.stance.rawValue.uppercased())", style)
    if namesVendor { head.append("  \(names?.vendor(position.vendor) ?? "")") }
    if !isState { head.append("  only operators\(operatorsSign), not the state", .muted) }
    add(head)
    if let override = position.override { add(override.line) }
    // What operators do is told in a line where there is a position of the state.
    let isAside = isOverview && !isState && lines.count > 1
    if !isAside {
      add(summary(of: position))
      add(measure(of: position))
      if position.history.count > 1 {
        let course = isOverview ? position.historyLine(width: width) : position.historyLine
        add(course, indent: 2)
      }
    }
    let claims = position.supporting.folded
    let against = position.opposing.folded
    if claims.isEmpty, position.evidenceCount > 0 {
      add(StyledText("Its sentences are still being read …", .muted))
    }
    firstStops[position.key] = stops.count
    let shown = isAside ? 0 : isOverview ? min(sentences, claims.count) : claims.count
    for claim in claims.prefix(shown) {
      addBlank()
      add(claim, namesStance: false)
    }
    if isOverview {
      addRest(of: claims.count, shown: shown, against.count)
    } else if !against.isEmpty {
      addHeading("Against it")
      for (index, claim) in against.enumerated() {
        if index > 0 { addBlank() }
        add(claim, namesStance: true)
      }
    }
  }

  /// How many sentences there are beyond those of the overview.
  private mutating func addRest(of claims: Int, shown: Int, _ against: Int) {
    var parts: [String] = []
    if claims > shown { parts.append("\(claims - shown) \(shown > 0 ? "more for it" : "for it")") }
    if against > 0 { parts.append("\(against) against it") }
    guard !parts.isEmpty else { return }
    add(StyledText("  … " + parts.joined(separator: ", "), .muted))
  }

  private func summary(of position: Position) -> StyledText {
    let full = max(0, min(5, Int((position.confidence * 5).rounded())))
    var text = StyledText("confidence ", .muted)
    text.append(String(repeating: "▮", count: full), position.stance.style)
    text.append(String(repeating: "▯", count: 5 - full), .muted)
    text.append(" \(percent(position.confidence))", .muted)
    text.append(" · \(counted(position.articleCount, "article"))", .muted)
    if position.isContested {
      text.append(" · ", .muted)
      text.append("contested", .warning)
    }
    if let other = position.runnerUp {
      text.append(" · else ", .muted)
      text.append("\(other.symbol) \(other.rawValue)", other.style)
    }
    return text
  }

  /// Since when, and how far it goes.
  private func measure(of position: Position) -> StyledText {
    let parts = [
      position.sinceWords, position.status?.words, position.scope?.words, staleWords(position),
    ]
    return StyledText(parts.compactMap { $0 }.joined(separator: " · "), .muted)
  }

  /// A claim's sentence and source; beyond an overview also what it weighs, and who else prints it.
  private mutating func add(_ folded: FoldedClaim, namesStance: Bool) {
    let claim = folded.claim
    var text = StyledText()
    if namesStance {
      text.append("\(claim.stance.symbol) \(claim.stance.rawValue) ", claim.stance.style)
    }
    var source = source(of: claim.evidence)
    if isOverview { source = source.truncated(to: width - 2 - folded.timesWords.displayWidth) }
    source.append(folded.timesWords, .heading)
    var paragraphs = [text + claim.evidence.quoted, source]
    if !isOverview {
      if !folded.copies.isEmpty {
        let places = folded.copies.map { place(of: $0) }
        paragraphs.append(StyledText("  also in " + places.joined(separator: "; "), .muted))
      }
      paragraphs.append(StyledText("  ") + claim.weight)
    }
    add(claim.evidence, paragraphs)
  }

  /// Who says it, when, and in which article.
  private func source(of evidence: Evidence) -> StyledText {
    var parts: [String] = []
    let kind = evidence.speaker.kind.rawValue
    if let name = evidence.speaker.name, evidence.speaker.words != kind {
      parts.append("\(name) (\(kind))")
    } else {
      parts.append(kind)
    }
    parts.append(place(of: evidence))
    return StyledText("  " + parts.joined(separator: " · "), .muted)
  }

  /// The day, the outlet and the name of an article.
  private func place(of evidence: Evidence) -> String {
    articles.place(of: evidence.article).joined(separator: " · ")
  }
}
