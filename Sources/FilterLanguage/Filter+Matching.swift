import PositionModel

/// What a filter has to be told of besides the positions: articles, names, marks.
public struct FilterFacts: Sendable {
  /// What is known of an article without its text.
  public struct Card: Sendable {
    public var day: Day?
    public var source: String?
    public var title: String?

    public init(day: Day?, source: String?, title: String?) {
      self.day = day
      self.source = source
      self.title = title
    }
  }

  public var card: @Sendable (ArticleID) -> Card?
  /// Every name that a position's country and vendor go by.
  public var names: @Sendable (CountryCode, VendorID) -> [String]
  public var marked: Set<CountryCode>

  public init(
    card: @escaping @Sendable (ArticleID) -> Card?,
    names: @escaping @Sendable (CountryCode, VendorID) -> [String],
    marked: Set<CountryCode> = []
  ) {
    self.card = card
    self.names = names
    self.marked = marked
  }
}

extension Filter {
  /// Whether a position passes.
  ///
  /// A stance is the state's: what only operators do passes where `basis:` asks for it.
  public func matches(_ position: Position, _ facts: FilterFacts) -> Bool {
    if terms.isEmpty { return true }
    var isAsked: [FilterKey: Bool] = [:]
    for term in terms where term.key != .asOf {
      let isMet = term.condition.isMet(by: position, facts)
      guard let key = term.key, !term.isNegated else {
        if isMet == term.isNegated { return false }
        continue
      }
      isAsked[key] = isMet || isAsked[key] == true
    }
    if isAsked[.stance] != nil, isAsked[.basis] == nil, position.basis == .operators {
      return false
    }
    return isAsked.values.allSatisfy { $0 }
  }
}

extension FilterTerm.Condition {
  fileprivate func isMet(by position: Position, _ facts: FilterFacts) -> Bool {
    switch self {
    case .stance(let stance): position.stance == stance
    case .vendor(let vendor): position.vendor == vendor
    case .country(let country): position.country == country
    case .region(_, let members): members.contains(position.country)
    case .since(let day): position.hasNews(since: day, facts)
    case .after(let day): position.since.map { $0.earliest > day.latest } ?? false
    case .before(let day): position.since.map { $0.latest < day.earliest } ?? false
    case .asOf: true
    case .basis(let basis): position.basis == basis
    case .status(let status): position.status == status
    case .source(let text):
      position.rests { holds(facts.card($0.article)?.source, text) }
    case .operator(let text):
      position.rests { $0.words(of: .operator).contains { holds($0, text) } }
    case .speaker(let text):
      position.rests { evidence in
        evidence.speaker.kind.rawValue == text || holds(evidence.speaker.name, text)
      }
    case .has(let feature): position.has(feature, facts)
    case .words(let text): position.speaks(of: text, facts)
    }
  }
}

extension Position {
  /// Whether any evidence for or against it is of a kind.
  fileprivate func rests(on isWanted: (Evidence) -> Bool) -> Bool {
    supporting.contains { isWanted($0.evidence) } || opposing.contains { isWanted($0.evidence) }
  }

  fileprivate func has(_ feature: FilterFeature, _ facts: FilterFacts) -> Bool {
    switch feature {
    case .contested: isContested
    case .history: history.count > 1
    case .against: !opposing.isEmpty
    case .mark: facts.marked.contains(country)
    }
  }

  /// Whether it changed, or an article told of it, on or after a day.
  fileprivate func hasNews(since day: Day, _ facts: FilterFacts) -> Bool {
    if history.contains(where: { $0.from.map { $0 >= day.earliest } ?? false }) { return true }
    return (supporting + opposing).contains { claim in
      let told = facts.card(claim.evidence.article)?.day ?? claim.day
      return told.map { $0.latest >= day.earliest } ?? false
    }
  }

  fileprivate func speaks(of text: String, _ facts: FilterFacts) -> Bool {
    facts.names(country, vendor).contains { holds($0, text) }
      || rests { holds($0.text, text) || holds(facts.card($0.article)?.title, text) }
  }
}

extension Evidence {
  /// The words that stand under marks of a kind.
  fileprivate func words(of kind: Mark.Kind) -> [String] {
    let bytes = Array(text.utf8)
    return marks.compactMap { mark in
      let (first, last) = (mark.span.start - span.start, mark.span.end - span.start)
      guard mark.kind == kind, first >= 0, last > first, last <= bytes.count else { return nil }
      return String(decoding: bytes[first..<last], as: UTF8.self)
    }
  }
}

/// Text as it is compared: in small letters.
func plain(_ text: String?) -> String { text?.lowercased() ?? "" }

/// Whether a text has another in it, which is in small letters, whatever letters it has itself.
///
/// By bytes where it can be, since a word that is typed is looked for in thousands of sentences.
func holds(_ text: String?, _ wanted: String) -> Bool {
  guard var text else { return wanted.isEmpty }
  guard wanted.utf8.allSatisfy({ $0 < 0x80 }) else { return plain(text).contains(wanted) }
  var wanted = wanted
  return text.withUTF8 { text in wanted.withUTF8 { holds(text, $0) } }
}

private func holds(
  _ text: UnsafeBufferPointer<UInt8>, _ wanted: UnsafeBufferPointer<UInt8>
) -> Bool {
  guard let first = wanted.first else { return true }
  guard text.count >= wanted.count else { return false }
  for start in 0...text.count - wanted.count where small(text[start]) == first {
    var length = 1
    while length < wanted.count, small(text[start + length]) == wanted[length] { length += 1 }
    if length == wanted.count { return true }
  }
  return false
}

/// A byte with a capital of ASCII as its small letter.
private func small(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
