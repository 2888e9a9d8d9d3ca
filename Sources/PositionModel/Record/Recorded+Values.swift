import TextMatching

/// Values that are one field, by their own words for themselves.
extension Recorded where Self: LosslessStringConvertible {
  func write(to record: inout RecordWriter) { record.add(field: description) }

  init(from record: inout RecordReader) throws(RecordError) {
    self = try record.field { Self(String(decoding: $0, as: UTF8.self)) }
  }
}

extension String: Recorded {}
extension Int: Recorded {}
extension Bool: Recorded {}
extension Double: Recorded {}

extension Recorded where Self: RawRepresentable, RawValue: Recorded {
  func write(to record: inout RecordWriter) { rawValue.write(to: &record) }

  init(from record: inout RecordReader) throws(RecordError) {
    guard let value = Self(rawValue: try record.next()) else { throw RecordError() }
    self = value
  }
}

extension Stance: Recorded {}
extension Basis: Recorded {}
extension MeasureStatus: Recorded {}
extension MeasureScope: Recorded {}
extension ClaimTier: Recorded {}
extension Speaker.Kind: Recorded {}
extension Mark.Kind: Recorded {}
extension Offer.Kind: Recorded {}
extension PolicyEvent.Kind: Recorded {}

extension Array: Recorded where Element: Recorded {
  func write(to record: inout RecordWriter) {
    record.add(count)
    for element in self { record.add(element) }
  }

  init(from record: inout RecordReader) throws(RecordError) {
    var left: Int = try record.next()
    self = []
    while left > 0 {
      append(try record.next())
      left -= 1
    }
  }
}

/// None or one of them.
extension Optional: Recorded where Wrapped: Recorded {
  func write(to record: inout RecordWriter) { record.add(map { [$0] } ?? []) }

  init(from record: inout RecordReader) throws(RecordError) {
    self = try record.next([Wrapped].self).first
  }
}

extension ArticleID: Recorded {
  func write(to record: inout RecordWriter) { record.add(rawValue) }
  init(from record: inout RecordReader) throws(RecordError) { self.init(try record.next()) }
}

extension VendorID: Recorded {
  func write(to record: inout RecordWriter) { record.add(rawValue) }
  init(from record: inout RecordReader) throws(RecordError) { self.init(try record.next()) }
}

extension CountryCode: Recorded {
  func write(to record: inout RecordWriter) { record.add(rawValue) }
  init(from record: inout RecordReader) throws(RecordError) {
    self = try record.field { CountryCode(bytes: $0) }
  }
}

extension Day: Recorded {
  func write(to record: inout RecordWriter) { record.add(description) }
  init(from record: inout RecordReader) throws(RecordError) {
    self = try record.field { Day(bytes: $0) }
  }
}

extension TextSpan: Recorded {
  func write(to record: inout RecordWriter) {
    record.add(start)
    record.add(end)
  }
  init(from record: inout RecordReader) throws(RecordError) {
    self.init(try record.next(), try record.next())
  }
}
