import PositionModel

extension [StanceChange] {
  /// How many bytes each takes: four of the day, a letter of the stance before and one of that
  /// after, eight of the article's number; the lowest byte of a number first.
  private static let width = 14

  /// Reads ``bytes``; what a later program has written and this one does not know is left out.
  init(bytes: [UInt8]) {
    self.init()
    reserveCapacity(bytes.count / Self.width)
    func number(_ range: Range<Int>) -> UInt64 {
      range.reversed().reduce(0) { $0 << 8 | UInt64(bytes[$1]) }
    }
    for start in stride(from: 0, through: bytes.count - Self.width, by: Self.width) {
      guard let after = Stance(letter: bytes[start + 5]) else { continue }
      append(
        StanceChange(
          day: Int32(truncatingIfNeeded: number(start..<start + 4)),
          before: Stance(letter: bytes[start + 4]), after: after,
          reference: Int64(bitPattern: number(start + 6..<start + 14))))
    }
  }

  /// The changes one after the other.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count * Self.width)
    for change in self {
      bytes.append(lowestFirst: UInt64(truncatingIfNeeded: change.day), count: 4)
      bytes.append(change.before?.letter ?? UInt8(ascii: "-"))
      bytes.append(change.after.letter)
      bytes.append(lowestFirst: UInt64(bitPattern: change.reference), count: 8)
    }
    return bytes
  }
}

extension [UInt8] {
  fileprivate mutating func append(lowestFirst number: UInt64, count: Int) {
    for index in 0..<count { append(UInt8(truncatingIfNeeded: number >> UInt64(index * 8))) }
  }
}

extension Stance {
  /// The first letter of its name, by which no two are the same.
  fileprivate var letter: UInt8 { rawValue.utf8.first ?? 0 }

  fileprivate init?(letter: UInt8) {
    guard let stance = Stance.allCases.first(where: { $0.letter == letter }) else { return nil }
    self = stance
  }
}

extension Store {
  /// Keeps the changes on a key; none where there are none.
  func save(_ changes: [StanceChange], on key: PositionKey, _ db: Database) throws {
    let columns = [key.country.rawValue, key.vendor.rawValue, key.basis.rawValue]
    guard !changes.isEmpty else {
      return try db.run(
        "DELETE FROM course WHERE country = ? AND vendor = ? AND basis = ?", values: columns)
    }
    try db.run(
      "REPLACE INTO course(country, vendor, basis, changes) VALUES (?, ?, ?, ?)",
      values: columns + [changes.bytes])
  }
}
