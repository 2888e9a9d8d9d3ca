/// The name of an article in its library: a file's base name, or the `id` it came with.
public struct ArticleID: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let rawValue: String

  public init(_ rawValue: String) { self.rawValue = rawValue }

  public var description: String { rawValue }
  public static func < (a: ArticleID, b: ArticleID) -> Bool { a.rawValue < b.rawValue }
}

/// A news article as it came: well-formed text and what its carrier says of it.
///
/// Every offset that the model gives is in UTF-8 bytes into ``text``.
public struct Article: Hashable, Sendable {
  public var id: ArticleID
  public var text: String
  /// When it was published, as its carrier says; `nil` where nobody says.
  public var day: Day?
  public var title: String?
  /// The outlet.
  public var source: String?
  public var url: String?
  /// Whether the `id` came as a JSON number, so that it can be given back as one.
  public var idIsNumber: Bool

  public init(
    id: ArticleID, text: String, day: Day? = nil, title: String? = nil, source: String? = nil,
    url: String? = nil, idIsNumber: Bool = false
  ) {
    self.id = id
    self.text = text
    self.day = day
    self.title = title
    self.source = source
    self.url = url
    self.idIsNumber = idIsNumber
  }
}
