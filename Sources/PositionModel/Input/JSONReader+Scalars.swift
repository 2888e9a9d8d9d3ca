import TextMatching

/// Where a string stands in JSON, without its quotes.
struct JSONString: Hashable, Sendable {
  var range: Range<Int>
  var hasEscapes: Bool
}

extension JSONReader {
  /// Reads a number and gives it back as it is written.
  mutating func number() throws(InputError) -> String {
    let first = position
    if byteHere == UInt8(ascii: "-") { position += 1 }
    if byteHere == UInt8(ascii: "0") {
      position += 1
    } else {
      try digits()
    }
    if byteHere == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    if let byte = byteHere, byte | 0x20 == UInt8(ascii: "e") {
      position += 1
      if byteHere == UInt8(ascii: "+") || byteHere == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
    if let byte = byteHere, isDigit(byte) { throw failure(.badNumber) }  // A leading zero.
    return String(decoding: bytes[first..<position], as: UTF8.self)
  }

  private var byteHere: UInt8? { position < end ? bytes[position] : nil }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private mutating func digits() throws(InputError) {
    guard let byte = byteHere, isDigit(byte) else { throw failure(.badNumber) }
    while let byte = byteHere, isDigit(byte) { position += 1 }
  }

  /// Reads a string; the next byte must be its opening quote.
  mutating func string() throws(InputError) -> String { decoded(try skipString()) }

  /// Passes over a string, which must be well-formed, and gives where it stands.
  mutating func skipString() throws(InputError) -> JSONString {
    let first = position + 1
    position = first
    var hasEscapes = false
    while true {
      position = bytes.withUnsafeBytes { placeOfSpecial(in: $0) }
      guard position < end else { throw failure(.ended) }
      let byte = bytes[position]
      if byte < 0x20 { throw failure(.controlInString) }
      position += 1
      if byte == UInt8(ascii: "\"") {
        return JSONString(range: first..<(position - 1), hasEscapes: hasEscapes)
      }
      hasEscapes = true
      _ = try escape()
    }
  }

  /// The next quote, backslash or control from here on, or the end.
  private func placeOfSpecial(in text: UnsafeRawBufferPointer) -> Int {
    ByteSearch.jsonSpecial(in: UnsafeRawBufferPointer(rebasing: text[..<end]), from: position)
  }

  /// The text that a string stands for.
  func decoded(_ string: JSONString) -> String {
    string.hasEscapes
      ? String(decoding: unescaped(string), as: UTF8.self)
      : String(decoding: bytes[string.range], as: UTF8.self)
  }

  /// The bytes of a string with its escapes taken out, so many of them and a letter more at most.
  func unescaped(_ string: JSONString, upTo count: Int = .max) -> [UInt8] {
    var reader = JSONReader(bytes, in: string.range)
    var decoded: [UInt8] = []
    decoded.reserveCapacity(min(string.range.count, count) + 8)
    while reader.position < reader.end, decoded.count < count {
      let place = bytes.withUnsafeBytes { reader.placeOfSpecial(in: $0) }
      let run = bytes[reader.position..<place].prefix(count - decoded.count)
      decoded += run
      reader.position = run.endIndex
      guard run.endIndex == place, place < reader.end, decoded.count < count else { break }
      reader.position += 1
      let scalar = (try? reader.escape()) ?? "\u{FFFD}"  // It has been read before.
      decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    return decoded
  }

  private mutating func escape() throws(InputError) -> Unicode.Scalar {
    guard let byte = byteHere else { throw failure(.ended) }
    let scalar: Unicode.Scalar
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scalar = Unicode.Scalar(byte)
    case UInt8(ascii: "b"): scalar = "\u{8}"
    case UInt8(ascii: "f"): scalar = "\u{C}"
    case UInt8(ascii: "n"): scalar = "\n"
    case UInt8(ascii: "r"): scalar = "\r"
    case UInt8(ascii: "t"): scalar = "\t"
    case UInt8(ascii: "u"): return try unicodeEscape()
    default: throw failure(.badEscape)
    }
    position += 1
    return scalar
  }

  /// Reads `uXXXX`, and the low surrogate after a high one; a lone surrogate gives U+FFFD.
  private mutating func unicodeEscape() throws(InputError) -> Unicode.Scalar {
    position += 1
    let unit = try hexadecimal()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, position + 1 < end, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    else { return "\u{FFFD}" }
    let after = position
    position += 2
    let low = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(low) else {
      position = after  // It is a character of its own: read it again.
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func hexadecimal() throws(InputError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = byteHere else { throw failure(.badEscape) }
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32(byte & 0x0F + 9)
      default: throw failure(.badEscape)
      }
      position += 1
    }
    return value
  }
}
