import PositionModel

/// What the person who adds articles says of them.
public struct ImportOptions: Sendable {
  /// Where the day of an article may be found.
  public enum DateSource: String, CaseIterable, Sendable {
    /// What carries the article says it: JSON, a page's meta tags, a feed, a mail's header.
    case meta
    /// The file's name: `2019-10-22-talks.txt`.
    case name
    /// The first lines of the text.
    case text
  }

  /// Looked at in this order.
  public var dateSources: [DateSource] = [.meta]
  /// The day of articles that are still without one.
  public var day: Day?
  /// The encoding of texts that do not say theirs and are no UTF-8.
  public var encoding: String?
  /// The most bytes that one article may have.
  public var limit = ArticleSplitter.defaultLimit

  public init() {}

  /// The day by the sources in their order.
  func day(meta: Day?, path: String, text: String) -> Day? {
    for source in dateSources {
      let found: Day? =
        switch source {
        case .meta: meta
        case .name: DayReader.day(inName: path)
        case .text: Self.dayline(of: text)
        }
      if let found { return found }
    }
    return day
  }

  /// A day in one of the first lines: "2019-10-22", "NEW DELHI, Oct 22, 2019 - ".
  private static func dayline(of text: String) -> Day? {
    for line in text.split(whereSeparator: \.isNewline).prefix(6) {
      let start = line.prefix(200)
      if let day = DayReader.written(in: start) ?? DayReader.day(inName: String(start)) {
        return day
      }
    }
    return nil
  }
}
