import ArticleStore
import Foundation
import PositionModel
import Testing

@testable import ArticleImport

/// Files, folders, patterns and archives on a real disk.
final class ImportFilesTests {
  private let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func write(_ name: String, _ text: String) throws {
    let path = folder + "/" + name
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  private func shell(_ line: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "cd '\(folder)' && \(line)"]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  /// Each article as "id: text", each failure as "place! reason", without the folder's own path.
  private func read(_ names: String...) -> [String] {
    let files = ImportFiles(
      names.flatMap { FilePath.meant(by: folder + "/" + $0) }, options: ImportOptions())
    var found: [String] = []
    while let chunk = files.next() {
      for reading in chunk.readings(ImportOptions()) {
        switch reading.result {
        case .success(let article): found.append("\(article.id): \(article.text)")
        case .failure(let error): found.append("\(reading.place)! \(error)")
        }
      }
    }
    return found.map { $0.replacing(folder + "/", with: "") }
  }

  @Test func `a folder is walked in order, hidden files left out`() throws {
    try write("in/b.txt", "B")
    try write("in/a/x.md", "# T\n\nX")
    try write("in/.hidden", "no")
    try write("in/c.jsonl", "{\"text\":\"C1\",\"id\":7}\n{bad\n{\"text\":\"C3\"}\n")
    #expect(
      read("in") == [
        "x.md: T\n\nX", "b.txt: B", "7: C1",
        "in/c.jsonl: line 2! not JSON: a key expected at column 2", "c.jsonl:3: C3",
      ])
  }

  @Test func `a pattern stands for the files that it matches`() throws {
    try write("a.txt", "A")
    try write("b.txt", "B")
    try write("c.md", "C")
    #expect(read("*.txt") == ["a.txt: A", "b.txt: B"])
    #expect(read("*.xyz") == ["*.xyz! No such file or directory"])
  }

  @Test(arguments: [
    "tar cf all.tar in", "tar czf all.tar.gz in", "tar c in | zstd -q > all.tar.zst",
    "tar cJf all.tar.xz in",
  ])
  func `an archive gives what the folder gives`(line: String) throws {
    try write("in/a.txt", "A")
    try write("in/deep/b.jsonl", "{\"text\":\"B1\"}\n{\"text\":\"B2\"}\n")
    try shell(line)
    #expect(read("all*").sorted() == ["a.txt: A", "b.jsonl:1: B1", "b.jsonl:2: B2"])
  }

  @Test func `a compressed file is that file`() throws {
    try write("feed.jsonl", "{\"text\":\"One\"}\n{\"text\":\"Two\"}\n")
    try write("clip.txt", "Clip")
    try shell("gzip feed.jsonl && zstd -q --rm clip.txt")
    #expect(read("feed.jsonl.gz") == ["feed.jsonl:1: One", "feed.jsonl:2: Two"])
    #expect(read("clip.txt.zst") == ["clip.txt: Clip"])
  }

  @Test func `an archive in an archive is opened`() throws {
    try write("in/a.txt", "A")
    try shell("tar czf inner.tar.gz in && tar cf outer.tar inner.tar.gz in")
    #expect(read("outer.tar").sorted() == ["a.txt: A", "a.txt: A"])
  }

  @Test(arguments: [("gz", "gzip"), ("zst", "zstd -q")])
  func `of a packed file that was cut off all is read that can be unpacked, and the cut is told`(
    ending: String, program: String
  ) throws {
    let lines = (1...20_000).map { "{\"text\":\"Number \($0 * 7919)\"}\n" }
    try write("in.jsonl", lines.joined())
    try shell("\(program) -c in.jsonl > whole && head -c 50000 whole > cut.jsonl.\(ending)")
    // The packer's own program gives what there is, too.
    try shell("\(program) -dc < cut.jsonl.\(ending) > there 2> errors || true")
    let there = try String(contentsOfFile: folder + "/there", encoding: .utf8)
    let whole = there.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    let found = read("cut.jsonl.\(ending)")
    #expect(whole > 1000)
    #expect(found.count == whole + 1)
    #expect(found.first?.hasSuffix("jsonl:1: Number 7919") == true)
    #expect(found.dropLast().last?.hasSuffix("jsonl:\(whole): Number \(whole * 7919)") == true)
    #expect(
      found.last == "cut.jsonl.\(ending)! cut off after 50000 bytes; what is whole before that was "
        + "read; get it again, and add it")
  }

  @Test(arguments: [100, 5_000, 65_535, 65_536, 150_001])
  func `a part of a text is not taken for the text`(cut: Int) throws {
    // Letters in no order, so that they stay many when they are packed.
    var state: UInt64 = 1
    let letters = (0..<300_000).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(97 + state >> 33 % 26)
    }
    try write("in.txt", String(decoding: letters, as: UTF8.self))
    try shell("gzip -nc in.txt | head -c \(cut) > cut.txt.gz")
    let found = read("cut.txt.gz")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("cut.txt.gz! cut off after \(cut) bytes; ") == true)
  }

  @Test(arguments: ["tar cf all.tar a.txt.gz b.txt c.txt", "tar czf all.tar a.txt.gz b.txt c.txt"])
  func `what stands behind a broken entry of an archive is read`(pack: String) throws {
    try write("b.txt", "Two.")
    try write("c.txt", "Three.")
    try shell("printf 'One.' | gzip -nc | head -c 9 > a.txt.gz && \(pack)")
    #expect(
      read("all.tar") == [
        "all.tar: a.txt.gz! cut off after 9 bytes; nothing could be read; get it again, and add it",
        "b.txt: Two.", "c.txt: Three.",
      ])
  }

  @Test
  func `an archive that was cut off is told by its own name, not by that of the one around it`()
    throws
  {
    try write("z.txt", "Last.")
    for number in 1...20 {
      try write("in/\(number).txt", (1...900).map { "w\($0 * number)" }.joined(separator: " "))
    }
    try shell(
      "tar czf all.tar.gz in && head -c 30000 all.tar.gz > inner.tar.gz"
        + " && tar cf outer.tar inner.tar.gz z.txt")
    let found = read("outer.tar")
    #expect(found.count { $0.contains("! ") } == 1)
    #expect(found.contains { $0.hasPrefix("outer.tar: inner.tar.gz! cut off after 30000 bytes") })
    #expect(found.last == "z.txt: Last.")
  }

  @Test func `packed archives are one archive each`() throws {
    try write("1.txt", "Deep.")
    try shell(
      "tar czf l3.tar.gz 1.txt && tar czf l2.tar.gz l3.tar.gz && tar czf l1.tar.gz l2.tar.gz")
    #expect(read("l1.tar.gz") == ["1.txt: Deep."])
  }

  @Test func `an archive that was cut off gives what is in it, and is told once`() throws {
    for number in 1...40 {
      try write(
        "in/\(number + 100).txt", (1...900).map { "w\($0 * number)" }.joined(separator: " "))
    }
    try shell("tar czf all.tar.gz in && head -c 60000 all.tar.gz > cut.tar.gz")
    try shell("tar xzOf cut.tar.gz > there 2> errors || true")
    let there = try Data(contentsOf: URL(fileURLWithPath: folder + "/there"))
    let found = read("cut.tar.gz")
    #expect(found.count { $0.contains("! ") } == 1)
    #expect(found.last?.hasPrefix("cut.tar.gz! cut off after 60000 bytes") == true)
    let texts = found.dropLast().map { $0.dropFirst("101.txt: ".count) }
    // All but the one that the cut goes through.
    #expect(texts.joined().utf8.count <= there.count)
    #expect(texts.joined().utf8.count > there.count - 6000)
    #expect(texts.count > 10)
  }

  @Test func `a packed file that is damaged is read up to there`() throws {
    try write("in.jsonl", (1...20_000).map { "{\"text\":\"Number \($0 * 7919)\"}\n" }.joined())
    try shell("gzip -c in.jsonl > a.jsonl.gz")
    try shell(
      "printf '\\377\\377\\377\\377' | dd of=a.jsonl.gz bs=1 seek=40000 conv=notrunc 2> errors")
    let found = read("a.jsonl.gz")
    #expect(found.count > 5000)
    #expect(found.last?.hasPrefix("a.jsonl.gz! damaged after ") == true)
  }

  @Test func `what was packed in pieces is read on, and what is behind it passed over`() throws {
    try write("a.txt", "One.")
    try shell(
      "gzip -nc a.txt > b.txt.gz && gzip -nc a.txt >> b.txt.gz && head -c 512 /dev/zero >> b.txt.gz"
    )
    try shell("zstd -qc a.txt > c.txt.zst && zstd -qc a.txt >> c.txt.zst")
    #expect(read("b.txt.gz", "c.txt.zst") == ["b.txt: One.One.", "c.txt: One.One."])
  }

  @Test func `a packed file of which nothing can be made is told`() throws {
    try write("in.txt", "A text that is long enough to be packed, and packed again.")
    try shell("gzip -c in.txt | head -c 15 > cut.txt.gz")
    #expect(
      read("cut.txt.gz") == [
        "cut.txt.gz! cut off after 15 bytes; nothing could be read; get it again, and add it"
      ])
  }

  @Test func `JSON that is no lines is cut into its objects`() throws {
    try write("a.json", "[ {\"id\":1,\n \"text\":\"A } \\\" {\"},\n{\"text\":\"B\"} ]")
    try write("b.json", "{\n \"text\": \"C\"\n}\n{\"text\":\"D\"}")
    try write("c.json", "{\"text\":\"E\"} {\"text\":\"")
    try write("d.json", "[1, 2]")
    #expect(read("a.json") == ["1: A } \" {", "a.json:2: B"])
    #expect(read("b.json") == ["b.json:1: C", "b.json:2: D"])
    #expect(read("c.json") == ["c.json:1: E", "c.json! the last object has no end"])
    #expect(read("d.json") == ["d.json! no JSON objects in it"])
  }

  @Test func `a mailbox is cut into its messages`() throws {
    try write(
      "m.mbox",
      """
      From a@x Tue Oct 22 10:00:00 2019
      From: a@x
      Subject: One
      Message-ID: <1@x>

      Text
      >From the start.

      From b@x Tue Oct 22 10:00:00 2019
      From: b@x
      Subject: Two

      Not From the start
      From here neither.
      """)
    #expect(
      read("m.mbox") == [
        "1@x: One\n\nText\nFrom the start.",
        "m.mbox:2: Two\n\nNot From the start\nFrom here neither.",
      ])
  }

  @Test func `newsboat's cache gives its articles, deleted ones left out`() throws {
    try shell(
      """
      sqlite3 cache.db "CREATE TABLE rss_feed(rssurl VARCHAR, url VARCHAR, title VARCHAR);
      CREATE TABLE rss_item(id INTEGER PRIMARY KEY, guid VARCHAR, title VARCHAR, author VARCHAR,
        url VARCHAR, feedurl VARCHAR, pubDate INTEGER, content VARCHAR, unread INTEGER, deleted INTEGER);
      INSERT INTO rss_feed VALUES ('f', 'u', 'Wire');
      INSERT INTO rss_item VALUES (1, 'g2', 'Two', '', 'u2', 'f', 1571738400, '<p>Second.</p>', 1, 0);
      INSERT INTO rss_item VALUES (2, 'g1', 'One', '', 'u1', 'f', 1571652000, 'First.', 0, 0);
      INSERT INTO rss_item VALUES (3, 'g3', 'Gone', '', 'u3', 'f', 1571652000, 'Gone.', 0, 1);"
      """)
    #expect(read("cache.db") == ["g1: One\n\nFirst.", "g2: Two\n\nSecond."])
  }

  @Test func `what is no text is told`() throws {
    try write("nul.txt", "a\0b")
    try Data((0..<400).map { UInt8(truncatingIfNeeded: $0 * 89 + 1) | 0x80 &- UInt8($0 % 2) })
      .write(to: URL(fileURLWithPath: folder + "/noise.bin"))
    #expect(read("nul.txt") == ["nul.txt! not text: a NUL byte at offset 1"])
    #expect(read("missing.txt") == ["missing.txt! No such file or directory"])
    try write("empty.txt", "")
    #expect(read("empty.txt") == ["empty.txt! no text in it"])
  }
}
