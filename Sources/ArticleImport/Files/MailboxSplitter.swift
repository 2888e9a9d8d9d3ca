import PositionModel

/// Cuts a mailbox (RFC 4155) into messages as it comes in, in bounded memory.
struct MailboxSplitter {
  struct Message: Equatable {
    /// `nil` for one that is too long.
    var bytes: [UInt8]?
    /// The day on which it came, as the line above it says: "From a@x Tue Oct 22 10:00:00 2019".
    var arrived: Day?
  }

  private let limit: Int
  private var message: [UInt8] = []
  private var arrived: Day?
  private var line: [UInt8] = []
  private var isAfterBlank = true
  private var isTooLong = false
  private var hasBegun = false

  init(limit: Int) { self.limit = limit }

  /// Takes in the next bytes and gives the messages that they complete.
  mutating func take(_ bytes: [UInt8]) -> [Message] {
    var messages: [Message] = []
    var rest = bytes[...]
    while let end = rest.firstIndex(of: 0x0A) {
      line += rest[...end]
      takeLine(&messages)
      rest = rest[(end + 1)...]
    }
    if line.count + rest.count <= limit { line += rest } else { isTooLong = true }
    return messages
  }

  mutating func finish() -> [Message] {
    var messages: [Message] = []
    if !line.isEmpty { takeLine(&messages) }
    endMessage(&messages)
    return messages
  }

  private mutating func takeLine(_ messages: inout [Message]) {
    if isAfterBlank, line.starts(with: Array("From ".utf8)) {
      endMessage(&messages)
      hasBegun = true
      arrived = Self.day(of: line)
    } else if message.count + line.count <= limit {
      // ">From " at the start of a line is "From " of the message itself.
      let isQuoted =
        line.first == UInt8(ascii: ">")
        && line.drop { $0 == UInt8(ascii: ">") }.starts(with: Array("From ".utf8))
      message += isQuoted ? line.dropFirst() : line[...]
    } else {
      isTooLong = true
    }
    isAfterBlank = line == [0x0A] || line == [0x0D, 0x0A]
    line = []
  }

  private mutating func endMessage(_ messages: inout [Message]) {
    if hasBegun, !message.isEmpty || isTooLong {
      messages.append(Message(bytes: isTooLong ? nil : message, arrived: arrived))
    }
    (message, isTooLong) = ([], false)
  }

  /// The day in a line such as "From a@x Tue Oct 22 10:00:00 2019"; some writers put a zone behind it.
  private static func day(of line: [UInt8]) -> Day? {
    let words = String(decoding: line, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard let time = words.firstIndex(where: { $0.contains(":") && $0.first?.isNumber == true }),
      time >= 2, time + 1 < words.count,
      let year = words[(time + 1)...].first(where: { $0.count == 4 && Int($0) != nil })
    else { return nil }
    return DayReader.day("\(words[time - 1]) \(words[time - 2]) \(year)")
  }
}
