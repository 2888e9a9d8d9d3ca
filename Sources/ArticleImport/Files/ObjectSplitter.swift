/// Cuts a stream of JSON into its objects, those of an array or those that follow each other.
struct ObjectSplitter {
  private let limit: Int
  private var current: [UInt8] = []
  private var depth = 0
  private var isInString = false
  private var isEscaped = false
  private var isTooLong = false

  /// `limit` is the most bytes that one object may have.
  init(limit: Int) { self.limit = limit }

  /// Takes in the next bytes and gives the objects that they complete; `nil` for one too long.
  mutating func take(_ bytes: [UInt8]) -> [[UInt8]?] {
    var objects: [[UInt8]?] = []
    for byte in bytes {
      if depth > 0 { keep(byte) }
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = depth > 0
      case UInt8(ascii: "{"):
        if depth == 0 { keep(byte) }
        depth += 1
      case UInt8(ascii: "}") where depth > 0:
        depth -= 1
        if depth == 0 {
          objects.append(isTooLong ? nil : current)
          (current, isTooLong) = ([], false)
        }
      default: break
      }
    }
    return objects
  }

  /// Whether the stream ends inside of an object.
  var isUnfinished: Bool { depth > 0 }

  private mutating func keep(_ byte: UInt8) {
    if current.count < limit { current.append(byte) } else { isTooLong = true }
  }
}
