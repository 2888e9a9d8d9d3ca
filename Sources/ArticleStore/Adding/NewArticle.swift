import PositionModel

/// An article on its way into a library, with all that can be worked out beforehand.
///
/// Any thread can make one; only the writing has to wait its turn.
public struct NewArticle: Sendable {
  /// Without its text.
  public let article: Article
  public let derivation: Derivation
  let text: [UInt8]
  let original: OriginalBytes
  let digest: ArticleDigest
  let sketch: ArticleSketch

  /// `original` are the bytes that it was read from, as they came; `digest` is worked out where it
  /// is not yet.
  public init(
    article: Article, original: ArraySlice<UInt8>, derivation: Derivation,
    digest: ArticleDigest? = nil
  ) {
    self.derivation = derivation
    self.digest = digest ?? ArticleDigest(of: article)
    text = Array(article.text.utf8)
    self.original = OriginalBytes(original, text: text)
    sketch = ArticleSketch(text)
    var head = article
    head.text = ""
    self.article = head
  }

  public init(
    article: Article, original: [UInt8], derivation: Derivation, digest: ArticleDigest? = nil
  ) {
    self.init(article: article, original: original[...], derivation: derivation, digest: digest)
  }
}

/// What makes two articles the same: the words and what their carrier says of them, not the name,
/// nor a day that the person who added them has given.
public struct ArticleDigest: Hashable, Sendable {
  /// SHA-256, 32 bytes.
  let bytes: [UInt8]
  /// The same content may be known by these as well: with the article's day as its carrier's, or as
  /// one that was given.
  let others: [[UInt8]]

  /// `carrierDay` is the day that the bytes of the article say themselves.
  public init(of article: Article, carrierDay: Day?) {
    // The text, which is nearly all, is gone through once.
    var start = SHA256()
    start.update(field: article.text)
    func digest(_ day: Day?) -> [UInt8] {
      var digest = start
      for field in [day?.description, article.title, article.source, article.url] {
        digest.update(field: field ?? "")
      }
      return digest.finish()
    }
    bytes = digest(carrierDay)
    let days = article.day == nil ? [nil] : [article.day, nil]
    others = days.filter { $0 != carrierDay }.map(digest)
  }

  /// The digest of an article whose carrier says its day, if it has one.
  public init(of article: Article) { self.init(of: article, carrierDay: article.day) }

  /// Whether an article of this digest is the same.
  func isOne(of bytes: [UInt8]) -> Bool { self.bytes == bytes || others.contains(bytes) }
}

extension SHA256 {
  fileprivate mutating func update(field: String) {
    var field = field
    update(Array("\(field.utf8.count):".utf8))
    field.withUTF8 { update(UnsafeRawBufferPointer($0)) }
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
