/// A half-open range of UTF-8 bytes in one text.
public struct TextSpan: Hashable, Comparable, Sendable {
  /// Offset of the first byte.
  public var start: Int
  /// Offset just past the last byte; never less than `start`.
  public var end: Int

  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  public var count: Int { end - start }
  public var isEmpty: Bool { end == start }
  public var range: Range<Int> { start..<end }

  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  public static func < (a: TextSpan, b: TextSpan) -> Bool { (a.start, a.end) < (b.start, b.end) }
}
