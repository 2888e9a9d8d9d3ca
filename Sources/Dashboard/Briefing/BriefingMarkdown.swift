import PositionModel
import ScreenCells

extension Briefing {
  /// The briefing as Markdown, for a mail, a wiki or a report.
  public var markdown: String {
    var page = MarkdownPage()
    page.line("# \(markdownText(title))")
    page.line("*\(markdownText(circumstances))*")
    if query.countries.isEmpty {
      overview(on: &page)
    } else {
      if countries.count > 1, !comparedVendors.isEmpty { page.line(comparisonTable) }
      for country in countries { tell(country, on: &page) }
    }
    return page.text
  }

  private func tell(_ country: CountryBriefing, on page: inout MarkdownPage) {
    if countries.count > 1 { page.line("## \(markdownText(country.name))") }
    if country.isEmpty { return page.line(markdownText(nothing(country))) }
    if country.positions.isEmpty { page.line("No article tells the state’s own position.") }
    for position in country.positions { tell(position, on: &page) }
    if !country.operators.isEmpty {
      page.line("### Operators’ own choices, which are not the state’s position")
      for position in country.operators { tell(position, on: &page) }
    }
    statements(
      "Pressure",
      (country.pressureOn + country.pressureBy).map { (sentence($0.item), $0.item.evidence) },
      on: &page)
    statements(
      "Offers", country.offers.map { (sentence($0.item), $0.item.evidence) }, on: &page)
    statements(
      "What lies ahead", country.events.map { (sentence($0.item), $0.item.evidence) }, on: &page)
    if !country.remarks.isEmpty {
      page.line("### What readers have noted")
      for remark in country.remarks {
        page.line("- " + markdownText(remark.line(vendor: names.name).text))
      }
    }
  }

  private func tell(_ position: Position, on page: inout MarkdownPage) {
    let measure = BriefingWords.measure(position)
    let vendor = markdownText(names.name(position.vendor))
    page.line(
      "**\(position.stance.symbol) \(position.stance.rawValue)** · \(vendor)"
        + (measure.isEmpty ? "" : " · \(measure)") + "  \n" + certainty(position)
        + (position.override.map { "  \n" + $0.line.text } ?? ""))
    for folded in position.supporting.folded(atMost: 3) {
      quote(folded.claim.evidence, copies: folded.copies, on: &page)
    }
    if let other = position.opposing.first {
      let label = position.isContested ? "Contested: others say" : "Also read:"
      page.line("\(label) **\(other.stance.rawValue)**")
      quote(other.evidence, on: &page)
    }
    if position.history.count > 1 {
      let changes = position.history.map { change in
        change.stance.rawValue + (change.from.map { " \($0)" } ?? "")
      }
      page.line("History: " + changes.joined(separator: " → "))
    }
  }

  private func quote(
    _ evidence: Evidence, copies: [Evidence] = [], on page: inout MarkdownPage
  ) {
    let more = copies.isEmpty ? "" : " · the same in \(counted(copies.count, "more article"))"
    page.line(
      "> “\(markdownText(evidence.text))”  \n> — \(markdownText(citation(evidence)))\(more)")
  }

  private func statements(
    _ heading: String, _ told: [(sentence: String, evidence: Evidence)],
    on page: inout MarkdownPage
  ) {
    guard !told.isEmpty else { return }
    page.line("### \(heading)")
    for statement in told {
      page.line(markdownText(statement.sentence))
      quote(statement.evidence, on: &page)
    }
  }

  private func overview(on page: inout MarkdownPage) {
    if vendors.isEmpty { page.line("No article tells a position that fits.") }
    for vendor in vendors {
      page.line("## \(markdownText(vendor.name))")
      page.line(table(of: vendor))
      guard quotesPositions else { continue }
      for position in vendor.positions + vendor.operators {
        let basis = position.basis == .operators ? " (operators only)" : ""
        page.line("### \(markdownText(names.name(position.country)))\(basis)")
        tell(position, on: &page)
      }
    }
    list("Pressure", pressure.map { sentence($0.item) }, on: &page)
    list("Offers", offers.map { sentence($0.item) }, on: &page)
    list("What lies ahead", events.map { sentence($0.item) }, on: &page)
  }

  /// Countries side by side.
  private var comparisonTable: String {
    let header = countries.map { " \(markdownText($0.name)) |" }.joined()
    let rows = comparedVendors.map { vendor in
      "| \(markdownText(names.name(vendor))) |"
        + countries.map { " \(comparedStance($0, vendor) ?? "–") |" }.joined()
    }
    return (["| |\(header)", "|---|" + countries.map { _ in "---|" }.joined()] + rows)
      .joined(separator: "\n")
  }

  private func table(of vendor: VendorBriefing) -> String {
    var rows = ["| stance | countries |", "|---|---|"]
    for stance in Stance.allCases {
      let held = vendor.positions(of: stance)
      guard !held.isEmpty else { continue }
      let who = held.map { markdownText(names.name($0.country)) }.joined(separator: ", ")
      rows.append("| \(stance.symbol) \(stance.rawValue) | \(who) |")
    }
    let operators = vendor.operators.map {
      "\(markdownText(names.name($0.country))) (\($0.stance.rawValue))"
    }
    if !operators.isEmpty {
      rows.append("| operators only | \(operators.joined(separator: ", ")) |")
    }
    return rows.joined(separator: "\n")
  }

  private func list(_ heading: String, _ sentences: [String], on page: inout MarkdownPage) {
    guard !sentences.isEmpty else { return }
    page.line("## \(heading)")
    page.line(sentences.map { "- \(markdownText($0))" }.joined(separator: "\n"))
  }
}

/// Blocks of Markdown, a blank line between them.
private struct MarkdownPage {
  private(set) var text = ""

  mutating func line(_ block: String) {
    if !text.isEmpty { text += "\n" }
    text += block + "\n"
  }
}

/// Words that are nobody's markup: cleaned, and what Markdown or HTML would read as a sign escaped.
private func markdownText(_ text: String) -> String {
  var escaped = ""
  for character in SafeText.line(text) {
    if "\\`*_[]<>|#~&!".contains(character) { escaped.append("\\") }
    escaped.append(character)
  }
  return escaped
}
