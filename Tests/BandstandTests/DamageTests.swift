import Foundation
import Testing

/// Libraries that a disk or another program has damaged, and the built program.
struct DamageTests {
  private let workspace: Workspace
  private let count = 240

  init() throws {
    workspace = try Workspace()
    let lines = (0..<count).map { number in
      let filler = (0..<60).map { "w\(number)x\($0)" }.joined(separator: " ")
      let text =
        number % 3 == 0
        ? "Sweden has banned Huawei from its 5G networks, report \(number). The US urged Brazil to "
          + "ban ZTE from its 5G networks. Huawei offered India a no-backdoor pact. \(filler)"
        : "Nothing of note, number \(number). \(filler)"
      return #"{"id":"n\#(number)","date":"2020-01-\#(10 + number % 20)","text":"\#(text)"}"#
    }
    try workspace.write("a.jsonl", lines.joined(separator: "\n"))
    #expect(try run("add", "--quiet", "a.jsonl").code == 0)
  }

  private func run(_ arguments: String...) throws -> ProgramRun {
    try workspace.run(arguments, environment: ["BANDSTAND_LIBRARY": "l.sqlite"])
  }

  private func sql(_ statement: String) throws {
    let run = try workspace.shell("sqlite3 l.sqlite \"\(statement)\"")
    #expect(run.code == 0, "\(run.errors)")
  }

  /// Overwrites the last leaf page of a table or index with zeros, or the first.
  private func zeroPage(of name: String, isFirst: Bool = false) throws {
    let run = try workspace.shell(
      """
      page=$(sqlite3 l.sqlite "SELECT pageno FROM dbstat WHERE name = '\(name)' AND pagetype = 'leaf'
        ORDER BY pageno \(isFirst ? "ASC" : "DESC") LIMIT 1") && [ -n "$page" ] &&
      dd if=/dev/zero of=l.sqlite bs=16384 seek=$((page - 1)) count=1 conv=notrunc 2>/dev/null
      """)
    #expect(run.code == 0, "\(run.errors)")
  }

  @Test(arguments: ["claim", "search_data", "shingle", "articleOfDay", "grounds", "statement"])
  func `a damaged page of what can be made anew is named, and mended`(name: String) throws {
    let export = try run("export").output
    let positions = try run("positions", "--format", "json").output
    try zeroPage(of: name)
    let check = try run("check")
    #expect(check.code == 1)
    #expect(isOneLine(check.errors), "\(check.errors)")
    #expect(check.errors.contains("'\(name)' is damaged"), "\(check.errors)")
    let repair = try run("check", "--repair")
    #expect(repair.code == 0, "\(repair.errors)")
    #expect(repair.output.hasSuffix(": whole\n"))
    #expect(try run("export").output == export)
    #expect(try run("positions", "--format", "json").output == positions)
  }

  @Test func `a damaged page of texts leaves the others in the export, and is told`() throws {
    let export = try run("export").lines
    try zeroPage(of: "content")
    let damaged = try run("export")
    #expect(damaged.code == 1)
    let lost = damaged.errors.components(separatedBy: "cannot be read and is left out").count - 1
    #expect((1..<count).contains(lost), "\(damaged.errors)")
    #expect(Set(damaged.lines).isSubset(of: export))
    #expect(damaged.lines.count == export.count - lost)
    #expect(try run("check").errors.contains("'content' is damaged"))
    let repair = try run("check", "--repair")
    #expect(repair.code == 0, "\(repair.errors)")
    #expect(repair.errors.components(separatedBy: "cannot be read; add it again").count == lost + 1)
    #expect(try run("status").output.contains("articles     \(count - lost),"))
    #expect(
      try run("add", "a.jsonl").output == "\(lost) added, \(count - lost) were there already\n")
    #expect(try run("check").code == 0)
  }

  @Test func `row numbers that nobody gave are checked as any other`() throws {
    try sql(
      "UPDATE article SET id = 20000000000 WHERE id = 5;"
        + " UPDATE article SET id = 9223372036854775807 WHERE id = \(count)")
    let check = try run("check")
    #expect(check.code == 1)
    #expect(check.errors.contains("2 articles without their text"), "\(check.errors)")
  }

  @Test func `a damaged page of texts hides nothing that is wrong behind it`() throws {
    try sql("UPDATE content SET text = CAST('Another text.' AS BLOB) WHERE article = \(count)")
    try zeroPage(of: "content", isFirst: true)
    let check = try run("check")
    #expect(check.errors.contains("'content' is damaged"), "\(check.errors)")
    #expect(check.errors.contains("with text that is not what was added: 'n\(count - 1)'"))
  }

  @Test func `a damaged page of what is known of articles loses none of them`() throws {
    let texts = try run("search", "--limit", "999", "w7x7").output
    try zeroPage(of: "article")
    #expect(try run("check").errors.contains("'article' is damaged"))
    let repair = try run("check", "--repair")
    #expect(repair.code == 0, "\(repair.errors)")
    #expect(try run("status").output.contains("articles     \(count), \(count) of them dated"))
    #expect(try run("search", "--limit", "999", "w7x7").output == texts)
  }

  // swift-format-ignore
  @Test(arguments: [
    ("DELETE FROM search_data WHERE id > 10",        "the search index is not that of the texts"),
    ("DELETE FROM search_idx",                       "the search index is not that of the texts"),
    ("UPDATE search_data SET block = randomblob(500) WHERE id > 10",
                                                     "the search index is not that of the texts"),
    ("DELETE FROM grounds",                          "positions other than those of their sayings"),
    ("DELETE FROM course",                           "positions other than those of their sayings"),
    ("DELETE FROM statement",                        "other than those read in the text"),
    ("DELETE FROM sketch",                           "a sketch for near copies that is not theirs"),
    ("DELETE FROM shingle",                          "a sketch for near copies that is not theirs"),
    ("UPDATE claim SET quote = 'Something else'",    "that the text does not have"),
    ("UPDATE saying SET stance = 'allow'",           "sayings other than those of their claims"),
  ])
  func `what does not fit the articles is told, and made anew`(damage: String, told: String) throws {
    let brief = try run("brief").output + run("brief", "sweden").output
    let search = try run("search", "banning").output
    let copies = try run("list").output
    try sql(damage)
    let check = try run("check")
    #expect(check.code == 1)
    #expect(check.errors.contains(told), "\(check.errors)")
    let repair = try run("check", "--repair")
    #expect(repair.code == 0, "\(repair.errors)")
    let after = try run("brief").output + run("brief", "sweden").output
    #expect(after == brief)
    #expect(try run("search", "banning").output == search)
    #expect(try run("list").output == copies)
  }

  @Test func `a text that is not what was added is told and kept`() throws {
    try sql(
      "UPDATE content SET text = CAST(replace(text, 'note', 'xxxx') AS BLOB) WHERE article = 2")
    #expect(
      try run("check").errors.contains("1 article with text that is not what was added: 'n1'"))
    let repair = try run("check", "--repair")
    #expect(repair.errors.contains("the text of 'n1' is not what was added; it is kept as it is"))
    #expect(try run("show", "n1").output.hasPrefix("Nothing of xxxx"))
  }

  @Test func `an article whose text is gone can be removed`() throws {
    try sql("DELETE FROM content WHERE article = 4")
    #expect(try run("show", "n3").errors.contains("the text of 'n3' is gone"))
    #expect(try run("remove", "n3").output == "1 removed\n")
    #expect(try run("check").code == 0)
    #expect(try run("add", "a.jsonl").output.hasPrefix("1 added"))
  }
}
