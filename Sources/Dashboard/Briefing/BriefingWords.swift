import PositionModel
import ScreenCells

/// How a briefing puts what the model says.
enum BriefingWords {
  /// The sign of a stance, which also tells stances apart without colour.
  static func sign(of stance: Stance) -> String {
    switch stance {
    case .ban: "●"
    case .restrict: "◑"
    case .undecided: "◐"
    case .trial: "◇"
    case .allow: "○"
    }
  }

  static func style(of stance: Stance) -> Style {
    switch stance {
    case .ban: .ban
    case .restrict: .restrict
    case .undecided: .undecided
    case .trial: .trial
    case .allow: .allow
    }
  }

  static func status(_ status: MeasureStatus) -> String {
    status == .inForce ? "in force" : status.rawValue
  }

  static func scope(_ scope: MeasureScope) -> String {
    switch scope {
    case .fiveG: "5G"
    case .core: "core network"
    case .sites: "certain sites"
    case .share: "a share of the network"
    case .procurement: "public procurement"
    case .singleDeal: "a single deal"
    case .allNetworks: "all networks"
    case .trials: "trials"
    case .trade: "trade"
    }
  }

  /// "in force · 5G", as much of it as is known.
  static func measure(_ position: Position) -> String {
    [position.status.map(status), position.scope.map(scope)].compactMap { $0 }
      .joined(separator: " · ")
  }

  static func since(_ position: Position) -> String {
    guard let since = position.since else { return "since when is not known" }
    return position.sinceIsUpperBound ? "since \(since) or earlier" : "since \(since)"
  }

  /// Five cells that fill up with confidence.
  static func bar(_ confidence: Double) -> String {
    let full = min(5, max(0, Int(max(0, confidence) * 5 + 0.5)))
    return String(repeating: "▮", count: full) + String(repeating: "▯", count: 5 - full)
  }

  static func count(_ count: Int, _ noun: String) -> String {
    if count == 1 { return "1 \(noun)" }
    let plural = noun.hasSuffix("y") ? noun.dropLast() + "ies" : noun + "s"
    return "\(count) \(plural)"
  }

  static func offer(_ kind: Offer.Kind) -> String {
    switch kind {
    case .noBackdoor: "a no-backdoor pact"
    case .sourceEscrow: "source code in escrow"
    case .sourceReview: "a review of its source code"
    case .localData: "data kept in the country"
    case .licensing: "licences to its technology"
    case .localProduction: "production in the country"
    case .investment: "investment"
    case .securityCentre: "a security centre"
    }
  }

  static func event(_ kind: PolicyEvent.Kind) -> String {
    switch kind {
    case .spectrumAuction: "spectrum auction"
    case .deadline: "deadline"
    case .law: "law"
    case .decision: "decision"
    case .court: "court case"
    }
  }

  /// "ban Huawei", "let Huawei in", as somebody asks for it.
  static func wish(_ stance: Stance, _ vendor: String) -> String {
    switch stance {
    case .ban: "ban \(vendor)"
    case .restrict: "restrict \(vendor)"
    case .undecided: "think again about \(vendor)"
    case .trial: "let \(vendor) into trials"
    case .allow: "let \(vendor) in"
    }
  }
}

extension Briefing {
  /// Who says it, when and where: "government: the minister · 2019-10-22 · Reuters · a.txt".
  func citation(_ evidence: Evidence) -> String {
    let card = dossier.cards[evidence.article]
    let parts = [
      evidence.speaker.label, card?.day?.description ?? "undated", card?.source,
      evidence.article.rawValue,
    ]
    return parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// "as of 2019-10-22 · 4 articles · sample library".
  var circumstances: String {
    let day = query.asOf.map { "as of \($0)" } ?? "as of today"
    let since = query.since.map { "news since \($0)" }
    let articles = BriefingWords.count(dossier.articleCount, "article")
    return [since, day, articles, dossier.origin].compactMap { $0 }.joined(separator: " · ")
  }

  func sentence(_ pressure: Pressure) -> String {
    let on = pressure.on.map { names.name($0) } ?? "other countries"
    let wish = BriefingWords.wish(pressure.wants, names.name(pressure.vendor))
    return "\(names.name(pressure.from)) wants \(on) to \(wish)"
  }

  func sentence(_ offer: Offer) -> String {
    let to = offer.to.map { " to \(names.name($0))" } ?? ""
    return "\(names.name(offer.vendor)) offers\(to) \(BriefingWords.offer(offer.kind))"
  }

  func sentence(_ event: PolicyEvent) -> String {
    let when = event.when.map { ", “\($0)”" } ?? ""
    return "\(names.name(event.country)): \(BriefingWords.event(event.kind))\(when)"
  }

  /// What is said of a country that no position or statement is about.
  func nothing(_ country: CountryBriefing) -> String {
    let asked = query.vendors.map { names.name($0) }.joined(separator: " or ")
    let subject = asked.isEmpty ? "5G vendors" : asked
    if country.mentions == 0 {
      return "No article speaks of \(country.name); where it stands on \(subject) is not known."
    }
    let articles = BriefingWords.count(country.mentions, "article")
    let verb = country.mentions == 1 ? "names" : "name"
    let none = country.mentions == 1 ? "does not say" : "none says"
    return "\(articles) \(verb) \(country.name), but \(none) where it stands on \(subject)."
  }
}
