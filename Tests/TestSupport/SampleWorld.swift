import Dashboard
import FilterLanguage
import PositionModel
import TextMatching

/// A small world to test views on: a few countries, three vendors, articles in two scripts.
public enum SampleWorld {
  public static let names = Names(
    country: { countries[$0.rawValue]?.first ?? $0.rawValue },
    otherNames: { [$0.rawValue] + (countries[$0.rawValue] ?? []).dropFirst() },
    vendor: { vendors[$0.rawValue] ?? $0.rawValue },
    vendorOrder: ["huawei", "zte", "nokia", "chinese-vendors"].map { VendorID($0) },
    vocabulary: { vocabulary })

  private static let vocabulary: FilterVocabulary = {
    do {
      return FilterVocabulary(try NameTables.embedded())
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  private static let countries: [String: [String]] = [
    "AU": ["Australia", "AUS", "Canberra"], "BA": ["Bosnia and Herzegovina", "BIH", "Sarajevo"],
    "CI": ["Côte d’Ivoire", "CIV", "Ivory Coast"], "DE": ["Germany", "DEU", "Berlin"],
    "FI": ["Finland", "FIN", "Helsinki"], "GB": ["United Kingdom", "GBR", "UK", "Britain"],
    "IN": ["India", "IND", "New Delhi"], "US": ["United States", "USA", "America"],
    "VE": ["Venezuela", "VEN", "Caracas"], "CN": ["China", "CHN", "Beijing"],
  ]
  private static let vendors = [
    "huawei": "Huawei", "zte": "ZTE", "nokia": "Nokia", "chinese-vendors": "Chinese vendors",
  ]

  /// The articles by identifier.
  public static let articles: [ArticleID: Article] = Dictionary(
    uniqueKeysWithValues: texts.map { ($0.id, $0) })

  public static let snapshot = LibrarySnapshot(
    name: "sample library", positions: positions, pressure: pressure, offers: offers,
    events: events,
    articles: texts.map {
      ArticleSummary(id: $0.id, title: $0.title, day: $0.day, source: $0.source)
    })

  /// What each position with a day became on it.
  public static let courses: [PositionKey: [StanceChange]] = Dictionary(
    uniqueKeysWithValues: positions.enumerated().compactMap { index, position in
      position.since.map { since in
        let change = StanceChange(
          day: Int32(since.earliest.number), before: position.history.dropLast().last?.stance,
          after: position.stance, reference: Int64(index))
        return (position.key, [change])
      }
    })

  /// What brought a change about.
  public static func evidence(of change: StanceChange) -> Evidence? {
    positions[Int(change.reference)].supporting.first?.evidence
  }

  public static let empty = LibrarySnapshot(name: "empty library", positions: [])

  // swift-format-ignore
  private static let texts: [Article] = [
    article("talks.txt", nil, "Huawei is preparing a “no back door” pact", nil,
      "Huawei is ready to sign a no-backdoor agreement with India.\n\nThe country has yet to start testing of its 5G capability and has not decided to permit or bar Huawei from the trial runs, its telecoms minister said on the sidelines of the congress in New Delhi on Monday evening.\n\nThe US government is trying to win over India to block the Chinese manufacturer, while China has asked Indian officials not to bar it.\n\nAn auction of spectrum for 5G is to be held before March next year."),
    article("bans.txt", "2019-10-22", "Licensing talks", "The Wire",
      "The U.S. and Australia have already banned Huawei from their 5G networks.\n\nSo far India has not followed the US proposal to ban Huawei, two people who know of the talks said. Operators in Finland and in the United Kingdom have signed contracts with it."),
    article("caracas.txt", "2020-06-04", "委内瑞拉将试用中国设备", "新华社",
      "Venezuela will begin a trial installation of Chinese 5G equipment shortly.\n\n委内瑞拉总统在加拉加斯宣布，将试用来自中国的第五代移动通信设备，首批站点将于年内建成。"),
    article("europe.txt", "2020-07-14", "Britain reverses course", "Courier",
      "Britain ordered its operators to remove Huawei from 5G by 2027.\n\nGermany may still let operators choose as long as they comply with security rules. Bosnia and Herzegovina keeps ZTE out of its core network. Côte d’Ivoire allows ZTE in its trials."),
  ]

  private static func article(
    _ id: String, _ day: String?, _ title: String, _ source: String?, _ text: String
  ) -> Article {
    Article(
      id: ArticleID(id), text: text, day: day.flatMap { Day($0) }, title: title, source: source)
  }

  // swift-format-ignore
  private static let positions: [Position] = [
    position("IN", "huawei", .undecided, 0.84, [
      claim("IN", "huawei", .undecided, "talks.txt", "The country ‹has not decided›", 0.9, .init(.government, name: "Ravi Shankar Prasad")),
      claim("IN", "huawei", .undecided, "bans.txt", "So far India ‹has not followed›", 0.6)],
      against: [claim("IN", "huawei", .trial, "talks.txt", "Huawei is ‹ready to sign›", 0.3, .init(.vendor, name: "Huawei"))],
      since: "2019-10-22", runnerUp: .trial, articles: 2),
    position("US", "huawei", .ban, 0.97, [claim("US", "huawei", .ban, "bans.txt", "The U.S. ‹banned›", 0.95)], since: "2019-05", isExact: true, status: .inForce, scope: .fiveG),
    position("US", "zte", .ban, 0.7, [claim("US", "zte", .ban, "bans.txt", "The U.S. ‹banned›", 0.7)], since: "2019-10-22"),
    position("AU", "huawei", .ban, 0.93, [claim("AU", "huawei", .ban, "bans.txt", "Australia ‹banned›", 0.9)], since: "2019-10-22"),
    position("FI", "huawei", .allow, 0.55, [claim("FI", "huawei", .allow, "bans.txt", "Operators in Finland ‹signed contracts›", 0.5)], basis: .operators),
    position("GB", "huawei", .ban, 0.9, [claim("GB", "huawei", .ban, "europe.txt", "Britain ‹ordered›", 0.9, .init(.government))], since: "2020-07-14", isExact: true, isContested: true,
      history: [.init(from: Day("2020-01-28"), stance: .restrict, article: ArticleID("bans.txt")), .init(from: Day("2020-07-14"), stance: .ban, article: ArticleID("europe.txt"))]),
    position("GB", "huawei", .allow, 0.5, [claim("GB", "huawei", .allow, "bans.txt", "Operators in Finland and in the United Kingdom ‹signed contracts›", 0.5)], basis: .operators),
    position("DE", "huawei", .allow, 0.48, [claim("DE", "huawei", .allow, "europe.txt", "Germany ‹may still let›", 0.5)], since: "2020-07-14"),
    position("VE", "chinese-vendors", .trial, 0.8, [claim("VE", "chinese-vendors", .trial, "caracas.txt", "Venezuela ‹will begin a trial installation›", 0.8)], since: "2020-06-04"),
    position("BA", "zte", .restrict, 0.66, [claim("BA", "zte", .restrict, "europe.txt", "Bosnia and Herzegovina ‹keeps ZTE out›", 0.7)], scope: .core),
    position("CI", "zte", .trial, 0.61, [claim("CI", "zte", .trial, "europe.txt", "Côte d’Ivoire ‹allows ZTE in its trials›", 0.6)]),
  ]

  private static let pressure: [Pressure] = [
    Pressure(
      from: code("US"), on: code("IN"), vendor: VendorID("huawei"), wants: .ban,
      evidence: evidence("talks.txt", "The US government ‹trying to win over›")),
    Pressure(
      from: code("CN"), on: code("IN"), vendor: VendorID("huawei"), wants: .allow,
      evidence: evidence("talks.txt", "The US government ‹not to bar›")),
  ]

  private static let offers: [Offer] = [
    Offer(
      vendor: VendorID("huawei"), to: code("IN"), kind: .noBackdoor,
      evidence: evidence("talks.txt", "Huawei is ‹no-backdoor agreement›"))
  ]

  private static let events: [PolicyEvent] = [
    PolicyEvent(
      country: code("IN"), kind: .spectrumAuction, when: "before March next year",
      evidence: evidence("talks.txt", "An auction ‹before March next year›"))
  ]
}

extension SampleWorld {
  /// A code that is known to be one.
  public static func code(_ text: String) -> CountryCode {
    guard let code = CountryCode(text) else { preconditionFailure("'\(text)' is no code") }
    return code
  }

  private static func position(
    _ country: String, _ vendor: String, _ stance: Stance, _ confidence: Double,
    _ supporting: [Claim], against: [Claim] = [], since: String? = nil, isExact: Bool = false,
    status: MeasureStatus? = nil, scope: MeasureScope? = nil, runnerUp: Stance? = nil,
    isContested: Bool = false, basis: Basis = .state, articles: Int = 1,
    history: [PositionChange] = []
  ) -> Position {
    Position(
      key: PositionKey(code(country), VendorID(vendor), basis), stance: stance, status: status,
      scope: scope, confidence: confidence, since: since.flatMap { Day($0) },
      sinceIsUpperBound: !isExact, runnerUp: runnerUp, isContested: isContested,
      supporting: supporting, opposing: against, evidenceCount: supporting.count,
      articleCount: articles, history: history)
  }

  private static func claim(
    _ country: String, _ vendor: String, _ stance: Stance, _ article: String, _ place: String,
    _ confidence: Double, _ speaker: Speaker = .reporter
  ) -> Claim {
    Claim(
      country: code(country), vendor: VendorID(vendor), stance: stance, confidence: confidence,
      evidence: evidence(article, place, speaker))
  }

  /// The sentence that begins like `place` in an article, with the words in `‹›` as its cue.
  private static func evidence(
    _ article: String, _ place: String, _ speaker: Speaker = .reporter
  ) -> Evidence {
    let parts = place.split(separator: "‹")
    let opening = parts[0].split(separator: " ").first.map { String($0) } ?? ""
    let cue = parts.count > 1 ? String(parts[1].dropLast()) : ""
    let text = articles[ArticleID(article)]?.text ?? ""
    let bytes = Array(text.utf8)
    let sentences = sentenceSpans(bytes)
    let found = sentences.first { span in
      let sentence = String(decoding: bytes[span.range], as: UTF8.self)
      return sentence.hasPrefix(opening) && position(of: cue, in: bytes, span) != nil
    }
    let span = found ?? sentences.first ?? TextSpan(0, 0)
    var marks: [Mark] = []
    for name in ["Huawei", "ZTE", "India", "China", "Britain", "Germany", "Australia"] {
      if let at = position(of: name, in: bytes, span) {
        marks.append(Mark(name == "Huawei" || name == "ZTE" ? .vendor : .country, at))
      }
    }
    if let at = position(of: cue, in: bytes, span) { marks.append(Mark(.cue, at)) }
    return Evidence(
      article: ArticleID(article), text: String(decoding: bytes[span.range], as: UTF8.self),
      span: span, marks: marks.sorted { $0.span < $1.span }, speaker: speaker, rule: cue)
  }

  private static func position(of words: String, in bytes: [UInt8], _ span: TextSpan) -> TextSpan? {
    let wanted = Array(words.utf8)
    guard !wanted.isEmpty, span.count >= wanted.count else { return nil }
    for start in span.start...(span.end - wanted.count)
    where Array(bytes[start..<start + wanted.count]) == wanted {
      return TextSpan(start, start + wanted.count)
    }
    return nil
  }

  /// Sentences by full stops before a blank, good enough for the texts above.
  private static func sentenceSpans(_ bytes: [UInt8]) -> [TextSpan] {
    var spans: [TextSpan] = []
    var start = 0
    for (index, byte) in bytes.enumerated() {
      let isEnd =
        byte == UInt8(ascii: ".") && (index + 1 == bytes.count || bytes[index + 1] <= 0x20)
      let isInitial = index > 1 && bytes[index - 1] == UInt8(ascii: "S")
      guard (isEnd && !isInitial) || byte == UInt8(ascii: "\n") else { continue }
      let end = byte == UInt8(ascii: "\n") ? index : index + 1
      if end > start { spans.append(TextSpan(start, end)) }
      start = index + 1
      while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
    }
    return spans
  }
}
