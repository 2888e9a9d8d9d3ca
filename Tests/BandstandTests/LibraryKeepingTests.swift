import Foundation
import Testing

/// Export, repair, and the reader's own word, on the built program.
struct LibraryKeepingTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    let lines = [
      #"{"id":7,"date":"2019-05-01","text":"Sweden may exclude Huawei from its 5G networks."}"#,
      #"{"id":"b","title":"A \"title\"","text":"Sweden has banned Huawei from its 5G networks.","date":"2020-10-20","source":"Wire"}"#,
      #"{"id":"c","text":"Z\u00fcrich: the US urged Brazil to ban Huawei from its 5G networks."}"#,
    ]
    try workspace.write("a.jsonl", lines.joined(separator: "\n"))
    try workspace.write("page.html", "<html><title>T</title><p>Norway bans ZTE from 5G.</p></html>")
    #expect(try workspace.run("add", "--quiet", "a.jsonl", "page.html").code == 0)
  }

  private func positions(_ library: String? = nil) throws -> String {
    try workspace.run(
      ["positions", "--format", "json"] + (library.map { ["--library", $0] } ?? [])
    ).output
  }

  // MARK: Export

  @Test func `an export makes the same library again`() throws {
    for line in [
      ["override", "sweden", "zte", "ban", "--because", "So they \"said\"."],
      ["note", "--article", "b", "Look again."], ["dismiss", "b", "1"], ["undo", "1"],
    ] {
      let run = try workspace.run(line)
      #expect(run.code == 0, "\(run.errors)")
    }
    let export = try workspace.run("export")
    try workspace.write("export.jsonl", export.out)
    let restored = try workspace.run("restore", "--library", "new.sqlite", "export.jsonl")
    #expect(restored.output == "4 articles restored, 3 judgements\n")
    #expect(try workspace.run("export", "--library", "new.sqlite").output == export.output)
    #expect(try positions("new.sqlite") == positions())
    for name in ["7", "c", "page.html"] {
      let original = try workspace.run("show", "--original", name).out
      #expect(!original.isEmpty)
      #expect(
        try workspace.run("show", "--original", name, "--library", "new.sqlite").out == original)
    }
    #expect(
      try workspace.run("show", "--original", "page.html").output.hasPrefix("<html><title>T"))
  }

  @Test func `an export is articles for whoever reads articles`() throws {
    try workspace.write("export.jsonl", try workspace.run("export").out)
    let derived = try workspace.run("derive", "export.jsonl")
    #expect(derived.code == 0)
    #expect(derived.lines.count == 4)
    let added = try workspace.run("add", "export.jsonl")
    #expect(added.output == "0 added, 4 were there already\n")
  }

  // MARK: The reader's own word

  @Test func `an override is shown as one, and can be taken back`() throws {
    let before = try positions()
    let run = try workspace.run(
      "override", "SE", "huawei", "allow", "--because", "They told us.",
      environment: ["BANDSTAND_USER": "anna"])
    #expect(run.output == "overridden; 'bandstand undo 1' takes it back\n")
    let brief = try workspace.run("brief", "sweden").output
    #expect(brief.contains("○ ALLOW"))
    #expect(brief.contains("set by anna on "))
    #expect(brief.contains("They told us.  (the articles: ban)"))
    #expect(try positions().contains(#""by":"anna""#))
    #expect(try workspace.run("judgements").output.contains("SE on huawei is allow: They told us."))
    #expect(try workspace.run("undo", "1").code == 0)
    #expect(try positions() == before)
    #expect(try workspace.run("judgements").output == "")
    #expect(try workspace.run("judgements", "--all").output.contains("taken back by"))
    let again = try workspace.run("undo", "1")
    #expect(again.code == 1)
    #expect(isOneLine(again.errors))
  }

  @Test func `a dismissed claim does not count, and can be taken back`() throws {
    let before = try positions()
    #expect(before.contains(#""stance":"ban""#))
    _ = try workspace.run("dismiss", "b", "1", environment: ["BANDSTAND_USER": "anna"])
    let after = try positions()
    #expect(after.contains(#""country":"SE","vendor":"huawei","stance":"undecided""#))
    #expect(try workspace.run("dismiss", "b").output.contains("dismissed by anna, "))
    #expect(try workspace.run("undo", "1").code == 0)
    #expect(try positions() == before)
    let missing = try workspace.run("dismiss", "b", "9")
    #expect(missing.errors == "bandstand: no claim 9 in 'b'; it has 1\n")
  }

  // MARK: Care

  @Test func `a damaged library is told, and mended`() throws {
    let before = try positions()
    let library = workspace.path + "/home/.local/share/bandstand/library.sqlite"
    let damage = try workspace.shell(
      "sqlite3 \(library) \"DELETE FROM claim WHERE article = 2; DELETE FROM saying; DELETE FROM search_docsize WHERE id = 1\""
    )
    #expect(damage.code == 0, "\(damage.errors)")
    let check = try workspace.run("check")
    #expect(check.code == 1)
    #expect(isOneLine(check.errors))
    #expect(check.errors.contains("1 articles cannot be found by search"))
    #expect(try workspace.run("check", "--repair").output.hasSuffix(": whole\n"))
    #expect(try positions() == before)
    #expect(try workspace.run("search", "exclude", "huawei").output.contains("2019-05-01"))
  }

  @Test func `vacuum gives back space and loses nothing`() throws {
    let before = try positions()
    #expect(try workspace.run("remove", "c").output == "1 removed\n")
    #expect(try workspace.run("vacuum").code == 0)
    #expect(try workspace.run("check").output.hasSuffix(": whole\n"))
    #expect(try positions() == before)
  }

  @Test func `lists and searches are narrowed`() throws {
    #expect(
      try workspace.run("list", "--country", "norway").lines.map { $0.suffix(12) } == [
        "page.html  T"
      ])
    #expect(try workspace.run("list", "--since", "2020", "--until", "2020-12").lines.count == 1)
    #expect(try workspace.run("list", "--outlet", "wire").lines.count == 1)
    #expect(try workspace.run("search", "huawei", "--stance", "ban").output.contains("  b"))
    #expect(!(try workspace.run("search", "huawei", "--stance", "ban").output.contains("  7")))
    #expect(try workspace.run("list", "--country", "norwy").errors.contains("did you mean"))
  }

  @Test func `near copies are one story`() throws {
    let text = (1...120).map { "word\($0)" }.joined(separator: " ")
    for (name, more) in [("x.txt", ""), ("y.txt", " Agency."), ("z.txt", " By our own.")] {
      try workspace.write(name, "Spectrum matters. " + text + more)
    }
    let run = try workspace.run("add", "x.txt", "y.txt", "z.txt")
    #expect(run.output == "3 added (2 near copies), 3 have no date\n")
    let found = try workspace.run("search", "spectrum").output
    #expect(found.contains("x.txt  and 2 near copies"))
    #expect(!found.contains("y.txt"))
    #expect(try workspace.run("show", "--about", "y.txt").output.contains("x.txt, z.txt"))
    #expect(try workspace.run("status").output.contains("stories      5,"))
    _ = try workspace.run("remove", "x.txt")
    #expect(try workspace.run("show", "--about", "y.txt").output.contains("copies    z.txt"))
  }

  @Test func `near copies with another headline or a cut end count once`() throws {
    let body = (1...60).map { "Line \($0) of the report." }.joined(separator: " ")
    let ban = "Peru has banned Huawei from its 5G networks, the minister said."
    let repeated = "Huawei has been banned from the 5G networks of Peru since Monday."
    let texts = [
      "full": "Peru shuts Huawei out\\n\\n\(ban) \(body) \(repeated)",
      "retitled": "Lima bans Huawei from 5G\\n\\n\(ban) \(body) \(repeated)",
      "cut": "Peru shuts Huawei out\\n\\n\(ban) \(body)",
    ]
    for (name, text) in texts {
      try workspace.write(
        "n/\(name).jsonl", "{\"id\":\"\(name)\",\"date\":\"2020-03-01\",\"text\":\"\(text)\"}")
    }
    #expect(try workspace.run("add", "n").output == "3 added (2 near copies)\n")
    for source in [[], ["--articles", "n"]] {
      let run = try workspace.run(["positions", "peru", "--format", "json"] + source)
      let rows = try JSONSerialization.jsonObject(with: run.out) as? [[String: Any]]
      #expect(rows?.map { $0["articles"] as? Int } == [1], "\(run.output)\(run.errors)")
    }
    let list = try workspace.run("list", "--country", "peru").output
    #expect(list.contains("and 2 near copies"))
    #expect(list.components(separatedBy: "near copy of").count == 3)
  }

  @Test func `a watched folder gives what appears in it, once it has settled`() throws {
    try workspace.write("in/one.txt", "Kenya has banned ZTE from its 5G networks.")
    let process = workspace.process(["watch", "--quiet", "--every", "1", "in"])
    try process.run()
    defer { process.terminate() }
    func waitFor(_ name: String) throws -> Bool {
      for _ in 0..<120 {
        if try workspace.run("list").output.contains(name) { return true }
        usleep(250_000)
      }
      return false
    }
    #expect(try waitFor("one.txt"))
    // A download that pauses longer than a look takes is replaced by what it becomes.
    for name in ["in/deep/two.txt.part", "in/deep/two.txt~"] {
      try workspace.write(name, "Ghana has banned")
    }
    try workspace.write("in/deep/two.txt", "Ghana has banned")
    #expect(try waitFor("two.txt"))
    try workspace.write("in/deep/two.txt", "Ghana has banned ZTE from its 5G networks.")
    for _ in 0..<120 where !(try workspace.run("show", "two.txt").output.contains("networks")) {
      usleep(250_000)
    }
    #expect(try workspace.run("show", "two.txt").output.contains("networks"))
    let names = try workspace.run("list").output
    #expect(!names.contains("two.txt~") && !names.contains(".part"), "\(names)")
  }

  @Test func `a watched file whose name is no UTF-8 is taken, once`() throws {
    _ = try workspace.shell("rm -r home")
    let made = try workspace.shell(
      #"""
      mkdir -p in/$'d\377' && printf 'Kenya.' > in/$'a\377.txt' && printf 'Ghana.' > in/$'a\376.txt' &&
        printf 'Chile.' > in/$'d\377'/$'\300\200.txt'
      """#)
    #expect(made.code == 0, "\(made.errors)")
    let process = workspace.process(["watch", "--every", "1", "in"])
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    func said() -> String {
      String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    }
    #expect(said().hasSuffix("  3 added\n"))
    // What comes later is told next, so nothing was taken again meanwhile.
    try workspace.write("in/c.txt", "Peru.")
    #expect(said().hasSuffix("  1 added\n"))
    process.terminate()
    process.waitUntilExit()
    let library = workspace.path + "/home/.local/share/bandstand/library.sqlite"
    let imports = try workspace.shell("sqlite3 \(library) 'SELECT added, known FROM import'")
    #expect(imports.output == "3|0\n1|0\n")
    let told = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(isOneLine(told) && told.contains("stopped"), "\(told)")
  }

  @Test func `watching a file is refused, with what to do`() throws {
    let run = try workspace.run("watch", "page.html")
    #expect(run.code == 1)
    #expect(run.errors == "bandstand: page.html: not a folder; 'bandstand add' takes files\n")
  }

  @Test func `what is new is in before anything older is read anew`() throws {
    let library = workspace.path + "/home/.local/share/bandstand/library.sqlite"
    // Nothing older can be read anew as long as the trigger is there.
    let made = try workspace.shell(
      """
      sqlite3 \(library) "UPDATE article SET derivedBy = 0; CREATE TRIGGER halt BEFORE UPDATE OF
        derivedBy ON article WHEN old.name = 'b' BEGIN SELECT RAISE(ABORT, 'halt'); END"
      """)
    #expect(made.code == 0, "\(made.errors)")
    try workspace.write("newer.txt", "Nothing of note at all.")
    #expect(try workspace.run("add", "newer.txt").code == 1)
    #expect(try workspace.run("list").output.contains("newer.txt"))
    _ = try workspace.shell("sqlite3 \(library) 'DROP TRIGGER halt'")
    try workspace.write("new.txt", "Kenya has banned ZTE from its 5G networks.")
    #expect(
      try workspace.run("add", "new.txt").output
        == "1 added, 1 has no date, 4 older ones read anew\n")
    #expect(try workspace.run("check").code == 0)
  }
}
