/// What mail does to bytes so that they pass everywhere: base64 and quoted-printable (RFC 2045).
public enum TransferEncoding {
  static func decoded(_ bytes: ArraySlice<UInt8>, _ name: String?) -> [UInt8] {
    switch name?.trimmed.lowercased() {
    case "base64": base64(bytes)
    case "quoted-printable": quotedPrintable(bytes)
    default: Array(bytes)
    }
  }

  /// Passes over what is none of its letters.
  public static func base64(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    var (bits, count): (UInt32, Int) = (0, 0)
    for byte in bytes {
      let value: UInt8
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - 0x41
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - 0x61 + 26
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte - 0x30 + 52
      case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
      default: continue
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return decoded
  }

  static func quotedPrintable(_ bytes: ArraySlice<UInt8>, inHeader: Bool = false) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let byte = bytes[place]
      if byte == UInt8(ascii: "=") {
        let rest = bytes[(place + 1)...].prefix(2)
        if let value = UInt8(String(decoding: rest, as: UTF8.self), radix: 16), rest.count == 2 {
          decoded.append(value)
          place += 3
          continue
        }
        // An end of line that is none of the text's own.
        let end = rest.first == 0x0D ? rest.dropFirst() : rest
        if end.first == 0x0A {
          place = end.startIndex + 1
          continue
        }
      }
      decoded.append(inHeader && byte == UInt8(ascii: "_") ? 0x20 : byte)
      place += 1
    }
    return decoded
  }
}

/// Words beyond ASCII in a header: `=?utf-8?Q?Z=C3=BCrich?=` (RFC 2047).
enum HeaderWords {
  static func decoded(_ text: String) -> String {
    var decoded = ""
    var rest = text[...]
    var isAfterWord = false
    while let start = rest.firstRange(of: "=?") {
      guard let word = word(rest[start.upperBound...]) else { break }
      let between = rest[..<start.lowerBound]
      // Blanks between two such words are no text.
      if !isAfterWord || !between.allSatisfy(\.isWhitespace) { decoded += between }
      decoded += word.text
      rest = word.rest
      isAfterWord = true
    }
    return decoded + rest
  }

  private static func word(_ text: Substring) -> (text: String, rest: Substring)? {
    let parts = text.split(separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[3].first == "=" else { return nil }
    let content = Array(parts[2].utf8)
    let bytes =
      parts[1].lowercased() == "b"
      ? TransferEncoding.base64(content)
      : TransferEncoding.quotedPrintable(content[...], inHeader: true)
    guard let decoded = try? TextEncoding().decode(bytes, declared: String(parts[0])) else {
      return nil
    }
    return (String(decoding: decoded.bytes, as: UTF8.self), parts[3].dropFirst())
  }
}
