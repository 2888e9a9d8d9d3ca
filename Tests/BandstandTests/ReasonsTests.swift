import Foundation
import Testing

/// What `add` says of files that are not what they seem, on the built program.
struct ReasonsTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  private static let item = """
    <item><title>Sweden</title><guid>s</guid>
    <description><![CDATA[<p>Sweden has banned Huawei from 5G.</p>]]></description></item>
    """

  private func feed(_ rest: String) -> String {
    "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Wire</title>\(Self.item)\(rest)"
  }

  @Test func `a file without text is no article`() throws {
    try workspace.write("in/empty.txt", "")
    try workspace.write("in/blank.txt", " \n\n\t\n")
    let run = try workspace.run("add", "in")
    #expect(run.code == 1)
    #expect(run.output == "0 added, 2 could not be read\n")
    #expect(run.errors.contains("in/blank.txt: no text in it\n"))
    #expect(run.errors.contains("in/empty.txt: no text in it\n"))
  }

  @Test func `what is called an archive and is none is told`() throws {
    try workspace.write("fake.zip", "not a zip at all\n")
    let run = try workspace.run("add", "fake.zip")
    #expect(run.code == 1)
    #expect(run.errors.contains("fake.zip: no archive, for all its name\n"))
  }

  @Test func `a broken feed gives what can be read of it, and says so`() throws {
    try workspace.write("whole.xml", feed("</channel></rss>"))
    #expect(try workspace.run("add", "whole.xml").output == "1 added, 1 has no date\n")
    try workspace.write("broken.xml", feed("<item><title>Norway & Peru</title><desc"))
    let run = try workspace.run("add", "--library", "b.sqlite", "broken.xml")
    #expect(run.code == 1)
    #expect(run.output.hasPrefix("2 added"))
    #expect(run.errors.contains("broken.xml: broken XML; 2 items could be read\n"))
  }

  @Test func `an item of a feed keeps the bytes that it came in`() throws {
    try workspace.write("whole.xml", feed("<!-- <item> --></channel></rss>"))
    _ = try workspace.run("add", "--quiet", "whole.xml")
    #expect(try workspace.run("show", "--original", "s").output == Self.item)
    try workspace.write(
      "atom.xml",
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>A</title>
      <entry ><id>e</id><title>T</title><content>Words.</content></entry></feed>
      """)
    _ = try workspace.run("add", "--quiet", "atom.xml")
    #expect(
      try workspace.run("show", "--original", "e").output
        == "<entry ><id>e</id><title>T</title><content>Words.</content></entry>")
  }

  @Test func `a message without a date has the day on which it came`() throws {
    try workspace.write(
      "m.mbox",
      """
      From a@x Tue Oct 22 10:00:00 2019
      From: a@x
      Subject: One
      Message-ID: <1@x>

      Sweden has banned Huawei from 5G.

      From b@x Tue Oct 22 10:00:00 +0200 2019
      From: b@x
      Subject: Two
      Message-ID: <2@x>
      Date: Mon, 21 Oct 2019 09:00:00 +0000

      Nothing.
      """)
    _ = try workspace.run("add", "m.mbox")
    let days = try workspace.run("list").lines.map { $0.prefix(15) }
    #expect(days == ["2019-10-22  1@x", "2019-10-21  2@x"])
  }

  @Test func `what is neither file nor folder is told`() throws {
    try workspace.write("in/a.txt", "Text.")
    #expect(try workspace.shell("mkfifo in/pipe").code == 0)
    let run = try workspace.run("add", "in")
    #expect(run.output.hasPrefix("1 added"))
    #expect(run.errors.contains("in/pipe: neither a file nor a folder\n"))
  }

  @Test func `names that are no UTF-8 are read, each for itself`() throws {
    let lines = """
      mkdir in && printf 'Sweden has banned Huawei from 5G.' > $'in/caf\\xe9.txt' &&
      printf 'Norway has banned ZTE from 5G.' > $'in/caf\\xe8.txt'
      """
    #expect(try workspace.shell(lines.replacing("\n", with: " ")).code == 0)
    let folder = try workspace.run("add", "in")
    #expect(folder.output == "2 added, 2 have no date\n", "\(folder.errors)")
    let one = try workspace.shell("$B derive $'in/caf\\xe9.txt' in")
    #expect(one.code == 0, "\(one.errors)")
    #expect(one.lines.count { $0.contains(#""country":"SE""#) } >= 2)
    #expect(one.lines.contains { $0.contains(#""country":"NO""#) })
  }

  @Test func `a text longer than any report is read in part, which is told`() throws {
    let start = "Sweden has banned Huawei from its 5G networks.\n"
    let filler = String(repeating: "Rain is expected by the weekend.\n", count: 33_000)
    try workspace.write("long.txt", start + filler + "Norway has banned Huawei from 5G.\n")
    let added = try workspace.run("add", "long.txt")
    #expect(added.code == 0)
    #expect(added.output.contains("note: long.txt: positions are read from its first 524,2"))
    #expect(try workspace.run("search", "norway").output.contains("long.txt"))
    #expect(!(try workspace.run("positions").output.contains("Norway")))
    let derived = try workspace.run("derive", "long.txt").output
    #expect(derived.contains(#""language":"en","truncated":5242"#))
    #expect(!derived.contains(#""country":"NO""#))
  }
}
