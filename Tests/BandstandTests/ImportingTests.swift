import Foundation
import Testing

/// How long work on a library goes on, ends and is cut short, on the built program.
struct ImportingTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test(arguments: [SIGINT, SIGTERM])
  func `who stops it is told what became of the work`(signal: Int32) throws {
    try workspace.write("in/a.txt", "Sweden has banned Huawei from its 5G networks.")
    let process = workspace.process(["watch", "--every", "1", "in"])
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // Once it has said what it added, it is at work.
    let said = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    #expect(said.contains("1 added"))
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(process.terminationStatus == signal)
    let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(isOneLine(words))
    #expect(words.contains("the same command goes on from there"))
    #expect(try workspace.run("check").output.hasSuffix(": whole\n"))
  }

  @Test func `a library that may not grow says why`() throws {
    let line =
      #"for i in $(seq 400); do echo "{\"text\":\"$i $(seq -s ' ' $i 900)\"}"; done > a.jsonl"#
    #expect(try workspace.shell(line).code == 0)
    let run = try workspace.shell("ulimit -f 1000; $B add --quiet a.jsonl")
    #expect(run.code == 1)
    #expect(run.errors.contains("no file may grow beyond 1000 KB"), "\(run.errors)")
    #expect(try workspace.run("check").output.hasSuffix(": whole\n"))
  }

  @Test func `parts of a stream name their articles as the whole does`() throws {
    let lines = ["Sweden has banned Huawei from 5G.", "Norway allows Nokia.", "Nothing."].map {
      #"{"text":"\#($0)","date":"2020"}"#
    }
    let whole = try workspace.run("derive", input: Data(lines.joined(separator: "\n").utf8))
    let parts = try lines.map { try workspace.run("derive", input: Data($0.utf8)).output }
    #expect(parts.joined() == whole.output)
    #expect(Set(whole.lines.map { $0.prefix { $0 != "," } }).count == 3)
  }

  @Test func `an export takes last visits along, and the later one is kept`() throws {
    try workspace.write("a.txt", "Sweden has banned Huawei from its 5G networks.")
    _ = try workspace.run("add", "--quiet", "a.txt")
    let export = try workspace.run("export").output
    func visit(_ at: String) -> String {
      #"{"bandstand":"visit","reader":"anna","at":"\#(at)","stances":"SE huawei state allow"}"#
        + "\n"
    }
    for (number, day) in ["2026-01-02 10:00", "2025-01-02 10:00"].enumerated() {
      try workspace.write("\(number).jsonl", export + visit(day))
      #expect(
        try workspace.run("restore", "--quiet", "--library", "new.sqlite", "\(number).jsonl").code
          == 0)
    }
    let again = try workspace.run("export", "--library", "new.sqlite").output
    #expect(again == export + visit("2026-01-02 10:00"))
  }

  @Test func `terms among the words of a search narrow it`() throws {
    try workspace.write(
      "a.jsonl",
      """
      {"id":"se","date":"2020-10-20","text":"Sweden has banned Huawei from its 5G networks."}
      {"id":"no","date":"2020-10-20","text":"Norway allows Huawei in its 5G networks."}
      """)
    _ = try workspace.run("add", "--quiet", "a.jsonl")
    #expect(try workspace.run("search", "networks").lines.count == 4)
    let narrowed = try workspace.run("search", "networks", "stance:ban")
    #expect(narrowed.output.contains("se") && !narrowed.output.contains("Norway"))
    #expect(try workspace.run("search", "stance:ban").code == 1)
    #expect(try workspace.run("search", "networks", "stance:bn").code == 64)
  }
}
