import TextMatching

/// Writes compact JSON of which every byte is harmless on a terminal.
///
/// C0, DEL, C1, bidirectional controls and the two Unicode line ends are written as `\uXXXX`.
public struct JSONWriter: Sendable {
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  public init() {}

  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    enclose(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  public mutating func array<Element>(
    _ elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void
  ) {
    enclose(UInt8(ascii: "["), UInt8(ascii: "]")) { writer in
      for element in elements { body(&writer, element) }
    }
  }

  /// Writes the key of the value that is written next.
  public mutating func key(named name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a key that is always the same and needs no escapes, of which a line of
  /// ``derivation(_:of:)`` has many.
  public mutating func key(_ name: StaticString) {
    let name = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    appendQuoted(UnsafeRawBufferPointer(name), and: UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes what needs no escapes between quotes, after a comma where there has to be one.
  ///
  /// All at once, as a byte by itself costs about as much as a whole key.
  @inline(__always)
  private mutating func appendQuoted(_ text: UnsafeRawBufferPointer, and last: UInt8? = nil) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count + 4) { quoted in
      var count = 0
      func append(_ byte: UInt8) {
        quoted[count] = byte
        count += 1
      }
      if needsComma { append(UInt8(ascii: ",")) }
      append(UInt8(ascii: "\""))
      UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(quoted)[count...])
        .copyMemory(from: text)
      count += text.count
      append(UInt8(ascii: "\""))
      if let last { append(last) }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: quoted[..<count]))
    }
  }

  public mutating func null() { raw("null") }
  public mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }
  public mutating func number(_ value: Int) { raw(String(value)) }

  /// Writes a number with two decimals.
  public mutating func decimal(_ value: Double) { raw(twoDecimals(value)) }

  /// Writes `null` for `nil`.
  public mutating func string(_ text: String?) {
    guard var text else { return null() }
    text.withUTF8 { text in
      let raw = UnsafeRawBufferPointer(text)
      if text.count < 64, ByteSearch.plainEnd(in: raw, from: 0) == text.count {
        appendQuoted(raw)
        needsComma = true
      } else {
        separate()
        bytes.append(UInt8(ascii: "\""))
        append(text)
        bytes.append(UInt8(ascii: "\""))
      }
    }
  }

  /// Writes what is JSON already.
  public mutating func raw(_ json: String) {
    separate()
    bytes += json.utf8
  }

  /// Ends an object of JSON lines.
  public mutating func endLine() {
    bytes.append(0x0A)
    needsComma = false
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func enclose(
    _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void
  ) {
    separate()
    bytes.append(open)
    needsComma = false
    body(&self)
    bytes.append(close)
    needsComma = true
  }

  /// Writes well-formed UTF-8: runs of harmless ASCII as they are, all else scalar by scalar.
  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < text.count {
      var end = ByteSearch.plainEnd(in: UnsafeRawBufferPointer(text), from: start)
      if end > start { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end])) }
      start = end
      while end < text.count, !isHarmless(text[end]) { end += 1 }
      guard end > start else { return }
      for scalar in String(decoding: text[start..<end], as: UTF8.self).unicodeScalars {
        append(scalar)
      }
      start = end
    }
  }

  /// Whether a byte is a printable ASCII character that JSON takes as it is.
  @inline(__always)
  private func isHarmless(_ byte: UInt8) -> Bool {
    byte &- 0x20 < 0x5F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"", "\\": bytes += [UInt8(ascii: "\\"), UInt8(scalar.value)]
    case "\n": bytes += "\\n".utf8
    case "\r": bytes += "\\r".utf8
    case "\t": bytes += "\\t".utf8
    case " "..."~": bytes.append(UInt8(scalar.value))
    default:
      if isControl(scalar) {
        let digits = String(scalar.value, radix: 16)
        bytes += "\\u".utf8
        bytes += repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count)
        bytes += digits.utf8
      } else {
        bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
  }
}

/// Whether a scalar steers a terminal or the direction of text rather than being seen.
private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
  default: false
  }
}

/// A number of 0 or more with two decimals, without a locale and without the C library's `round`.
public func twoDecimals(_ value: Double) -> String {
  guard value.isFinite else { return "0.00" }
  let hundredths = Int(min(max(value, 0), 1_000_000) * 100 + 0.5)
  return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
}
