/// Turns a stream of bytes into UTF-8 as it comes in: marks dropped, UTF-16 converted.
///
/// UTF-8 is told by the want of another mark and passes through as it is, also where ill-formed.
struct TextDecoder: Sendable {
  enum Encoding: Sendable { case utf8, utf16LittleEndian, utf16BigEndian }

  /// `nil` until enough bytes are there to tell.
  private(set) var encoding: Encoding?
  /// Whether what comes out differs from what goes in.
  private(set) var changesBytes = false
  /// Bytes that wait for more: of a mark, or half a UTF-16 unit.
  private var waiting: [UInt8] = []
  private var highSurrogate: UInt16?

  mutating func decode(_ bytes: [UInt8]) -> [UInt8] {
    guard let encoding else {
      waiting += bytes
      guard waiting.count >= 3 else { return [] }
      return decodeFirst()
    }
    return encoding == .utf8 ? bytes : decodeUTF16(bytes)
  }

  /// What is left at the end of the stream.
  mutating func finish() -> [UInt8] {
    var rest = encoding == nil ? decodeFirst() : []
    if encoding != .utf8, highSurrogate != nil || !waiting.isEmpty {
      rest += UTF8.encodedReplacementCharacter
    }
    waiting = []
    highSurrogate = nil
    return rest
  }

  private mutating func decodeFirst() -> [UInt8] {
    let bytes = waiting
    waiting = []
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      (encoding, changesBytes) = (.utf8, true)
      return Array(bytes.dropFirst(3))
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      (encoding, changesBytes) = (.utf16LittleEndian, true)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      (encoding, changesBytes) = (.utf16BigEndian, true)
    } else {
      encoding = .utf8
      return bytes
    }
    return decodeUTF16(Array(bytes.dropFirst(2)))
  }

  private mutating func decodeUTF16(_ bytes: [UInt8]) -> [UInt8] {
    let all = waiting + bytes
    var decoded: [UInt8] = []
    decoded.reserveCapacity(all.count)
    var index = 0
    while index + 1 < all.count {
      let (first, second) = (UInt16(all[index]), UInt16(all[index + 1]))
      append(encoding == .utf16BigEndian ? first << 8 | second : second << 8 | first, to: &decoded)
      index += 2
    }
    waiting = Array(all[index...])
    return decoded
  }

  private mutating func append(_ unit: UInt16, to decoded: inout [UInt8]) {
    if let high = highSurrogate {
      highSurrogate = nil
      if UTF16.isTrailSurrogate(unit) {
        let value = 0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
        return append(Unicode.Scalar(value), to: &decoded)
      }
      append(nil, to: &decoded)
    }
    if UTF16.isLeadSurrogate(unit) {
      highSurrogate = unit
    } else {
      append(Unicode.Scalar(unit), to: &decoded)
    }
  }

  private func append(_ scalar: Unicode.Scalar?, to decoded: inout [UInt8]) {
    decoded += scalar.flatMap { UTF8.encode($0) } ?? UTF8.encodedReplacementCharacter
  }
}
