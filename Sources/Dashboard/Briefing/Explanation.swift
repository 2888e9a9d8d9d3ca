import PositionModel
import ScreenCells

/// How one article was read, from the sentence to the position.
public struct Explanation {
  private let derivation: Derivation
  private let article: Article
  private let names: BriefingNames

  public init(of derivation: Derivation, article: Article, names: BriefingNames) {
    self.derivation = derivation
    self.article = article
    self.names = names
  }

  public func lines(width: Int) -> [StyledText] {
    var page = BriefingPage(width: width)
    let day = derivation.day?.description ?? "undated"
    let size = "\(article.text.utf8.count) bytes"
    page.title(article.id.rawValue, "\(day) · \(derivation.language) · \(size)")
    let named = [
      ("vendors", derivation.vendors.map { names.name($0) }),
      ("countries", derivation.countries.map { names.name($0) }),
    ]
    for (label, found) in named {
      let list = found.isEmpty ? "none" : found.joined(separator: ", ")
      page.wrap(StyledText("\(label) named: \(list)", .muted), indent: 4)
    }
    if derivation.positions.isEmpty { page.paragraph(StyledText(emptiness)) }
    for position in derivation.positions { explain(position, on: &page) }
    statements(on: &page)
    return page.lines
  }

  private var emptiness: String {
    if derivation.vendors.isEmpty { return "No position: the article names no vendor." }
    if derivation.language != "en" {
      return "No position: the text is not English, or too short to tell."
    }
    return "No position: no sentence ties a country to a vendor by a cue."
  }

  private func explain(_ position: Position, on page: inout BriefingPage) {
    var head = StyledText(
      "\(names.name(position.country)) · \(names.name(position.vendor)): ", .heading)
    head.append(
      "\(position.stance.symbol) \(position.stance.rawValue)",
      position.stance.style)
    let basis = position.basis == .operators ? "by its operators, not the state" : ""
    let details = [
      basis, BriefingWords.measure(position), "confidence \(percent(position.confidence))",
    ]
    head.append("  " + details.filter { !$0.isEmpty }.joined(separator: " · "), .muted)
    page.blank()
    page.wrap(head, indent: 2)
    explain(position.supporting, on: &page)
    guard let winner = position.supporting.first else { return }
    for claim in position.opposing {
      page.blank()
      var lost = StyledText("  lost: ", .muted)
      lost.append(claim.stance.rawValue, claim.stance.style)
      lost.append(", since \(reason(claim, lostTo: winner, position))", .muted)
      page.wrap(lost, indent: 4)
      explain([claim], on: &page)
    }
  }

  /// Each sentence once, and below it the facts of each claim that it makes.
  private func explain(_ claims: [Claim], on page: inout BriefingPage) {
    for evidence in claims.map(\.evidence).firstOfEachSentence {
      page.quote(evidence) { "bytes \($0.span.start)–\($0.span.end)" }
      for (index, claim) in claims.filter({ $0.evidence.span == evidence.span }).enumerated() {
        if index > 0 { page.blank() }
        for (label, text) in facts(of: claim) {
          var line = StyledText("      \(label.fitted(to: 13))", .muted)
          line.append(text)
          page.wrap(line, indent: 19)
        }
      }
    }
  }

  private func facts(of claim: Claim) -> [(String, String)] {
    let evidence = claim.evidence
    var facts: [(String, String)] = []
    for kind in Mark.Kind.allCases {
      let words = evidence.marks.filter { $0.kind == kind }.compactMap { evidence.words(of: $0) }
      if !words.isEmpty { facts.append((kind.rawValue, words.joined(separator: ", "))) }
    }
    facts.append(("rule", "\(evidence.rule) → \(claim.stance.rawValue)"))
    facts.append(("speaker", evidence.speaker.words))
    facts.append(("weight", "\(claim.tier.word), confidence \(percent(claim.confidence))"))
    let day = claim.day.map { (claim.dayIsUpperBound ? "\($0) or earlier" : "\($0)") }
    if let day { facts.append(("when", day)) }
    return facts
  }

  /// Why one claim lost to another, by what weighs most first.
  private func reason(_ claim: Claim, lostTo winner: Claim, _ position: Position) -> String {
    if claim.tier < winner.tier {
      return "\(winner.tier.word) outweighs \(claim.tier.word)"
    }
    if let day = claim.day, let later = winner.day, day < later { return "it is older" }
    if claim.confidence < winner.confidence {
      return "it is less sure (\(percent(claim.confidence)) against "
        + "\(percent(winner.confidence)))"
    }
    if position.evidenceCount > 1 { return "more evidence speaks for \(winner.stance.rawValue)" }
    return "the text comes to \(winner.stance.rawValue) in the end"
  }

  private func statements(on page: inout BriefingPage) {
    let pressure = derivation.pressure.map { item in
      ("pressure: \(names.sentence(item))", item.evidence)
    }
    let offers = derivation.offers.map { item in
      let to = item.to.map { " to \(names.name($0))" } ?? ""
      return (
        "offer: \(names.name(item.vendor))\(to), \(item.kind.words)", item.evidence
      )
    }
    let events = derivation.events.map { item in
      ("ahead: \(names.name(item.country)), \(item.kind.words)", item.evidence)
    }
    for (sentence, evidence) in pressure + offers + events {
      page.paragraph(StyledText(sentence, .heading))
      page.quote(evidence) { "rule \($0.rule) · \($0.speaker.words)" }
    }
  }
}

extension Evidence {
  /// The words that a mark stands on; `nil` where it is not within the evidence.
  fileprivate func words(of mark: Mark) -> String? {
    let bytes = Array(text.utf8)
    let (first, last) = (mark.span.start - span.start, mark.span.end - span.start)
    guard first >= 0, last > first, last <= bytes.count else { return nil }
    return String(decoding: bytes[first..<last], as: UTF8.self)
  }
}
