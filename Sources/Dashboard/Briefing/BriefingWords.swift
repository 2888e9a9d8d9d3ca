import PositionModel
import ScreenCells

/// How a briefing puts what the model says.
enum BriefingWords {
  /// "in force · 5G", as much of it as is known.
  static func measure(_ position: Position) -> String {
    [position.status?.words, position.scope?.words].compactMap { $0 }
      .joined(separator: " · ")
  }

  /// Five cells that fill up with confidence.
  static func bar(_ confidence: Double) -> String {
    let full = min(5, max(0, Int(max(0, confidence) * 5 + 0.5)))
    return String(repeating: "▮", count: full) + String(repeating: "▯", count: 5 - full)
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
  /// Who says it, when and where: "government: the minister · 2019-10-22 · Reuters · Talks go on".
  func citation(_ evidence: Evidence) -> String {
    ([evidence.speaker.words] + dossier.articles.place(of: evidence.article))
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// "as of 2019-10-22 · 4 articles · sample library".
  var circumstances: String {
    let day = query.asOf.map { "as of \($0)" } ?? "as of today"
    let since = query.since.map { "news since \($0)" }
    let articles = counted(dossier.articleCount(asOf: query.asOf), "article")
    return [since, day, articles, dossier.origin].compactMap { $0 }.joined(separator: " · ")
  }

  func sentence(_ pressure: Pressure) -> String {
    names.sentence(pressure)
  }

  func sentence(_ offer: Offer) -> String {
    let to = offer.to.map { " \(names.inSentence($0))" } ?? ""
    return "\(names.name(offer.vendor)) offers\(to): \(offer.kind.words)"
  }

  func sentence(_ event: PolicyEvent) -> String {
    let when = event.when.map { ", “\($0)”" } ?? ""
    return "\(names.name(event.country)): \(event.kind.words)\(when)"
  }

  /// What is said of a country that no position or statement is about.
  func nothing(_ country: CountryBriefing) -> String {
    let asked = query.vendors.map { names.name($0) }.joined(separator: " or ")
    let subject = asked.isEmpty ? "5G vendors" : asked
    if country.mentions == 0 {
      return
        "No article speaks of \(names.inSentence(country.code)); where it stands on \(subject) is not known."
    }
    let articles = counted(country.mentions, "article")
    let verb = country.mentions == 1 ? "names" : "name"
    let none = country.mentions == 1 ? "does not say" : "none says"
    return
      "\(articles) \(verb) \(names.inSentence(country.code)), but \(none) where it stands on \(subject)."
  }
}

extension BriefingNames {
  /// "The United States wants India to ban Huawei".
  func sentence(_ pressure: Pressure) -> String {
    let from = inSentence(pressure.from)
    let on = pressure.on.map { inSentence($0) } ?? "other countries"
    let wish = BriefingWords.wish(pressure.wants, name(pressure.vendor))
    return "\(from.prefix(1).uppercased())\(from.dropFirst()) wants \(on) to \(wish)"
  }
}
