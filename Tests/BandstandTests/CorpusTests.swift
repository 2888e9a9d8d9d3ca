import Foundation
import Testing

/// The made-up news that figures are measured on, and an import of it that is killed.
struct CorpusTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  private func corpus(_ arguments: String) throws -> ProgramRun {
    try workspace.shell(#"$(dirname "$B")/bandstand-bench corpus "# + arguments)
  }

  @Test func `a seed always gives the same news, and another other news`() throws {
    let news = try corpus("--count 50 --seed 3 --size 800").out
    #expect(try corpus("--count 50 --seed 3 --size 800").out == news)
    #expect(try corpus("--count 50 --seed 4 --size 800").out != news)
    #expect(news.split(separator: 0x0A).count == 50)
  }

  @Test func `the share that names vendors is what was asked for`() throws {
    for (share, range) in [("0", 0...0), ("1", 200...200), ("0.5", 70...130)] {
      let lines = try corpus("--count 200 --size 400 --copies 0 --vendors \(share)").lines
      let naming = lines.count { line in
        ["Huawei", "ZTE", "Nokia", "Ericsson", "Samsung"].contains { line.contains($0) }
      }
      #expect(range.contains(naming))
    }
  }

  @Test func `a folder has all forms and encodings, and all of it can be read`() throws {
    #expect(try corpus("--count 64 --size 900 --vendors 0.5 --copies 0 --folder in").code == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: workspace.path + "/in")
    #expect(Set(names.map { ($0 as NSString).pathExtension }) == ["txt", "html", "eml", "md"])
    let run = try workspace.run("add", "in")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("64 added"), "\(run.output)")
    let texts = try workspace.run("export").output
    #expect(!texts.contains("\u{FFFD}") && !texts.contains("Ã"))
    #expect(texts.contains("é") && texts.contains("ü"))
  }

  @Test(.enabled(if: access("/usr/bin/sqlite3", X_OK) == 0))
  func `an import that was killed and run again gives the library of one that was not`() throws {
    try workspace.write(
      "c.jsonl",
      String(
        decoding: try corpus("--count 1500 --size 900 --vendors 0.3 --copies 0.1").out,
        as: UTF8.self))
    let script = URL(fileURLWithPath: #filePath)
      .appending(path: "../../KilledImports/run").standardized.path
    let run = try workspace.shell("BANDSTAND=$B BANDSTAND_CORPUS=$PWD/c.jsonl '\(script)' 5")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("the same library 5 of 5 times"))
  }
}
