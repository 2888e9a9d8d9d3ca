/// Reads strict JSON (RFC 8259) from bytes, value by value.
///
/// Ill-formed UTF-8 inside a string becomes U+FFFD; everywhere else it is an error.
struct JSONReader {
  /// How deep arrays and objects may be nested.
  static let depthLimit = 256

  let bytes: [UInt8]
  let start: Int
  let end: Int
  var position: Int

  init(_ bytes: [UInt8]) { self.init(bytes, in: 0..<bytes.count) }

  /// Reads only the bytes of `range`.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    start = range.lowerBound
    end = range.upperBound
    position = range.lowerBound
  }

  /// The next byte that is not blank; `nil` at the end.
  mutating func peek() -> UInt8? {
    while position < end {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return bytes[position]
      }
    }
    return nil
  }

  func failure(_ problem: JSONProblem) -> InputError {
    .json(column: position - start + 1, position >= end ? .ended : problem)
  }

  /// Takes one byte that must come next after any blanks.
  mutating func expect(_ byte: UInt8) throws(InputError) {
    guard peek() == byte else {
      throw failure(.expected("'\(Unicode.Scalar(byte))'"))
    }
    position += 1
  }

  mutating func expectEnd() throws(InputError) {
    if peek() != nil { throw failure(.trailing) }
  }

  /// Reads the members of an object one by one; `body` must read or skip each value.
  mutating func members(
    _ body: (inout JSONReader, String) throws(InputError) -> Void
  ) throws(InputError) {
    try expect(UInt8(ascii: "{"))
    if peek() == UInt8(ascii: "}") {
      position += 1
      return
    }
    while true {
      guard peek() == UInt8(ascii: "\"") else { throw failure(.expected("a key")) }
      let key = try string()
      try expect(UInt8(ascii: ":"))
      try body(&self, key)
      if peek() == UInt8(ascii: ",") {
        position += 1
      } else {
        return try expect(UInt8(ascii: "}"))
      }
    }
  }

  private mutating func elements(
    _ body: (inout JSONReader) throws(InputError) -> Void
  ) throws(InputError) {
    try expect(UInt8(ascii: "["))
    if peek() == UInt8(ascii: "]") {
      position += 1
      return
    }
    while true {
      try body(&self)
      if peek() == UInt8(ascii: ",") {
        position += 1
      } else {
        return try expect(UInt8(ascii: "]"))
      }
    }
  }

  mutating func value(depth: Int = 0) throws(InputError) -> JSONValue {
    guard depth < Self.depthLimit else { throw failure(.tooDeep(limit: Self.depthLimit)) }
    switch peek() {
    case UInt8(ascii: "{"):
      var object: [JSONValue.Member] = []
      try members { reader, key throws(InputError) in
        object.append(JSONValue.Member(key, try reader.value(depth: depth + 1)))
      }
      return .object(object)
    case UInt8(ascii: "["):
      var array: [JSONValue] = []
      try elements { reader throws(InputError) in
        array.append(try reader.value(depth: depth + 1))
      }
      return .array(array)
    case UInt8(ascii: "\""): return .string(try string())
    default: return try scalar()
    }
  }

  /// Passes over one value, which must be well-formed all the same, without keeping it.
  mutating func skipValue(depth: Int = 0) throws(InputError) {
    guard depth < Self.depthLimit else { throw failure(.tooDeep(limit: Self.depthLimit)) }
    switch peek() {
    case UInt8(ascii: "{"):
      try members { reader, _ throws(InputError) in try reader.skipValue(depth: depth + 1) }
    case UInt8(ascii: "["):
      try elements { reader throws(InputError) in try reader.skipValue(depth: depth + 1) }
    case UInt8(ascii: "\""): _ = try skipString()
    default: _ = try scalar()
    }
  }

  private mutating func scalar() throws(InputError) -> JSONValue {
    switch peek() {
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case .some(UInt8(ascii: "-")), .some(UInt8(ascii: "0")...UInt8(ascii: "9")):
      return .number(try number())
    default: throw failure(.expected("a value"))
    }
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONValue
  ) throws(InputError) -> JSONValue {
    for index in 0..<word.utf8CodeUnitCount {
      guard position < end, bytes[position] == word.utf8Start[index] else {
        throw failure(.expected("a value"))
      }
      position += 1
    }
    return value
  }
}
