import PositionModel
import TextMatching

/// What a reader has said of the library's content; it stays until the reader takes it back.
public struct Judgement: Hashable, Sendable {
  public enum Matter: Hashable, Sendable {
    /// Words on a country, a vendor, both, or an article.
    case note(country: CountryCode?, vendor: VendorID?, article: ArticleID?)
    /// Where a country stands, whatever the articles say.
    case override(PositionKey, Stance)
    /// A claim that is not to count: the one on this key that this part of the text makes.
    case dismissal(PositionKey, ArticleID, TextSpan)

    /// The article that it is on.
    public var article: ArticleID? {
      switch self {
      case .note(_, _, let article): article
      case .override: nil
      case .dismissal(_, let article, _): article
      }
    }

    /// The same on an article of another name.
    public func renamed(_ name: ArticleID) -> Matter {
      switch self {
      case .note(let country, let vendor, .some):
        .note(country: country, vendor: vendor, article: name)
      case .note, .override: self
      case .dismissal(let key, _, let span): .dismissal(key, name, span)
      }
    }
  }

  public var id: Int64
  public var matter: Matter
  /// The reader's own words, or why.
  public var words: String
  public var who: String
  /// As the program's clock had it.
  public var at: String
  public var undoneBy: String?
  public var undoneAt: String?

  public init(_ matter: Matter, words: String, who: String, at: String) {
    id = 0
    self.matter = matter
    self.words = words
    self.who = who
    self.at = at
  }

  public var isUndone: Bool { undoneAt != nil }
}

extension Judgement {
  /// `nil` for a kind that a later program has made.
  init?(_ row: Row) {
    let article = (row["article"] as String?).map { ArticleID($0) }
    let vendor = (row["vendor"] as String?).map { VendorID($0) }
    let matter: Matter
    switch row["kind"] as String {
    case "note": matter = .note(country: row.country("country"), vendor: vendor, article: article)
    case "override":
      guard let key = row.key, let stance: Stance = row.word("stance") else { return nil }
      matter = .override(key, stance)
    case "dismissal":
      guard let key = row.key, let article else { return nil }
      matter = .dismissal(key, article, TextSpan(row["start"], row["end"]))
    default: return nil
    }
    self.init(matter, words: row["words"], who: row["who"], at: row["at"])
    id = row["id"]
    undoneBy = row["undoneBy"]
    undoneAt = row["undoneAt"]
  }

  /// The values of the columns kind, country, vendor, basis, stance, article, start, end, words,
  /// who, at, undoneBy, undoneAt.
  var values: [any DatabaseValue] {
    let none = String?.none
    let matterColumns: [any DatabaseValue] =
      switch matter {
      case .note(let country, let vendor, let article):
        [
          "note", country?.rawValue, vendor?.rawValue, none, none, article?.rawValue, none, none,
        ]
      case .override(let key, let stance):
        [
          "override", key.country.rawValue, key.vendor.rawValue, key.basis.rawValue,
          stance.rawValue, none, none, none,
        ]
      case .dismissal(let key, let article, let span):
        [
          "dismissal", key.country.rawValue, key.vendor.rawValue, key.basis.rawValue, none,
          article.rawValue, span.start, span.end,
        ]
      }
    return matterColumns + [words, who, at, undoneBy, undoneAt]
  }
}
