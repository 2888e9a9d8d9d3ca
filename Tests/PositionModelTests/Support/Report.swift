import PositionModel
import TextMatching

/// One article that says one thing, written without any text analysis.
struct Report {
  var country = "NO"
  var vendor = "huawei"
  var stance: Stance
  var day: String?
  /// When what it tells of happened; `nil` for the article's day.
  var eventDay: String?
  var tier = ClaimTier.announced
  var confidence = 0.9
  var basis = Basis.state
  var status: MeasureStatus?
  /// The name of the article, and its sentence unless another is given.
  var name: String
  var sentence: String?

  var claim: Claim {
    let sentence = sentence ?? "What \(name) says."
    let published = day.flatMap { Day($0) }
    return Claim(
      country: CountryCode(country) ?? Report.nowhere, vendor: VendorID(vendor), stance: stance,
      basis: basis, status: status, tier: tier, confidence: confidence,
      day: eventDay.flatMap { Day($0) } ?? published, dayIsUpperBound: eventDay == nil,
      evidence: Evidence(
        article: ArticleID(name), text: sentence, span: TextSpan(0, sentence.utf8.count),
        rule: "rule"))
  }

  var derivation: Derivation { Report.derivation([self]) }

  /// One article that says several things.
  static func derivation(_ reports: [Report]) -> Derivation {
    let claims = reports.map(\.claim)
    return Derivation(
      article: ArticleID(reports.first?.name ?? ""), day: reports.first?.day.flatMap { Day($0) },
      language: "en", claims: claims,
      positions: claims.map { claim in
        Position(
          key: PositionKey(claim.country, claim.vendor, claim.basis), stance: claim.stance,
          status: claim.status, confidence: claim.confidence, since: claim.day,
          sinceIsUpperBound: claim.dayIsUpperBound, supporting: [claim], evidenceCount: 1)
      })
  }

  /// One article that says the same thing in several sentences, the strongest first.
  static func derivation(ofOne reports: [Report]) -> Derivation {
    var derivation = derivation(reports)
    derivation.positions = Array(derivation.positions.prefix(1))
    for index in derivation.positions.indices {
      derivation.positions[index].supporting = derivation.claims
    }
    return derivation
  }

  private static var nowhere: CountryCode {
    guard let code = CountryCode("ZZ") else { preconditionFailure("two letters are a code") }
    return code
  }
}

extension PositionLedger {
  init(_ reports: [Report]) {
    self.init()
    for report in reports { add(report.derivation) }
  }

  /// The only position, as it is on a day.
  func only(asOf day: String? = nil) -> Position? {
    let positions = positions(asOf: day.flatMap { Day($0) })
    return positions.count == 1 ? positions[0] : nil
  }
}
