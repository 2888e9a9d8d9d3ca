import PositionModel
import ScreenCells

extension Briefing {
  /// The world, a vendor or a stance: who stands where, and what is going on.
  func overview(on page: inout BriefingPage) {
    if vendors.isEmpty {
      page.paragraph(StyledText("No article tells a position that fits."))
    }
    for vendor in vendors {
      if query.vendors.count == 1 { page.blank() } else { page.section(vendor.name) }
      summary(vendor, on: &page)
      guard quotesPositions else { continue }
      for position in vendor.positions { entry(position, on: &page) }
      for position in vendor.operators { entry(position, on: &page) }
    }
    if vendors.contains(where: { ($0.positions + $0.operators).contains { $0.override != nil } }) {
      page.paragraph(StyledText("\(overrideSign) set by a reader, not by the articles", .muted))
    }
    contested(on: &page)
    latest(on: &page)
    brief("Pressure", pressure.map { ($0.articleCount, sentence($0.item)) }, on: &page)
    brief("Offers", offers.map { ($0.articleCount, sentence($0.item)) }, on: &page)
    brief("What lies ahead", events.map { ($0.articleCount, sentence($0.item)) }, on: &page)
    tell(overviewRemarks.suffix(10), namingCountry: true, on: &page)
  }

  private func summary(_ vendor: VendorBriefing, on page: inout BriefingPage) {
    for stance in Stance.allCases {
      let held = vendor.positions(of: stance)
      let isAlwaysShown =
        [.ban, .trial, .undecided].contains(stance) && query.stances.isEmpty
        && !vendor.positions.isEmpty
      guard !held.isEmpty || isAlwaysShown else { continue }
      page.row(
        stance.symbol, stance.rawValue, held.count,
        held.map { names.name($0.country) + $0.overrideMark }.joined(separator: ", "),
        stance.style)
    }
    if !vendor.operators.isEmpty {
      let told = vendor.operators.map {
        "\(names.name($0.country)) (\($0.stance.rawValue)\($0.overrideMark))"
      }
      page.row(
        operatorsSign, "operators", vendor.operators.count, told.joined(separator: ", "), .muted)
    }
  }

  private func entry(_ position: Position, on page: inout BriefingPage) {
    let sign = position.stance.symbol
    var head = StyledText(
      "\(sign) \(position.stance.rawValue)", position.stance.style)
    head.append("  \(names.name(position.country))", .heading)
    let operators = position.basis == .operators ? "operators only" : ""
    let details = [operators, BriefingWords.measure(position), certainty(position)]
    page.blank()
    page.wrap(head, indent: 2)
    if let override = position.override { page.wrap(StyledText("  ") + override.line, indent: 4) }
    page.wrap(
      StyledText("  " + details.filter { !$0.isEmpty }.joined(separator: " · "), .muted), indent: 2)
    for folded in position.supporting.folded(atMost: 1) {
      page.quote(folded.claim.evidence, copies: folded.copies, citation)
    }
  }

  private func contested(on page: inout BriefingPage) {
    let open = vendors.flatMap(\.positions).filter(\.isContested)
    guard !open.isEmpty else { return }
    page.section("Contested")
    for position in open {
      let other = position.opposing.first?.stance ?? position.runnerUp
      page.statement(
        "\(names.name(position.country)) · \(names.name(position.vendor)): "
          + "\(position.stance.rawValue), others say \(other?.rawValue ?? "otherwise")",
        articles: position.articleCount)
    }
  }

  /// What changed last, where a stance followed on another one.
  private func latest(on page: inout BriefingPage) {
    let changed = vendors.flatMap(\.positions).filter { $0.history.count > 1 }
    let dated = changed.filter { $0.history.last?.from != nil }.sorted {
      ($0.history.last?.from?.number ?? 0) > ($1.history.last?.from?.number ?? 0)
    }
    guard !dated.isEmpty else { return }
    page.section("Last to change")
    for position in dated.prefix(5) {
      let (before, after) = (position.history[position.history.count - 2], position.stance)
      var line = StyledText(
        "  \((position.history.last?.from?.description ?? "").fitted(to: 12))", .muted)
      line.append("\(names.name(position.country)) · \(names.name(position.vendor))  ")
      line.append(before.stance.rawValue, before.stance.style)
      line.append(" → ", .muted)
      line.append(after.rawValue, after.style)
      page.wrap(line, indent: 4)
    }
  }

  private func brief(
    _ heading: String, _ told: [(count: Int, sentence: String)], on page: inout BriefingPage
  ) {
    guard !told.isEmpty else { return }
    page.section(heading)
    for statement in told { page.statement(statement.sentence, articles: statement.count) }
  }
}
