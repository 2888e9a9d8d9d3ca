import PositionModel
import ScreenCells

extension Briefing {
  /// The briefing as lines of at most `width` columns; `isSpoken` puts tables into sentences.
  public func lines(width: Int, isSpoken: Bool = false) -> [StyledText] {
    var page = BriefingPage(width: width)
    page.title(title, circumstances)
    if query.countries.isEmpty {
      overview(on: &page)
    } else {
      if isSpoken { spokenComparison(on: &page) } else { comparison(on: &page) }
      for country in countries {
        if countries.count > 1 { page.section(country.name) }
        tell(country, on: &page)
      }
    }
    return page.lines
  }

  private func tell(_ country: CountryBriefing, on page: inout BriefingPage) {
    if country.isEmpty {
      page.paragraph(StyledText(nothing(country)))
      return
    }
    if country.positions.isEmpty {
      page.paragraph(StyledText("No article tells the state’s own position.", .muted))
    }
    for position in country.positions { tell([position], on: &page, quotes: 3) }
    if !country.operators.isEmpty {
      page.section("Operators’ own choices, which are not the state’s position")
      for group in country.operatorGroups { tell(group, on: &page, quotes: 1) }
    }
    statements(
      "Pressure",
      (country.pressureOn + country.pressureBy).map {
        ($0.articleCount, sentence($0.item), $0.item.evidence)
      },
      on: &page)
    statements(
      "Offers", country.offers.map { ($0.articleCount, sentence($0.item), $0.item.evidence) },
      on: &page)
    statements(
      "What lies ahead",
      country.events.map { ($0.articleCount, sentence($0.item), $0.item.evidence) }, on: &page)
    tell(country.remarks, namingCountry: false, on: &page)
  }

  /// What readers have said, the latest last.
  func tell(_ remarks: some Collection<Remark>, namingCountry: Bool, on page: inout BriefingPage) {
    guard !remarks.isEmpty else { return }
    page.section("What readers have noted")
    for remark in remarks {
      var line = StyledText("  ")
      if namingCountry, let country = remark.country {
        line.append("\(names.name(country))  ", .heading)
      }
      page.wrap(line + remark.line(vendor: names.name), indent: 4)
    }
  }

  /// Tells positions that rest on the same words as one.
  private func tell(_ group: [Position], on page: inout BriefingPage, quotes: Int) {
    guard let position = group.first else { return }
    let style = position.stance.style
    var head = StyledText(
      "\(position.stance.symbol) \(position.stance.rawValue.uppercased())", style)
    let vendors = group.map { names.name($0.vendor) }.joined(separator: ", ")
    head.append("  \(vendors)", .heading)
    let measure = BriefingWords.measure(position)
    if !measure.isEmpty { head.append("  \(measure)", .muted) }
    page.blank()
    page.wrap(head, indent: 2)
    if let override = position.override { page.wrap(StyledText("  ") + override.line, indent: 4) }
    page.wrap(StyledText("  \(certainty(position))", .muted), indent: 2)
    let sentences = position.supporting.folded
    for folded in sentences.prefix(quotes) {
      page.quote(folded.claim.evidence, copies: folded.copies, citation)
    }
    let more = sentences.count - quotes
    if more > 0 {
      page.wrap(StyledText("    and \(counted(more, "more sentence"))", .muted), indent: 2)
    }
    if let other = position.opposing.first {
      let label = position.isContested ? "Contested: others say" : "Also read:"
      page.blank()
      var line = StyledText("  \(label) ", .muted)
      line.append(other.stance.rawValue, other.stance.style)
      page.wrap(line, indent: 2)
      page.quote(other.evidence, citation)
    }
    if position.history.count > 1 { history(position, on: &page) }
  }

  func certainty(_ position: Position) -> String {
    let articles = counted(position.articleCount, "article")
    let bar = BriefingWords.bar(position.confidence)
    return "confidence \(bar) \(percent(position.confidence)) · "
      + "\(position.sinceWords) · \(articles)"
  }

  private func history(_ position: Position, on page: inout BriefingPage) {
    var line = StyledText("  History: ", .muted)
    let (changes, left) = position.shownHistory
    for (index, change) in changes.enumerated() {
      if index > 0 { line.append(" → ", .muted) }
      if index == 1, left > 0 { line.append("\(grouped(left)) more → ", .muted) }
      line.append(change.stance.rawValue, change.stance.style)
      if let from = change.from { line.append(" \(from)", .muted) }
    }
    page.blank()
    page.wrap(line, indent: 4)
  }

  private func statements(
    _ heading: String, _ told: [(count: Int, sentence: String, evidence: Evidence)],
    on page: inout BriefingPage
  ) {
    guard !told.isEmpty else { return }
    page.section(heading)
    for (index, statement) in told.enumerated() {
      if index > 0 { page.blank() }
      page.statement(statement.sentence, articles: statement.count)
      page.quote(statement.evidence, citation)
    }
  }
}
