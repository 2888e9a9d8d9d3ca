import Testing

struct OwnKnowledgeTests {
  private static let vendors = "antarix | Antarix | NO | Antarix Networks | Oslo-based maker |\n"
  private static let cues = "# mine\ngive~ * the heave ho | verb | ban | object | - | strong\n"
  private static let news = "Chile gave Antarix the heave ho from its 5G networks."

  @Test func `a folder adds a vendor and a cue without building`() throws {
    let workspace = try Workspace()
    try workspace.write("mine/vendors.tsv", Self.vendors)
    try workspace.write("mine/cues.lexicon", Self.cues)
    try workspace.write("news.txt", Self.news)
    let plain = try workspace.run("derive", "news.txt")
    #expect(plain.output.contains("\"positions\":[]"))
    let own = try workspace.run("derive", "news.txt", "--knowledge", "mine")
    #expect(own.code == 0)
    #expect(own.output.contains(#""country":"CL","vendor":"antarix","stance":"ban""#))
    let brief = try workspace.run(
      "brief", "chile", "--articles", "news.txt", "--knowledge", "mine")
    #expect(brief.output.contains("Antarix"))
  }

  @Test func `a folder in the config home is used unasked`() throws {
    let workspace = try Workspace()
    let folder = "home/.config/bandstand/knowledge"
    try workspace.write("\(folder)/vendors.tsv", Self.vendors)
    try workspace.write("\(folder)/cues.lexicon", Self.cues)
    try workspace.write("news.txt", Self.news)
    #expect(try workspace.run("derive", "news.txt").output.contains(#""vendor":"antarix""#))
    #expect(try workspace.run("knowledge", "path").output.hasSuffix("/\(folder)\n"))
    #expect(try workspace.run("knowledge", "check").output.hasSuffix(": well written\n"))
  }

  @Test func `a library is read anew when the knowledge changes`() throws {
    let workspace = try Workspace()
    try workspace.write("news.txt", Self.news)
    try workspace.write("more.txt", "Nothing of note.")
    #expect(try workspace.run("add", "news.txt").code == 0)
    #expect(try workspace.run("positions", "--format", "json").output == "[]\n")
    #expect(try workspace.run("status").output.contains("to read anew 0\n"))
    let folder = "home/.config/bandstand/knowledge"
    try workspace.write("\(folder)/vendors.tsv", Self.vendors)
    try workspace.write("\(folder)/cues.lexicon", Self.cues)
    #expect(try workspace.run("status").output.contains("to read anew 1\n"))
    #expect(try workspace.run("brief").output.contains("as an earlier version read it"))
    let added = try workspace.run("add", "more.txt").output
    #expect(added.contains("1 older one read anew"))
    #expect(try workspace.run("positions", "--format", "json").output.contains("antarix"))
    #expect(!(try workspace.run("brief").output.contains("as an earlier version read it")))
    try workspace.write("\(folder)/vendors.tsv", "# none\n")
    #expect(try workspace.run("status").output.contains("to read anew 2\n"))
  }

  @Test func `every mistake is told with file and line`() throws {
    let workspace = try Workspace()
    try workspace.write(
      "mine/cues.lexicon", "good~ riddance to | verb | bam | object | - | strong\n")
    try workspace.write("mine/vendors.tsv", "\nantarix | Antarix\n\(Self.vendors)")
    try workspace.write("mine/venders.tsv", Self.vendors)
    let run = try workspace.run("knowledge", "check", "mine")
    #expect(run.code == 1)
    let lines = run.errors.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.hasPrefix("bandstand: mine/venders.tsv: no knowledge file") })
    #expect(lines.contains { $0.hasPrefix("bandstand: mine/vendors.tsv:2: found 2 columns") })
    #expect(
      lines.contains { $0.hasPrefix("bandstand: mine/cues.lexicon:1: unknown word 'bam'") })
    #expect(lines.contains { $0.contains("did you mean 'ban'?") })
  }

  @Test func `what cannot be used stops a run with a line that says what to do`() throws {
    let workspace = try Workspace()
    try workspace.write("mine/vendors.tsv", "antarix | Antarix\n")
    try workspace.write("news.txt", Self.news)
    let broken = try workspace.run("derive", "news.txt", "--knowledge", "mine")
    #expect(broken.code == 1)
    #expect(broken.errors.hasPrefix("bandstand: mine/vendors.tsv:1: found 2 columns"))
    #expect(broken.errors.contains("'bandstand knowledge check mine'"))
    let missing = try workspace.run("derive", "news.txt", "--knowledge", "nowhere")
    #expect(missing.code == 1)
    #expect(missing.errors == "bandstand: nowhere: No such file or directory\n")
  }

  @Test func `the files built in can be read as a pattern for one's own`() throws {
    let workspace = try Workspace()
    let names = try workspace.run("knowledge", "list").lines
    #expect(names.contains("vendors.tsv") && names.contains("cues.lexicon"))
    #expect(try workspace.run("knowledge", "show", "cues.lexicon").output.contains("\nban~ | verb"))
    #expect(try workspace.run("knowledge", "show", "cues").code == 1)
  }
}
