/// A calendar date known to the year, the month or the day, in the proleptic Gregorian calendar.
public struct Day: Hashable, Sendable, CustomStringConvertible {
  public let year: Int
  /// 1…12, or 0 where only the year is known.
  public let month: Int
  /// 1…31, or 0 where only the month is known.
  public let day: Int

  /// `nil` when there is no such day, month or year (1…9999).
  public init?(year: Int, month: Int = 0, day: Int = 0) {
    guard (1...9999).contains(year), (0...12).contains(month), day >= 0 else { return nil }
    guard month > 0 || day == 0 else { return nil }
    guard day == 0 || day <= Day.length(ofMonth: month, year: year) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2019`, `2019-05` or `2019-05-31`; anything after a `T` or a blank is passed over.
  @inlinable
  public init?(_ text: some StringProtocol) { self.init(bytes: text.utf8) }

  /// Reads a date as ``init(_:)`` does, from UTF-8.
  @inlinable
  public init?(bytes: some Sequence<UInt8>) {
    let widths: InlineArray<3, Int> = [4, 2, 2]
    var numbers: InlineArray<3, Int> = [0, 0, 0]
    var part = 0
    var width = 0
    for byte in bytes {
      if byte == UInt8(ascii: "T") || byte == UInt8(ascii: " ") { break }
      if byte == UInt8(ascii: "-") {
        guard part < 2, width == widths[part], numbers[part] > 0 else { return nil }
        part += 1
        width = 0
      } else {
        guard (0x30...0x39).contains(byte), width < widths[part] else { return nil }
        numbers[part] = numbers[part] * 10 + Int(byte - 0x30)
        width += 1
      }
    }
    guard width == widths[part], numbers[part] > 0 else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// `2019`, `2019-05` or `2019-05-31`, as much as is known.
  public var description: String {
    let length = day > 0 ? 10 : month > 0 ? 7 : 4
    return String(unsafeUninitializedCapacity: length) { text in
      func write(_ number: Int, _ digits: Range<Int>) {
        var rest = number
        for place in digits.reversed() {
          text[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
          rest /= 10
        }
        if digits.upperBound < length { text[digits.upperBound] = UInt8(ascii: "-") }
      }
      write(year, 0..<4)
      if length > 4 { write(month, 5..<7) }
      if length > 7 { write(day, 8..<10) }
      return length
    }
  }

  /// The first day that this date can mean.
  public var earliest: Day { Day(year: year, month: max(1, month), day: max(1, day)) ?? self }

  /// The last day that this date can mean.
  public var latest: Day {
    let month = self.month == 0 ? 12 : self.month
    let last = Day.length(ofMonth: month, year: year)
    return Day(year: year, month: month, day: day == 0 ? last : day) ?? self
  }

  /// Days since 1970-01-01 of ``earliest``.
  ///
  /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
  public var number: Int {
    let month = max(1, self.month)
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + max(1, day) - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day `number` days after 1970-01-01; `nil` outside the years 1…9999.
  public init?(number: Int) {
    guard (-719_162...2_932_896).contains(number) else { return nil }
    let shifted = number + 719_468
    guard shifted >= 0 else { return nil }
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// This date moved by a number of days; `self` where that leaves the calendar.
  public func adding(days: Int) -> Day {
    let (sum, isTooFar) = number.addingReportingOverflow(days)
    return isTooFar ? self : Day(number: sum) ?? self
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: Comparable {
  /// Compares ``earliest`` days; the vaguer date goes first on a tie.
  public static func < (a: Day, b: Day) -> Bool {
    (a.number, a.precision) < (b.number, b.precision)
  }

  private var precision: Int { (month > 0 ? 1 : 0) + (day > 0 ? 1 : 0) }
}
