import PositionModel

/// An article on its way into a library, with all that can be worked out beforehand.
///
/// Any thread can make one; only the writing has to wait its turn.
public struct NewArticle: Sendable {
  public let article: Article
  public let derivation: Derivation
  let text: [UInt8]
  let original: OriginalBytes
  let digest: ArticleDigest
  let sketch: ArticleSketch

  /// `original` are the bytes that it was read from, as they came; `digest` is worked out where it
  /// is not yet.
  public init(
    article: Article, original: [UInt8], derivation: Derivation, digest: ArticleDigest? = nil
  ) {
    self.article = article
    self.derivation = derivation
    text = Array(article.text.utf8)
    self.original = OriginalBytes(original, text: text)
    self.digest = digest ?? ArticleDigest(of: article)
    sketch = ArticleSketch(text)
  }
}

/// What makes two articles the same: the words and what their carrier says of them, not the name,
/// nor a day that the person who added them has given.
public struct ArticleDigest: Hashable, Sendable {
  /// SHA-256, 32 bytes.
  let bytes: [UInt8]

  /// `carrierDay` is the day that the bytes of the article say themselves.
  public init(of article: Article, carrierDay: Day?) {
    var digest = SHA256()
    let fields = [carrierDay?.description, article.title, article.source, article.url]
    for field in [article.text] + fields.map({ $0 ?? "" }) {
      let bytes = Array(field.utf8)
      digest.update(Array("\(bytes.count):".utf8))
      digest.update(bytes)
    }
    bytes = digest.finish()
  }

  /// The digest of an article whose carrier says its day, if it has one.
  public init(of article: Article) { self.init(of: article, carrierDay: article.day) }

  /// The digests that an article may have: its day is its carrier's, or was given.
  static func all(of article: Article) -> [ArticleDigest] {
    let digest = ArticleDigest(of: article)
    return article.day == nil ? [digest] : [digest, ArticleDigest(of: article, carrierDay: nil)]
  }
}

/// What a library has of an article that may come.
public enum Acquaintance: Hashable, Sendable {
  case new
  case known
  /// It is there, and nobody has said its day, which is known now.
  case undated
}

/// What became of articles that were added.
public struct AddCounts: Hashable, Sendable {
  public var added = 0
  /// Those whose content the library has already.
  public var known = 0
  /// Those among ``added`` that are nearly the same as another.
  public var copies = 0
  /// Those among ``added`` that nobody knows the day of.
  public var undated = 0
  /// Those among ``known`` that nobody knew the day of, and that have one now.
  public var dated = 0

  public init() {}

  public static func += (a: inout AddCounts, b: AddCounts) {
    a.added += b.added
    a.known += b.known
    a.copies += b.copies
    a.undated += b.undated
    a.dated += b.dated
  }
}
