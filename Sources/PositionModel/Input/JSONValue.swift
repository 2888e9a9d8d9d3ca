/// A JSON value; objects keep the order of their keys, numbers the way they are written.
public enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// One key of an object and its value.
  public struct Member: Equatable, Sendable {
    public var key: String
    public var value: JSONValue

    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// Reads one JSON text; blanks around it are passed over.
  public init(parsing bytes: [UInt8]) throws(InputError) {
    var reader = JSONReader(bytes)
    self = try reader.value()
    try reader.expectEnd()
  }

  /// The value of a key, the last where it stands twice; `nil` for none and in anything but an object.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  public var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The elements of an array; none for anything else.
  public var elements: [JSONValue] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }
}
