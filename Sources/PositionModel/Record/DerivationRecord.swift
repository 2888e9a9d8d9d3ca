/// What articles say as text that is read back to the last bit, in a small part of the time that
/// reading the articles takes.
///
/// A row of fields, each `length:bytes`; what ``Recorded`` types write says which follows which.
public struct DerivationRecord: Hashable, Sendable {
  public let text: String

  public init(text: String) { self.text = text }

  public init(_ derivations: [Derivation]) {
    var writer = RecordWriter()
    writer.add(derivations)
    text = writer.text
  }

  /// What was written; `nil` for text that is not a whole record.
  public var derivations: [Derivation]? {
    var text = text
    return text.withUTF8 { bytes in
      var reader = RecordReader(bytes)
      guard let derivations = try? reader.next([Derivation].self), reader.isAtEnd else {
        return nil
      }
      return derivations
    }
  }
}

/// What can be a part of a record.
protocol Recorded {
  func write(to record: inout RecordWriter)
  init(from record: inout RecordReader) throws(RecordError)
}

/// A field that is not there, or not what was written.
struct RecordError: Error {}

struct RecordWriter {
  private(set) var text = ""

  mutating func add(_ value: some Recorded) { value.write(to: &self) }

  mutating func add(field: String) { text += "\(field.utf8.count):\(field)" }
}

struct RecordReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  /// Reads bytes that last as long as the reader.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { at == bytes.count }

  mutating func next<Value: Recorded>(_: Value.Type = Value.self) throws(RecordError) -> Value {
    try Value(from: &self)
  }

  /// The next field, as `parsed` has it.
  mutating func field<Value>(
    _ parsed: (UnsafeBufferPointer<UInt8>) -> Value?
  ) throws(RecordError) -> Value {
    var count = 0
    while at < bytes.count, bytes[at] != UInt8(ascii: ":") {
      let digit = Int(bytes[at]) - 0x30
      guard (0...9).contains(digit), count <= bytes.count else { throw RecordError() }
      count = count * 10 + digit
      at += 1
    }
    guard count < bytes.count - at else { throw RecordError() }
    let field = UnsafeBufferPointer(rebasing: bytes[(at + 1)..<(at + 1 + count)])
    at += 1 + count
    guard let value = parsed(field) else { throw RecordError() }
    return value
  }
}
