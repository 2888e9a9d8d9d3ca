import Foundation
import Testing

/// What is not an article, or not a place to write to: the right result or one clear line.
struct BadInputTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  static let readers: [[String]] = [
    ["derive"], ["brief", "--articles"], ["positions", "--articles"], ["explain"],
    ["evaluate"], ["list", "--articles"], ["browse", "--articles"], ["search", "x", "--articles"],
    ["show", "x", "--articles"], ["diff", "--since", "2019", "--articles"], ["add"],
  ]

  @Test(arguments: readers)
  func `a missing file is told in one line`(command: [String]) throws {
    let run = try workspace.run(command + ["missing.jsonl"])
    #expect(run.code == 1)
    #expect(run.errors.hasPrefix("bandstand: missing.jsonl: "), "\(run.errors)")
  }

  @Test(arguments: readers)
  func `a binary file is told in one line`(command: [String]) throws {
    try workspace.write("a.bin", Data([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1]))
    let run = try workspace.run(command + ["a.bin"])
    #expect(run.code == 1)
    #expect(
      run.errors.hasPrefix("bandstand: a.bin: not text: a NUL byte at offset 4\n"),
      "\(run.errors)")
  }

  @Test func `a missing file does not stop the others`() throws {
    try workspace.write("a.txt", "A word.")
    let run = try workspace.run("derive", "missing.txt", "a.txt")
    #expect(run.code == 1)
    #expect(isOneLine(run.errors))
    #expect(run.lines.count == 1)
    #expect(run.output.hasPrefix(#"{"id":"a.txt","#))
  }

  @Test func `a bad line is named and the rest is done`() throws {
    let lines = [
      "{\"id\":1,\"text\":\"a\"}", "", "{\"id\":2}", "nonsense", "{\"id\":3,\"text\":\"b\"}",
    ]
    try workspace.write("a.jsonl", lines.joined(separator: "\n"))
    let run = try workspace.run("derive", "a.jsonl")
    #expect(run.code == 1)
    #expect(run.lines.map { $0.prefix(8) } == [#"{"id":1,"#, #"{"id":3,"#])
    #expect(
      run.errors == """
        bandstand: a.jsonl: line 3: no "text" in the object
        bandstand: a.jsonl: line 4: not JSON: a value expected at column 2

        """ || run.errors.contains("a.jsonl: line 4: not JSON"))
  }

  @Test func `an empty file is an article that says nothing`() throws {
    try workspace.write("a.txt", "")
    let run = try workspace.run("derive", "a.txt")
    #expect(run.code == 0)
    #expect(run.output.contains(#""positions":[]"#))
  }

  @Test func `empty input is no article`() throws {
    let run = try workspace.run("derive")
    #expect(run.code == 0)
    #expect(run.output == "")
    #expect(run.errors == "")
  }

  @Test func `a folder is walked in order of name`() throws {
    for name in ["d/b.txt", "d/a/z.txt", "d/c.jsonl", "d/.hidden"] {
      try workspace.write(name, name.hasSuffix("jsonl") ? "{\"text\":\"x\"}\n" : "x")
    }
    try FileManager.default.createSymbolicLink(
      atPath: workspace.path + "/d/loop", withDestinationPath: workspace.path + "/d")
    let run = try workspace.run("derive", "d")
    #expect(run.code == 0)
    let ids = run.lines.compactMap {
      $0.split(separator: "\"", omittingEmptySubsequences: false).dropFirst(3).first.map(
        String.init)
    }
    #expect(ids == ["z.txt", "b.txt", "c.jsonl:1"])
  }

  @Test func `an empty folder has nothing to say`() throws {
    try FileManager.default.createDirectory(
      atPath: workspace.path + "/d", withIntermediateDirectories: true)
    let run = try workspace.run("derive", "d")
    #expect(run.code == 0)
    #expect(run.output == "")
  }

  @Test func `offsets are into the text after its bytes were mended`() throws {
    let sentence = "Sweden has banned Huawei from its 5G networks."
    let text = Array("Caf\u{E9}. \(sentence)\r\n".utf16)
    let utf16 = Data([0xFF, 0xFE]) + Data(text.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    try workspace.write("utf16.txt", utf16)
    try workspace.write("ill.txt", Data([0xFF]) + Data((". " + sentence + "\r\n").utf8))
    let starts = try ["utf16.txt", "ill.txt"].map { name in
      let run = try workspace.run("derive", name)
      #expect(run.code == 0)
      #expect(run.output.contains("\"text\":\"\(sentence)\""))
      return run.output
    }
    #expect(starts[0].contains(#""start":7,"#))
    #expect(starts[1].contains(#""start":5,"#))
  }

  @Test func `a line of 100 MB is refused and the next is read`() throws {
    let run = try workspace.shell(
      #"(printf '{"text":"'; head -c 100000000 /dev/zero | tr '\0' a; printf '"}\n{"id":7,"text":"x"}\n')"#
        + #" | (ulimit -v 4000000; "$B" derive)"#)
    #expect(run.code == 1)
    #expect(run.output.hasPrefix(#"{"id":7,"#))
    #expect(
      run.errors
        == "bandstand: standard input: line 1: longer than the 16 MiB that one article may have\n")
  }

  @Test func `a text of 100 MB is refused`() throws {
    let run = try workspace.shell(#"head -c 100000000 /dev/zero | tr '\0' a | "$B" derive"#)
    #expect(run.code == 1)
    #expect(isOneLine(run.errors))
  }

  @Test(arguments: ["brief", "positions", "derive d", "--help", "completions bash", "list"])
  func `a closed pipe ends it quietly`(command: String) throws {
    for number in 0..<400 { try workspace.write("d/\(number).txt", "Huawei. \(number)") }
    let run = try workspace.shell(
      #""$B" \#(command) | true; echo "${PIPESTATUS[0]}"; "$B" \#(command) | head -c 1 >/dev/null"#
        + #"; echo "${PIPESTATUS[0]}""#)
    #expect(run.output == "0\n0\n")
    #expect(run.errors == "")
  }

  @Test(arguments: ["brief", "positions --format json", "derive a.txt", "--help", "explain a.txt"])
  func `a full disk is told in one line`(command: String) throws {
    try workspace.write("a.txt", "A word.")
    let run = try workspace.shell(#""$B" \#(command) > /dev/full"#)
    #expect(run.code == 1)
    #expect(run.errors == "bandstand: standard output: No space left on device\n")
  }

  @Test func `a closed standard output is told in one line`() throws {
    let run = try workspace.shell(#""$B" brief >&-"#)
    #expect(run.code == 1)
    #expect(isOneLine(run.errors))
  }

  @Test func `a closed standard output never becomes the library`() throws {
    try workspace.write("a.txt", "A word.")
    let run = try workspace.shell(
      #""$B" add --library l.sqlite a.txt >&-; "$B" check --library l.sqlite"#)
    #expect(run.output.hasSuffix("l.sqlite: whole\n"), "\(run.errors)")
  }

  @Test(arguments: [
    [:], ["TERM": ""], ["TERM": "dumb"], ["TERM": "no-such-terminal"], ["LC_ALL": "C"],
    ["HOME": ""], ["HOME": "/dev/null"], ["XDG_DATA_HOME": "/nowhere"],
  ])
  func `no environment stops it`(environment: [String: String]) throws {
    for command in [[], ["brief", "india"], ["positions"]] {
      let run = try workspace.run(command, environment: environment)
      #expect(run.code == 0)
      #expect(run.errors == "")
      #expect(!run.out.contains(0x1B))
      #expect(!run.out.isEmpty)
    }
  }

  @Test func `a home that cannot be written to is told in one line`() throws {
    try workspace.write("a.txt", "A word.")
    let run = try workspace.run("add", "a.txt", environment: ["HOME": "/dev/null"])
    #expect(run.code == 1)
    #expect(isOneLine(run.errors))
    #expect(run.errors.contains("/dev/null"))
  }

  @Test func `a library that is none is told in one line`() throws {
    try workspace.write("l.sqlite", "This is not a database, however long it is. It is text.")
    for command in [
      ["brief"], ["list"], ["status"], ["check"], ["search", "x"], ["show", "x"],
      ["remove", "x"], ["add", "l.sqlite"],
    ] {
      let run = try workspace.run(command + ["--library", "l.sqlite"])
      #expect(run.code == 1)
      #expect(run.errors == "bandstand: l.sqlite: not a bandstand library\n", "\(command)")
    }
  }

  @Test func `a folder in the place of a library is told in one line`() throws {
    try workspace.write("folder/a.txt", "A word.")
    for command in [["brief"], ["list"], ["add", "folder/a.txt"]] {
      let run = try workspace.run(command + ["--library", "folder"])
      #expect(run.code == 1)
      let reason = "it is a folder; name a file in it"
      #expect(run.errors == "bandstand: folder: cannot open the library: \(reason)\n", "\(command)")
    }
  }

  @Test func `a library that another program holds is told in one line, and can be read`() throws {
    try workspace.write("a.txt", "A word.")
    try workspace.write("b.txt", "Another word.")
    _ = try workspace.run("add", "--library", "l.sqlite", "a.txt")
    let run = try workspace.shell(
      #"""
      mkfifo go; (echo 'BEGIN IMMEDIATE;'; cat go) | sqlite3 l.sqlite & exec 3> go; sleep 0.5
      "$B" list --library l.sqlite; "$B" add --library l.sqlite b.txt; echo $?
      exec 3>&-; wait; "$B" add --library l.sqlite b.txt
      """#)
    #expect(run.output == "undated     a.txt\n1\n1 added, 1 has no date\n", "\(run.output)")
    #expect(
      run.errors == "bandstand: l.sqlite: another program is writing to the library; try again\n")
  }
}
