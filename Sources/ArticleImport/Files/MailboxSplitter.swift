/// Cuts a mailbox (RFC 4155) into messages as it comes in, in bounded memory.
struct MailboxSplitter {
  private let limit: Int
  private var message: [UInt8] = []
  private var line: [UInt8] = []
  private var isAfterBlank = true
  private var isTooLong = false
  private var hasBegun = false

  init(limit: Int) { self.limit = limit }

  /// Takes in the next bytes and gives the messages that they complete; `nil` for one too long.
  mutating func take(_ bytes: [UInt8]) -> [[UInt8]?] {
    var messages: [[UInt8]?] = []
    var rest = bytes[...]
    while let end = rest.firstIndex(of: 0x0A) {
      line += rest[...end]
      takeLine(&messages)
      rest = rest[(end + 1)...]
    }
    if line.count + rest.count <= limit { line += rest } else { isTooLong = true }
    return messages
  }

  mutating func finish() -> [[UInt8]?] {
    var messages: [[UInt8]?] = []
    if !line.isEmpty { takeLine(&messages) }
    endMessage(&messages)
    return messages
  }

  private mutating func takeLine(_ messages: inout [[UInt8]?]) {
    if isAfterBlank, line.starts(with: Array("From ".utf8)) {
      endMessage(&messages)
      hasBegun = true
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

  private mutating func endMessage(_ messages: inout [[UInt8]?]) {
    if hasBegun, !message.isEmpty || isTooLong { messages.append(isTooLong ? nil : message) }
    (message, isTooLong) = ([], false)
  }
}
