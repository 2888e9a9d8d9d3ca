import ArticleStore
import PositionModel
import Testing

@testable import ArticleImport

/// JSON lines that are no UTF-8.
struct LineEncodingTests {
  private func readings(_ bytes: [UInt8], encoding: String? = nil) -> [ImportReading] {
    var splitter = ArticleSplitter(name: "a.jsonl")
    var options = ImportOptions()
    options.encoding = encoding
    return (splitter.take(bytes) + splitter.finish()).flatMap {
      ImportChunk(place: "a.jsonl", .lines($0)).readings(options)
    }
  }

  private func line(_ before: String, _ letters: [UInt8]) -> [UInt8] {
    Array(#"{"id":"n","text":"\#(before)"#.utf8) + letters + Array("\"}\n".utf8)
  }

  @Test func `a line is read in the encoding that was asked for`() throws {
    let bytes = line("Moscow: ", [0xCF, 0xF0])
    let reading = try #require(readings(bytes, encoding: "cp1251").first)
    #expect(try reading.result.get().text == "Moscow: Пр")
    #expect(reading.remark == nil)
    #expect(reading.original == bytes.dropLast()[...])
  }

  @Test func `what a line was taken for is told, and others are read as they are`() throws {
    let found = readings(line("Zürich", []) + line("Caf", [0xE9]))
    #expect(try found.map { try $0.result.get().text } == ["Zürich", "Café"])
    #expect(found[0].remark == nil)
    #expect(found[1].remark?.contains("taken for WINDOWS-1252") == true)
    #expect(found[1].place == "a.jsonl: line 2")
  }

  @Test func `a line without a name keeps its own`() throws {
    let bytes = Array(#"{"text":"Caf"#.utf8) + [0xE9] + Array("\"}\n".utf8)
    let reading = try #require(readings(bytes).first)
    #expect(try reading.result.get().id == ArticleID("a.jsonl:1"))
  }
}
