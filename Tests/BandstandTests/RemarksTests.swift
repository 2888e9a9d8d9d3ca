import Foundation
import Testing

/// What readers have set, noted and dismissed, wherever it is shown or printed.
struct RemarksTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write(
      "a.jsonl",
      #"{"id":"a","date":"2020-10-20","text":"Sweden has banned Huawei from its 5G networks."}"#)
    #expect(try run("add", "--quiet", "a.jsonl").code == 0)
  }

  private func run(_ arguments: String...) throws -> ProgramRun {
    try workspace.run(arguments, environment: ["BANDSTAND_USER": "anna"])
  }

  // MARK: Overrides

  @Test func `no table or list takes what a reader has set for what articles say`() throws {
    #expect(!(try run("matrix").output.contains("§")))
    _ = try run("override", "sweden", "huawei", "allow", "--because", "They told us.")
    #expect(try run("positions").output.contains("set by anna"))
    let csv = try run("positions", "--format", "csv").output.components(separatedBy: "\r\n")
    #expect(csv[0].hasSuffix(",set_by,set_on,articles_say"))
    #expect(csv[1].contains(",allow,") && csv[1].contains(",anna,2") && csv[1].hasSuffix(",ban"))
    let matrix = try run("matrix").output
    #expect(matrix.contains("allow§"))
    #expect(matrix.contains("§ set by a reader"))
    #expect(try run("matrix", "--format", "csv").output.contains("SE,Sweden,set:allow"))
    #expect(try run("matrix", "--format", "json").output.contains(#""setBy":"anna""#))
    let world = try run("brief").output
    #expect(world.contains("Sweden§") && world.contains("§ set by a reader"))
    #expect(try run("brief", "--stance", "allow").output.contains("set by anna on "))
    let changes = try run("diff", "--since", "2019").output
    #expect(changes.contains("set by anna on "))
    #expect(changes.contains("They told us.  (the articles: ban)"))
    #expect(!changes.contains("“Sweden has banned"), "the sentence is not what brought it about")
  }

  @Test func `an override where articles say nothing is marked, too`() throws {
    _ = try run("override", "--operators", "peru", "zte", "trial")
    #expect(try run("positions", "peru").output.contains("operators§"))
    #expect(try run("positions", "peru", "--format", "csv").output.contains(",anna,2"))
    #expect(try run("matrix", "--format", "csv").output.contains("set:operators:trial"))
  }

  // MARK: Notes and dismissals

  @Test func `a note is told in the briefing of what it is on, with who and when`() throws {
    _ = try run("note", "--country", "sweden", "Talks go on.")
    _ = try run("note", "--vendor", "huawei", "Ask the firm.")
    _ = try run("note", "--article", "a", "Check the date.")
    _ = try run("note", "--country", "peru", "Nothing yet.")
    let brief = try run("brief", "sweden").output
    #expect(brief.contains("What readers have noted"))
    for words in ["Talks go on.", "Ask the firm.", "Check the date."] {
      #expect(brief.contains(words), "\(words)")
      #expect(try run("brief", "sweden", "--format", "markdown").output.contains(words))
      #expect(try run("brief", "sweden", "--format", "json").output.contains(words))
    }
    #expect(brief.contains("anna on 20"))
    #expect(!brief.contains("Nothing yet."))
    #expect(try run("brief", "peru").output.contains("Nothing yet."))
    #expect(try run("brief").output.contains("Peru  anna on 20"))
    #expect(!(try run("brief", "sweden", "--as-of", "2020-12-31").output.contains("Talks go on.")))
    let about = try run("show", "--about", "a").output
    #expect(about.contains("anna: note on a: Check the date."))
    #expect(!about.contains("Talks go on."))
    _ = try run("undo", "1")
    #expect(!(try run("brief", "sweden").output.contains("Talks go on.")))
  }

  @Test func `a dismissed claim leaves a trace in the briefing and with its article`() throws {
    _ = try run("dismiss", "a", "1", "--because", "An old law.")
    let brief = try run("brief", "sweden").output
    #expect(brief.contains("lets not count ban “Sweden has banned Huawei"), "\(brief)")
    #expect(brief.contains("An old law."))
    #expect(
      try run("brief", "sweden", "--format", "json").output.contains(#""kind":"dismissal""#))
    #expect(
      try run("show", "--about", "a").output.contains("anna: claim on SE and huawei dismissed"))
  }
}
