import Glibc
import PositionModel

/// Writes a Swift file with what the sample articles say: `read-sample FILE`.
@main
enum ReadSample {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else { fail("usage: read-sample FILE") }
    let deriver = Deriver(knowledge: try Knowledge.embedded())
    let record = DerivationRecord(SampleLibrary.articles.map { deriver.derive($0) })
    write(
      """
      /// What the sample articles say, as `read-sample` has read them; a ``DerivationRecord``.
      let sampleRecord: StaticString = \(record.text.debugDescription)

      """, to: CommandLine.arguments[1])
  }

  private static func write(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else { fail("\(path): \(String(cString: strerror(errno)))") }
    let count = text.utf8.count
    let written = text.withCString { fwrite($0, 1, count, file) }
    guard fclose(file) == 0, written == count else { fail("\(path): cannot be written") }
  }

  private static func fail(_ reason: String) -> Never {
    _ = "read-sample: \(reason)\n".withCString { Glibc.write(STDERR_FILENO, $0, strlen($0)) }
    exit(1)
  }
}
