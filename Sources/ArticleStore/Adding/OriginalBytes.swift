import Glibc

/// How the bytes of an article as they came are kept beside its text.
///
/// Where they are the text, or a JSON line around it as the usual writers of JSON escape it, only
/// what stands around the text is kept; that is less than half as much as keeping both.
struct OriginalBytes: Hashable, Sendable {
  enum Form: Int, Sendable {
    /// The bytes are the text.
    case text = 0
    /// The bytes have nothing to do with the text, and are kept whole.
    case whole = 1
    /// The text is in them with the escapes that JSON asks for.
    case json = 2
    /// The text is in them with everything beyond ASCII escaped.
    case asciiJSON = 3
  }

  let form: Form
  let before: [UInt8]
  let after: [UInt8]

  init(form: Form, before: [UInt8], after: [UInt8]) {
    self.form = form
    self.before = before
    self.after = after
  }

  init(_ bytes: ArraySlice<UInt8>, text: [UInt8]) {
    if bytes == text[...] {
      self.init(form: .text, before: [], after: [])
    } else if let found = Self.split(bytes, around: text) {
      self = found
    } else {
      self.init(form: .whole, before: Array(bytes), after: [])
    }
  }

  /// The bytes as they came.
  func bytes(of text: [UInt8]) -> [UInt8] {
    switch form {
    case .text: text
    case .whole: before
    case .json: before + Self.escaped(text, isASCII: false) + after
    case .asciiJSON: before + Self.escaped(text, isASCII: true) + after
    }
  }

  private static func split(_ bytes: ArraySlice<UInt8>, around text: [UInt8]) -> OriginalBytes? {
    guard bytes.first == UInt8(ascii: "{"), !text.isEmpty else { return nil }
    let isASCII = !bytes.contains { $0 >= 0x80 }
    for (form, needsASCII) in [(Form.json, false), (.asciiJSON, true)]
    where isASCII || !needsASCII {
      let escaped = escaped(text, isASCII: needsASCII)
      guard let place = place(of: escaped, in: bytes) else { continue }
      return OriginalBytes(
        form: form, before: Array(bytes.prefix(place)),
        after: Array(bytes.dropFirst(place + escaped.count)))
    }
    return nil
  }

  /// Where a string stands in JSON: after one of its quotes.
  private static func place(of string: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBytes { bytes in
      string.withUnsafeBytes { string in
        guard let start = bytes.baseAddress, let wanted = string.baseAddress else { return nil }
        var from = 0
        while from + string.count < bytes.count,
          let quote = memchr(start + from, 0x22, bytes.count - from)
        {
          from = UnsafeRawPointer(quote) - start + 1
          if from + string.count <= bytes.count, memcmp(start + from, wanted, string.count) == 0 {
            return from
          }
        }
        return nil
      }
    }
  }

  /// The text as a JSON string has it, without the quotes around it.
  private static func escaped(_ text: [UInt8], isASCII: Bool) -> [UInt8] {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.count + text.count / 16)
    var place = 0
    while place < text.count {
      // Most bytes stand for themselves, and are taken over run by run.
      let start = place
      while place < text.count, needsNoEscape[Int(text[place])], !isASCII || text[place] < 0x80 {
        place += 1
      }
      escaped += text[start..<place]
      guard place < text.count else { break }
      if text[place] < 0x80 {
        append(text[place], to: &escaped)
        place += 1
      } else {
        let start = place
        while place < text.count, text[place] >= 0x80 { place += 1 }
        for unit in String(decoding: text[start..<place], as: UTF8.self).utf16 {
          append(unit: unit, to: &escaped)
        }
      }
    }
    return escaped
  }

  private static let needsNoEscape = (0..<256).map { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }

  private static func append(_ byte: UInt8, to escaped: inout [UInt8]) {
    switch byte {
    case 0x22, 0x5C: escaped += [0x5C, byte]
    case 0x0A: escaped += [0x5C, UInt8(ascii: "n")]
    case 0x0D: escaped += [0x5C, UInt8(ascii: "r")]
    case 0x09: escaped += [0x5C, UInt8(ascii: "t")]
    case 0x08: escaped += [0x5C, UInt8(ascii: "b")]
    case 0x0C: escaped += [0x5C, UInt8(ascii: "f")]
    default: append(unit: UInt16(byte), to: &escaped)
    }
  }

  private static func append(unit: UInt16, to escaped: inout [UInt8]) {
    escaped += [0x5C, UInt8(ascii: "u")]
    for shift in [12, 8, 4, 0] as [UInt16] {
      let digit = UInt8(unit >> shift & 0xF)
      escaped.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
  }
}
