import PositionModel
import TestSupport
import TextMatching

/// The shipped knowledge, read once for all tests.
enum Model {
  static let knowledge = Result { try Knowledge.embedded() }
  static let deriver = knowledge.map { Deriver(knowledge: $0) }
}

/// What an article of this text says.
func derive(_ text: String, on day: String? = nil) throws -> Derivation {
  try Model.deriver.get().derive(
    Article(id: ArticleID("article"), text: text, day: day.flatMap { Day($0) }))
}

/// A position or a claim in short, as tests write it: `NO huawei ban`, for a carrier's
/// `NO huawei allow operators`.
func short(_ country: CountryCode, _ vendor: VendorID, _ stance: Stance, _ basis: Basis) -> String {
  "\(country) \(vendor) \(stance.rawValue)" + (basis == .state ? "" : " operators")
}

extension Derivation {
  var shortPositions: [String] {
    positions.map { short($0.country, $0.vendor, $0.stance, $0.basis) }
  }
  /// `US>PL huawei ban`; `US>*` where nobody is named.
  var shortPressure: [String] {
    pressure.map { "\($0.from)>\($0.on?.rawValue ?? "*") \($0.vendor) \($0.wants.rawValue)" }
  }
  /// `huawei>DE no-backdoor`.
  var shortOffers: [String] {
    offers.map { "\($0.vendor)>\($0.to?.rawValue ?? "*") \($0.kind.rawValue)" }
  }
  /// `NO law`.
  var shortEvents: [String] { events.map { "\($0.country) \($0.kind.rawValue)" } }

  /// All evidence of claims, positions and ledgers.
  var allEvidence: [Evidence] {
    claims.map(\.evidence) + positions.flatMap { ($0.supporting + $0.opposing).map(\.evidence) }
      + pressure.map(\.evidence) + offers.map(\.evidence) + events.map(\.evidence)
  }
}

extension Evidence {
  /// Whether its text is what stands at its place, and its marks lie within it.
  func isVerbatim(in article: String) -> Bool { isVerbatim(in: Array(article.utf8)) }

  func isVerbatim(in bytes: [UInt8]) -> Bool {
    span.words(of: bytes) == text
      && marks.allSatisfy { span.contains($0.span) && $0.span.words(of: bytes) != nil }
  }

  /// The marked words of a kind, in order.
  func words(_ kind: Mark.Kind, of article: String) -> [String] {
    marks.filter { $0.kind == kind }.compactMap { $0.span.words(of: article) }
  }
}
