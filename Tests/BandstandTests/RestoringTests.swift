import Foundation
import Testing

/// Exports that come back, once or again, into libraries that have something already.
struct RestoringTests {
  private let workspace: Workspace
  private let ban = "The US has banned Huawei from its 5G networks."

  init() throws {
    workspace = try Workspace()
    try workspace.write("na/x.txt", ban)
    try workspace.write("other/x.txt", "Peru has banned ZTE from its 5G networks.")
  }

  private func a(_ arguments: String...) throws -> ProgramRun {
    try workspace.run(arguments, environment: ["BANDSTAND_LIBRARY": "a.sqlite"])
  }

  private func b(_ arguments: String...) throws -> ProgramRun {
    try workspace.run(arguments, environment: ["BANDSTAND_LIBRARY": "b.sqlite"])
  }

  private func export() throws {
    try workspace.write("export.jsonl", try a("export").out)
  }

  @Test func `what was noted on an article goes with it when it gets another name`() throws {
    _ = try a("add", "na/x.txt")
    _ = try a("dismiss", "x.txt", "1")
    _ = try a("note", "--article", "x.txt", "Doubtful.")
    try export()
    _ = try b("add", "other/x.txt")
    #expect(try b("restore", "export.jsonl").output == "1 articles restored, 2 judgements\n")
    #expect(try b("show", "x.txt~2").output == ban + "\n")
    let judgements = try b("judgements").output
    #expect(judgements.contains("dismissed in x.txt~2"))
    #expect(judgements.contains("note on x.txt~2: Doubtful."))
    #expect(try b("dismiss", "x.txt~2").output.contains("dismissed by"))
    #expect(!(try b("dismiss", "x.txt").output.contains("dismissed by")))
    let positions = try b("positions", "--format", "csv").output
    #expect(positions.contains("Peru") && !positions.contains("United States"), "\(positions)")
  }

  @Test func `what was noted on an article goes with it when it is known by another name`() throws {
    _ = try a("add", "na/x.txt")
    _ = try a("note", "--article", "x.txt", "Doubtful.")
    try export()
    try workspace.write("y.txt", ban)
    _ = try b("add", "y.txt", "other/x.txt")
    #expect(try b("restore", "export.jsonl").output == "0 articles restored, 1 judgements\n")
    #expect(try b("judgements").output.contains("note on y.txt: Doubtful."))
  }

  @Test func `a note on an article that is gone is not one on another of its name`() throws {
    _ = try a("add", "na/x.txt")
    _ = try a("note", "--article", "x.txt", "Doubtful.")
    _ = try a("remove", "x.txt")
    try export()
    _ = try b("add", "other/x.txt")
    for count in [1, 0] {
      #expect(
        try b("restore", "export.jsonl").output
          == "0 articles restored, \(count) judgements\n")
    }
    #expect(try b("judgements").output.contains("note on x.txt~2"))
  }

  @Test func `an export that is restored again changes nothing`() throws {
    _ = try a("add", "na/x.txt")
    _ = try a("override", "india", "huawei", "ban")
    try export()
    _ = try b("restore", "export.jsonl")
    let once = try b("export").output
    #expect(try b("restore", "export.jsonl").output == "0 articles restored, 0 judgements\n")
    #expect(try b("export").output == once)
    #expect(try b("undo", "1").code == 0)
    #expect(!(try b("positions", "--format", "csv").output.contains("India")))
  }

  @Test func `what was taken back stays so when an older export comes, and comes with a newer`()
    throws
  {
    _ = try a("add", "na/x.txt")
    _ = try a("override", "india", "huawei", "ban")
    try export()
    _ = try b("restore", "export.jsonl")
    _ = try a("undo", "1")
    _ = try a("restore", "export.jsonl")
    #expect(try a("judgements").output == "")
    try export()
    _ = try b("restore", "export.jsonl")
    #expect(try b("judgements").output == "")
    #expect(try b("judgements", "--all").output.contains("taken back by"))
  }

  @Test func `an export of a later program is refused before anything is written`() throws {
    try workspace.write(
      "late.jsonl",
      "{\"bandstand\":\"library\",\"version\":99}\n{\"id\":1,\"text\":\"Something.\"}\n")
    let run = try b("restore", "late.jsonl")
    #expect(run.code == 1)
    #expect(isOneLine(run.errors) && run.errors.contains("later bandstand"), "\(run.errors)")
    #expect(try b("list").output == "")
  }

  @Test func `restore says nothing where it is to be quiet`() throws {
    _ = try a("add", "na/x.txt")
    try export()
    #expect(try b("restore", "--quiet", "export.jsonl").output == "")
    #expect(try b("list").lines.count == 1)
  }

  // MARK: The same bytes

  @Test(arguments: [["--date", "2020-01-01"], ["--date-from", "name"]])
  func `the same bytes are one article, whatever day is given, and get the day`(
    option: [String]
  ) throws {
    try workspace.write("2020-01-01-plain.txt", ban)
    #expect(try a("add", "2020-01-01-plain.txt").output == "1 added, 1 has no date\n")
    let add = ["add"] + option + ["2020-01-01-plain.txt", "--library", "a.sqlite"]
    #expect(
      try workspace.run(add).output == "0 added, 1 was there already, 1 of them has a date now\n")
    #expect(try workspace.run(add).output == "0 added, 1 was there already\n")
    #expect(try a("list").lines.map { $0.prefix(10) } == ["2020-01-01"])
    #expect(try a("positions", "--format", "json").output.contains(#""since":"2020-01-01""#))
    #expect(try a("add", "2020-01-01-plain.txt").output == "0 added, 1 was there already\n")
    #expect(try a("check").output.hasSuffix(": whole\n"))
    // A day that was given is so in an export, too.
    try export()
    _ = try b("restore", "export.jsonl")
    for library in ["a.sqlite", "b.sqlite"] {
      for file in ["export.jsonl", "2020-01-01-plain.txt"] {
        let run = try workspace.run("add", file, "--library", library)
        #expect(run.output == "0 added, 1 was there already\n", "\(library) \(file)")
      }
    }
  }

  @Test func `the same words of two days are two articles where they say so themselves`() throws {
    let lines = ["2020-01-01", "2020-02-01"].map { #"{"id":"n","date":"\#($0)","text":"\#(ban)"}"# }
    try workspace.write("a.jsonl", lines.joined(separator: "\n"))
    #expect(try a("add", "a.jsonl").output == "2 added (1 near copy)\n")
  }
}
