/// The bytes of a feed's items as they came, each from its opening tag to its closing one.
///
/// The feed itself is read by libxml2, which does not tell places. In encodings that do not write
/// ASCII as ASCII nothing is found.
enum FeedPieces {
  static func items(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var start: Int?
    var place = bytes.startIndex
    while let open = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = bytes[open...]
      if rest.starts(with: "<!--".utf8) {
        place = end(of: "-->", in: rest)
      } else if rest.starts(with: "<![CDATA[".utf8) {
        place = end(of: "]]>", in: rest)
      } else {
        place = end(of: ">", in: rest)
        let tag = bytes[open..<place]
        if start == nil, isTag(tag, of: ["<item", "<entry"]) {
          start = open
        } else if let from = start, isTag(tag, of: ["</item", "</entry"]) {
          pieces.append(bytes[from..<place])
          start = nil
        }
      }
    }
    return pieces
  }

  private static func isTag(_ tag: ArraySlice<UInt8>, of names: [String]) -> Bool {
    names.contains { name in
      guard tag.starts(with: name.utf8), let next = tag.dropFirst(name.utf8.count).first else {
        return false
      }
      return next <= 0x20 || next == UInt8(ascii: ">")
    }
  }

  /// Where some characters have ended, or the end of all.
  private static func end(of mark: String, in bytes: ArraySlice<UInt8>) -> Int {
    let mark = Array(mark.utf8)
    var rest = bytes
    while let place = rest.firstIndex(of: mark[0]) {
      if bytes[place...].starts(with: mark) { return place + mark.count }
      rest = bytes[(place + 1)...]
    }
    return bytes.endIndex
  }
}
