import CFormats
import Glibc

/// Text as UTF-8, and how its encoding was found.
struct DecodedText: Equatable {
  enum Finding: Equatable {
    /// It was UTF-8 all along, or has a mark that says what it is.
    case certain
    /// The document or the person says so.
    case declared(String)
    /// Nobody says; it was taken for this since it is no UTF-8.
    case assumed(String)
    /// It is UTF-8 but for so many bytes, which were taken for Windows-1252.
    case mended(Int)

    /// What to tell the reader; `nil` where all was certain.
    var remark: String? {
      switch self {
      case .certain, .declared: nil
      case .assumed(let name): "no UTF-8, taken for \(name); --encoding NAME reads it as another"
      case .mended(let count):
        "UTF-8 but for \(count) bytes, taken for WINDOWS-1252; --encoding NAME reads all as another"
      }
    }
  }

  var bytes: [UInt8]
  var finding: Finding
}

/// Turns bytes into UTF-8.
struct TextEncoding {
  /// What the person says that texts are which do not say it themselves.
  var preset: String?

  /// Decodes by a mark at the start, what the document declares, the person's word, and last by
  /// what the bytes can be; what was only assumed is told.
  func decode(_ bytes: [UInt8], declared: String? = nil) throws(ImportError) -> DecodedText {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return DecodedText(bytes: Array(bytes.dropFirst(3)), finding: .certain)
    }
    for (mark, name) in Self.marks where bytes.starts(with: mark) {
      return DecodedText(
        bytes: try convert(bytes[mark.count...], from: name), finding: .certain)
    }
    let wide = wideEncoding(bytes)
    if wide == nil, isUTF8(bytes) { return DecodedText(bytes: bytes, finding: .certain) }
    if let name = declared ?? preset, !Self.isUTF8Name(name) {
      return DecodedText(
        bytes: try convert(bytes[...], from: Self.usual(name)), finding: .declared(name))
    }
    if wide == nil, let mended = mended(bytes) { return mended }
    let name = wide ?? narrowEncoding(bytes)
    return DecodedText(bytes: try convert(bytes[...], from: name), finding: .assumed(name))
  }

  private static let marks: [([UInt8], String)] = [
    ([0xFF, 0xFE, 0, 0], "UTF-32LE"), ([0, 0, 0xFE, 0xFF], "UTF-32BE"),
    ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"),
  ]

  /// The web reads Latin-1 as Windows-1252, since that is what is meant (WHATWG Encoding, 4.2).
  private static func usual(_ name: String) -> String {
    let plain = name.lowercased()
    switch plain {
    case "iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii": return "WINDOWS-1252"
    case "gb2312", "gbk": return "GB18030"
    case "shift_jis", "sjis", "x-sjis": return "CP932"
    case "ks_c_5601-1987", "euc-kr": return "CP949"
    default: return name
    }
  }

  private static func isUTF8Name(_ name: String) -> Bool {
    let plain = name.lowercased()
    return plain == "utf-8" || plain == "utf8"
  }

  /// UTF-16 of Latin letters without a mark: about every other byte is a NUL.
  private func wideEncoding(_ bytes: [UInt8]) -> String? {
    let sample = bytes.prefix(2000)
    for (parity, name) in ["UTF-16BE", "UTF-16LE"].enumerated() {
      let zeros = sample.enumerated().count { $0.offset % 2 == parity && $0.element == 0 }
      if zeros * 10 > sample.count * 4 { return name }
    }
    return nil
  }

  /// UTF-8 in which some bytes are of another encoding, as where texts were put together; `nil` where
  /// most letters beyond ASCII are none of UTF-8.
  private func mended(_ bytes: [UInt8]) -> DecodedText? {
    var mended: [UInt8] = []
    mended.reserveCapacity(bytes.count + bytes.count / 16)
    var (letters, bad) = (0, 0)
    var known: [UInt8: [UInt8]] = [:]
    var place = 0
    while place < bytes.count {
      let length = Self.letterLength(bytes[place...])
      if length > 0 {
        if length > 1 { letters += 1 }
        mended += bytes[place..<place + length]
      } else {
        bad += 1
        guard bad < letters + 64 else { return nil }  // It is another encoding throughout.
        let byte = bytes[place]
        known[byte] = known[byte] ?? (try? convert([byte], from: "WINDOWS-1252"))
        mended += known[byte] ?? [0xEF, 0xBF, 0xBD]
      }
      place += max(1, length)
    }
    return bad < letters ? DecodedText(bytes: mended, finding: .mended(bad)) : nil
  }

  /// How many bytes the letter of UTF-8 has that bytes begin with; 0 where it is none.
  private static func letterLength(_ bytes: ArraySlice<UInt8>) -> Int {
    guard let first = bytes.first else { return 0 }
    if first < 0x80 { return 1 }
    for length in 2...4 where bytes.count >= length {
      let letter = bytes.prefix(length)
      if String(validating: letter, as: UTF8.self)?.unicodeScalars.count == 1 { return length }
    }
    return 0
  }

  private func narrowEncoding(_ bytes: [UInt8]) -> String {
    let undefined: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
    return bytes.contains(where: undefined.contains) ? "ISO-8859-1" : "WINDOWS-1252"
  }

  private func isUTF8(_ bytes: [UInt8]) -> Bool {
    if String(validating: bytes, as: UTF8.self) != nil { return true }
    // Cut in the middle of a letter, as a summary may be, it is UTF-8 all the same.
    let letter = bytes.suffix(3).lastIndex { $0 & 0xC0 != 0x80 }
    guard let letter, (0xC2...0xF4).contains(bytes[letter]) else { return false }
    return letter >= 16 && String(validating: bytes[..<letter], as: UTF8.self) != nil
  }

  /// Bytes that are none of the encoding become U+FFFD; where nearly all are, it is another one.
  private func convert(
    _ bytes: ArraySlice<UInt8>, from name: String
  ) throws(ImportError) -> [UInt8] {
    let converter = iconv_open("UTF-8", name)
    guard converter != iconv_t(bitPattern: -1) else { throw .unknownEncoding(name) }
    defer { iconv_close(converter) }
    var converted: [UInt8] = []
    converted.reserveCapacity(bytes.count + bytes.count / 8)
    var (bad, firstBad) = (0, 0)
    bytes.withUnsafeBytes { source in
      var input = source.baseAddress
      var left = source.count
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while left > 0 {
        let (count, code) = buffer.withUnsafeMutableBytes { target in
          var output = target.baseAddress
          var room = target.count
          let result = cf_iconv(converter, &input, &left, &output, &room)
          return (target.count - room, result == -1 ? errno : 0)
        }
        converted += buffer[..<count]
        guard code != 0, code != E2BIG, left > 0 else { continue }
        if bad == 0 { firstBad = source.count - left }
        bad += 1
        converted += [0xEF, 0xBF, 0xBD]
        if code == EINVAL { break }
        input = input.map { $0 + 1 }
        left -= 1
      }
    }
    if bad * 20 > bytes.count + 20 { throw .notInEncoding(name, offset: firstBad) }
    return converted
  }
}
