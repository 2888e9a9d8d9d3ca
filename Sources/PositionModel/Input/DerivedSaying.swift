import TextMatching

/// A position of a line of `derive`, as sayings are added up from it.
public struct DerivedSaying: Hashable, Sendable {
  public var key: PositionKey
  public var saying: Saying
  /// The claims with what is printed of them: words, place, speaker and rule.
  public var claims: SayingClaims

  /// Reads the positions of one line that `derive` has printed.
  ///
  /// - Throws: ``InputError`` where it is no such line; an older program's line lacks `saying`.
  public static func all(in line: [UInt8]) throws(InputError) -> [DerivedSaying] {
    let json = try JSONValue(parsing: line)
    guard case .object = json else { throw .notAnObject }
    guard case .array(let positions)? = json["positions"] else { throw .missing("positions") }
    let published = json["date"]?.string.flatMap { Day($0) }
    var sayings: [DerivedSaying] = []
    for position in positions {
      guard position["saying"] != nil else { throw .missing("saying") }
      guard let saying = DerivedSaying(position, published: published) else {
        throw .wrongType("positions", expected: "as 'derive' prints them")
      }
      sayings.append(saying)
    }
    return sayings
  }

  private init?(_ json: JSONValue, published: Day?) {
    guard let weights = json["saying"], let country = CountryCode(json["country"]?.string ?? ""),
      let vendor = json["vendor"]?.string,
      let basis = Basis(rawValue: json["basis"]?.string ?? ""),
      let stance = Stance(rawValue: json["stance"]?.string ?? ""),
      let tier = ClaimTier(name: weights["tier"]?.string ?? ""),
      let confidence = weights["confidence"]?.double, let evidenceCount = json["evidenceCount"]?.int
    else { return nil }
    key = PositionKey(country, VendorID(vendor), basis)
    let day = json["since"]?.string.flatMap { Day($0) }
    let status = json["status"]?.string.flatMap { MeasureStatus(rawValue: $0) }
    let scope = json["scope"]?.string.flatMap { MeasureScope(rawValue: $0) }
    let evidence = json["evidence"]?.elements ?? []
    let weighed = zip(evidence, weights["evidence"]?.elements ?? [])
    claims = SayingClaims(
      supporting: weighed.compactMap { evidence, weight in
        guard let evidence = Evidence(evidence), let confidence = weight.double else { return nil }
        return Claim(
          country: country, vendor: VendorID(vendor), stance: stance, basis: basis, status: status,
          scope: scope, tier: tier, confidence: confidence, day: day, evidence: evidence)
      }, opposing: [])
    guard let strongest = claims.supporting.first, claims.supporting.count == evidence.count else {
      return nil
    }
    var opposition: Saying.Opposition?
    if let against = weights["against"], against != .null {
      guard let stance = Stance(rawValue: against["stance"]?.string ?? ""),
        let confidence = against["confidence"]?.double
      else { return nil }
      opposition = Saying.Opposition(stance: stance, confidence: confidence)
    }
    saying = Saying(
      article: strongest.evidence.article, stance: stance, status: status, scope: scope,
      confidence: confidence, sinceIsUpperBound: json["sinceIsUpperBound"] != .bool(false),
      isContested: weights["contested"] == .bool(true), evidenceCount: evidenceCount, tier: tier,
      day: day ?? published, published: published,
      fingerprints: Saying.fingerprints(of: claims.supporting),
      support: strongest.confidence, opposition: opposition, reference: 0)
  }
}

extension Evidence {
  fileprivate init?(_ json: JSONValue) {
    guard let text = json["text"]?.string, let start = json["start"]?.int,
      let end = json["end"]?.int, let article = json["article"]?.scalar,
      let speaker = Speaker(label: json["speaker"]?.string ?? ""),
      let rule = json["rule"]?.string
    else { return nil }
    self.init(
      article: ArticleID(article), text: text, span: TextSpan(start, end), speaker: speaker,
      rule: rule)
  }
}

extension Speaker {
  /// Reads what ``label`` gives.
  fileprivate init?(label: String) {
    guard let colon = label.firstRange(of: ": ") else {
      guard let kind = Kind(rawValue: label) else { return nil }
      self.init(kind)
      return
    }
    guard let kind = Kind(rawValue: String(label[..<colon.lowerBound])) else { return nil }
    self.init(kind, name: String(label[colon.upperBound...]))
  }
}

extension JSONValue {
  fileprivate var double: Double? {
    guard case .number(let digits) = self else { return nil }
    return Double(digits)
  }

  fileprivate var int: Int? {
    guard case .number(let digits) = self else { return nil }
    return Int(digits)
  }

  /// A string, or a number as it is written.
  fileprivate var scalar: String? {
    if case .number(let digits) = self { digits } else { string }
  }
}
