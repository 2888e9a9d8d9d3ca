import PositionModel

/// Finds a day in words: of a feed, a mail, a page, a file's name or the first lines of a text.
enum DayReader {
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// The day that a date and time stands for: ISO 8601, RFC 5322 ("Tue, 22 Oct 2019 10:00:00
  /// +0000"), or as it is written in English ("October 22, 2019").
  static func day(_ text: String) -> Day? {
    let text = text.trimmed
    if let day = iso(text) { return day }
    return written(in: text)
  }

  /// "2019-10-22…", "2019/10/22…", "2019-10", "20191022T…" at the start.
  private static func iso(_ text: String) -> Day? {
    let digits = text.prefix(8)
    if digits.count == 8, digits.allSatisfy(\.isASCIIDigit),
      text.dropFirst(8).first?.isNumber != true
    {
      return day(digits: Array(digits))
    }
    let head = text.prefix(10).replacing("/", with: "-")
    let rest = text.dropFirst(10).first
    guard head.count == 10 else { return Day(text) }
    return rest?.isNumber == true ? nil : Day(head)
  }

  /// The first day with its month in letters, before it or after.
  static func written(in text: some StringProtocol) -> Day? {
    let words = text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
    for (place, word) in words.enumerated() {
      guard let month = month(word) else { continue }
      let before = place > 0 ? number(words[place - 1], in: 1...31) : nil
      let after = place + 1 < words.count ? number(words[place + 1], in: 1...31) : nil
      if let before, let year = year(words, at: place + 1) {
        return Day(year: year, month: month, day: before)
      }
      if let after, let year = year(words, at: place + 2) {
        return Day(year: year, month: month, day: after)
      }
    }
    return nil
  }

  /// A day in a file's name: "2019-10-22-huawei.txt", "clip_20191022.html", "…/2019/10/22/…".
  static func day(inName path: String) -> Day? {
    let parts = path.split { !$0.isASCIIDigit }
    for part in parts.reversed() where part.count == 8 {
      if let day = day(digits: Array(part)) { return day }
    }
    guard parts.count >= 3 else { return nil }
    for place in (0...(parts.count - 3)).reversed() {
      let widths = parts[place..<(place + 3)].map(\.count)
      guard widths[0] == 4, widths[1] <= 2, widths[2] <= 2 else { continue }
      let numbers = parts[place..<(place + 3)].compactMap { Int($0) }
      if (1900...2199).contains(numbers[0]),
        let day = Day(year: numbers[0], month: numbers[1], day: numbers[2]), day.day > 0
      {
        return day
      }
    }
    return nil
  }

  private static func day(digits: [Character]) -> Day? {
    guard let year = Int(String(digits[..<4])), let month = Int(String(digits[4..<6])),
      let day = Int(String(digits[6..<8])), (1900...2199).contains(year), month > 0, day > 0
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return months.firstIndex {
      $0 == word || ($0.prefix(3) == word) || (word == "sept" && $0 == "september")
    }
    .map { $0 + 1 }
  }

  private static func number(_ word: String, in range: ClosedRange<Int>) -> Int? {
    let digits = word.prefix(while: \.isASCIIDigit)
    let ending = word.dropFirst(digits.count)
    guard let number = Int(digits), range.contains(number),
      ["", "st", "nd", "rd", "th"].contains(ending)
    else { return nil }
    return number
  }

  private static func year(_ words: [String], at place: Int) -> Int? {
    guard place < words.count, words[place].count == 4 else { return nil }
    return number(words[place], in: 1900...2199)
  }
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
