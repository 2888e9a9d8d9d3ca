import PositionModel

/// A part of what a library is checked for; any number of threads may work on parts at once.
public enum CheckPart: Hashable, Sendable {
  /// Every page of the file, and whether each index has the rows of its table.
  case pages
  /// What there should be as many of as of something else.
  case counts
  /// Texts of a range of row numbers, in which there are so many, and what was derived from them.
  case articles(ClosedRange<Int64>, count: Int)
  /// Positions, by what the articles say.
  case positions
}

/// What was found to be wrong with parts of a library.
public struct CheckFindings: Sendable {
  private var pages: [String] = []
  private var counts: [String] = []
  private var articles = ArticleFaults()
  private var positions: [String] = []

  public init() {}

  init(_ lines: [String], of part: CheckPart) {
    switch part {
    case .pages: pages = lines
    case .counts: counts = lines
    case .articles: break
    case .positions: positions = lines
    }
  }

  init(_ faults: ArticleFaults) { articles = faults }

  /// Adds what was found in another part; of ranges of articles the later one after the earlier.
  public mutating func add(_ other: CheckFindings) {
    pages += other.pages
    counts += other.counts
    articles.add(other.articles)
    positions += other.positions
  }

  /// A line for each thing that is wrong.
  public var lines: [String] { pages + counts + articles.sentences + positions }
}

/// The articles that something is wrong with.
struct ArticleFaults: Sendable {
  /// In the order in which they are told.
  enum Kind: String, CaseIterable {
    case text = "text that is not what was added"
    case quotes = "claims or statements that the text does not have"
    case derivation = "claims or statements other than those read in the text"
    case sayings = "sayings other than those of their claims"
    case sketch = "a sketch for near copies that is not theirs"
  }

  private struct Articles {
    var count = 0
    /// Of the first of them.
    var names: [String] = []
  }

  private static let mostNamed = 3
  private var found: [Kind: Articles] = [:]

  mutating func add(_ kind: Kind, _ name: ArticleID) {
    found[kind, default: Articles()].count += 1
    if found[kind, default: Articles()].names.count < Self.mostNamed {
      found[kind, default: Articles()].names.append("'\(name.rawValue)'")
    }
  }

  mutating func add(_ other: ArticleFaults) {
    for (kind, articles) in other.found {
      var all = found[kind] ?? Articles()
      all.count += articles.count
      all.names += articles.names.prefix(Self.mostNamed - all.names.count)
      found[kind] = all
    }
  }

  /// "2 articles with …: 'a', 'b'".
  var sentences: [String] {
    Kind.allCases.compactMap { kind in
      found[kind].map { articles in
        let more = articles.count > articles.names.count ? " and others" : ""
        let noun = articles.count == 1 ? "article" : "articles"
        let names = articles.names.joined(separator: ", ")
        return "\(articles.count) \(noun) with \(kind.rawValue): \(names)\(more)"
      }
    }
  }
}
