import PositionModel
import TextMatching

/// What can be read from the columns that claims and statements have in common.
extension Evidence {
  static let columns = #"quote, start, "end", marks, speaker, speakerName, rule"#

  init(_ row: Row, article: ArticleID) {
    let speaker = Speaker.Kind(rawValue: row["speaker"]) ?? .reporter
    let name: [UInt8]? = row["speakerName"]
    self.init(
      article: article, text: string(row["quote"]), span: TextSpan(row["start"], row["end"]),
      marks: parsedMarks(row["marks"]), speaker: Speaker(speaker, name: name.map(string)),
      rule: row["rule"])
  }

  /// The values of those columns, in their order.
  var values: [any DatabaseValue] {
    let marked = marks.map { "\($0.kind.rawValue) \($0.span.start) \($0.span.end)" }
    return [
      Array(text.utf8), span.start, span.end, marked.joined(separator: ";"),
      speaker.kind.rawValue, speaker.name.map { Array($0.utf8) }, rule,
    ]
  }
}

/// Text that may have a NUL is kept as bytes.
func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

/// Reads `cue 12 15;vendor 20 26`; what is not so is left out.
///
/// By bytes, since a step to another day reads the marks of thousands of sentences.
private func parsedMarks(_ text: String) -> [Mark] {
  text.utf8.split(separator: UInt8(ascii: ";")).compactMap { part in
    var fields = part[...]
    guard let kind = Mark.Kind(rawValue: String(Substring(nextField(&fields)))),
      let start = number(nextField(&fields)), let end = number(nextField(&fields)), fields.isEmpty
    else { return nil }
    return Mark(kind, TextSpan(start, end))
  }
}

private typealias Bytes = Substring.UTF8View

/// Takes off what comes before the next blank, and the blank.
private func nextField(_ bytes: inout Bytes) -> Bytes {
  let blank = bytes.firstIndex(of: UInt8(ascii: " ")) ?? bytes.endIndex
  defer { bytes = bytes[blank...].dropFirst() }
  return bytes[..<blank]
}

/// A number in at most 18 digits.
private func number(_ digits: Bytes) -> Int? {
  guard (1...18).contains(digits.count) else { return nil }
  var number = 0
  for digit in digits {
    guard (0x30...0x39).contains(digit) else { return nil }
    number = number * 10 + Int(digit - 0x30)
  }
  return number
}

extension Row {
  func country(_ name: String) -> CountryCode? {
    (self[name] as String?).flatMap { CountryCode($0) }
  }

  func day(_ name: String) -> Day? { (self[name] as String?).flatMap { Day($0) } }

  /// A value of one of the model's lists of words.
  func word<Word: RawRepresentable>(_ name: String) -> Word? where Word.RawValue == String {
    (self[name] as String?).flatMap { Word(rawValue: $0) }
  }

  /// The key in the columns `country`, `vendor` and `basis`.
  var key: PositionKey? {
    guard let country = country("country"), let basis: Basis = word("basis") else { return nil }
    return PositionKey(country, VendorID(self["vendor"]), basis)
  }
}

extension Derivation {
  /// What an article has of its derivation.
  static let columns =
    "derivedBy, derivedDay, derivedTitle, derivedSource, language, countries, vendors"

  /// The values of ``columns``.
  func values(by program: Int64) -> [any DatabaseValue] {
    [
      program, day?.description, title, source, language,
      countries.map(\.rawValue).joined(separator: " "),
      vendors.map(\.rawValue).joined(separator: " "),
    ]
  }
}

extension Claim {
  /// `nil` for a claim of a later program, with words that this one does not know.
  init?(_ row: Row, article: ArticleID) {
    guard let key = row.key, let stance: Stance = row.word("stance"),
      let tier = ClaimTier(rawValue: row["tier"])
    else { return nil }
    self.init(
      country: key.country, vendor: key.vendor, stance: stance, basis: key.basis,
      status: row.word("status"), scope: row.word("scope"), tier: tier,
      confidence: row["confidence"], day: row.day("day"), dayIsUpperBound: row["dayIsUpperBound"],
      evidence: Evidence(row, article: article))
  }
}

extension Saying {
  static let columns = """
    article, name, stance, status, scope, confidence, sinceIsUpperBound, isContested, \
    evidenceCount, tier, day, published, fingerprint, support, against, opposition, \
    others
    """

  /// Reads ``columns``; `nil` for what a later program has written.
  init?(_ row: Row) {
    guard let stance = Stance(rawValue: row[2]), let tier = ClaimTier(rawValue: row[9]) else {
      return nil
    }
    let against: String? = row[14]
    self.init(
      article: ArticleID(row[1]), stance: stance,
      status: (row[3] as String?).flatMap { MeasureStatus(rawValue: $0) },
      scope: (row[4] as String?).flatMap { MeasureScope(rawValue: $0) }, confidence: row[5],
      sinceIsUpperBound: row[6], isContested: row[7], evidenceCount: row[8], tier: tier,
      day: (row[10] as String?).flatMap { Day($0) },
      published: (row[11] as String?).flatMap { Day($0) },
      fingerprints: [UInt64(bitPattern: row[12] as Int64)] + Saying.numbers(row[16]),
      support: row[13],
      opposition: against.flatMap { Stance(rawValue: $0) }.map {
        Opposition(stance: $0, confidence: row[15])
      }, reference: row[0])
  }

  /// The values of ``columns``.
  var values: [any DatabaseValue] {
    [
      reference, article.rawValue, stance.rawValue, status?.rawValue, scope?.rawValue, confidence,
      sinceIsUpperBound, isContested, evidenceCount, tier.rawValue, day?.description,
      published?.description, Int64(bitPattern: fingerprints.first ?? 0), support,
      opposition?.stance.rawValue, opposition?.confidence,
      fingerprints.count > 1 ? Saying.bytes(fingerprints.dropFirst()) : nil,
    ]
  }

  /// Numbers one after the other, the lowest byte of each first.
  private static func bytes(_ numbers: some Sequence<UInt64>) -> [UInt8] {
    numbers.flatMap { number in (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }
  }

  private static func numbers(_ bytes: [UInt8]?) -> [UInt64] {
    let bytes = bytes ?? []
    return stride(from: 0, to: bytes.count - 7, by: 8).map { start in
      (0..<8).reduce(0) { $0 | UInt64(bytes[start + $1]) << UInt64($1 * 8) }
    }
  }
}
