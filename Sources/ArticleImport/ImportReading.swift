import PositionModel

/// One article that was found somewhere, or why there is none.
public struct ImportReading: Sendable {
  /// Where it is from, for the reader: "feed.jsonl: line 3", "clips.zip: a/b.html".
  public var place: String
  public var result: Result<Article, ImportError>
  /// The bytes that it was read from, as they came.
  public var original: ArraySlice<UInt8>
  /// The day that what came says itself, whatever day the article was given.
  public var carrierDay: Day?
  /// What the reader should know of how it was read; `nil` where all was certain.
  public var remark: String?

  init(
    _ place: String, _ result: Result<Article, ImportError>, original: ArraySlice<UInt8> = [],
    carrierDay: Day? = nil, remark: String? = nil
  ) {
    self.place = place
    self.result = result
    self.original = original
    self.carrierDay = carrierDay
    self.remark = remark
  }
}
