import PositionModel

/// A country's stance on a vendor, as a reader or the program finds it in a text.
struct Triple: Hashable, Comparable, CustomStringConvertible {
  var country: String
  var vendor: String
  var stance: String

  var pair: [String] { [country, vendor] }
  var description: String { "\(country) \(vendor) \(stance)" }

  static func < (a: Triple, b: Triple) -> Bool {
    (a.country, a.vendor, a.stance) < (b.country, b.vendor, b.stance)
  }
}

/// A text with what a careful reader derives from it.
struct GoldText {
  var article: Article
  var language: String
  /// The part of the phenomenon before the dot; `nil` where the text shows none.
  var family: String?
  var expect: Set<Triple>
  var accept: Set<Triple>
  var reject: Set<Triple>
  /// Pressure, offers and events: what each must have, key by key.
  var statements: [Statement]

  struct Statement {
    var ledger: String
    var fields: [String: String?]
  }

  /// Reads one line of a gold file: an article with `expect`, `accept` and `reject` beside it.
  init(article: Article, line: [UInt8]) throws(InputError) {
    let value = try JSONValue(parsing: line)
    guard value["expect"] != nil else { throw .missing("expect") }
    self.article = article
    language = value["language"]?.string ?? "en"
    family = value["phenomenon"]?.string?.split(separator: ".").first.map(String.init)
    expect = Self.triples(value["expect"])
    accept = Self.triples(value["accept"])
    reject = Self.triples(value["reject"])
    let ledgers = [
      "pressure": ["from", "on", "wants"], "offers": ["vendor", "to", "kind"],
      "events": ["country", "kind"],
    ]
    statements = ledgers.sorted { $0.key < $1.key }.flatMap { ledger, keys in
      (value[ledger]?.elements ?? []).map { item in
        let fields = keys.compactMap { key in item[key].map { (key, $0.string) } }
        return Statement(ledger: ledger, fields: Dictionary(uniqueKeysWithValues: fields))
      }
    }
  }

  private static func triples(_ value: JSONValue?) -> Set<Triple> {
    Set(
      (value?.elements ?? []).compactMap { item in
        guard let country = item["country"]?.string, let vendor = item["vendor"]?.string,
          let stance = item["stance"]?.string
        else { return nil }
        return Triple(country: country, vendor: vendor, stance: stance)
      })
  }
}
