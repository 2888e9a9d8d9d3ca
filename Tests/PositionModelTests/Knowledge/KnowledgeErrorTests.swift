import Testing
import TextMatching

@testable import PositionModel

/// What a person reads who has made a mistake in a data file.
struct KnowledgeErrorTests {
  /// A little world that the bad rows are laid into.
  private static let good = [
    KnowledgeFile(
      name: "countries.tsv",
      text: "NO | NOR | Norway | | Norwegian | Oslo\nLV | LVA | Latvia | | Latvian | Riga"),
    KnowledgeFile(
      name: "vendors.tsv",
      text: "huawei | Huawei | CN | | |\nzte | ZTE | CN | | |"),
    KnowledgeFile(name: "verbs.tsv", text: "shut | shut | shut | shutting"),
  ]

  // swift-format-ignore
  static let bad: [(file: String, text: String, message: String)] = [
    ("countries.tsv", "EE | EST | Estonia",
     "countries.tsv:1: found 3 columns parted by '|'; write 6"),
    ("countries.tsv", "# states\n\nE1 | EST | Estonia | | |",
     "countries.tsv:3: unknown word 'E1'; write one of an ISO 3166-1 alpha-2 code"),
    ("countries.tsv", "EE | EST | Estonia | | |\nEE | EST | Eesti | | |",
     "countries.tsv:2: 'EE' is already at countries.tsv:1; remove one of them"),
    ("countries.tsv", "EE | EST | | | |",
     "countries.tsv:1: column 3 is empty; fill it in"),
    ("vendors.tsv",   "nec | | JP | | |",
     "vendors.tsv:1: column 2 is empty; fill it in"),
    ("vendors.tsv",   "nec | NEC | JP | | |\n\nnec | NEC | JP | | |",
     "vendors.tsv:3: 'nec' is already at vendors.tsv:1; remove one of them"),
    ("verbs.tsv",     "ban | banned",
     "verbs.tsv:1: found 2 columns parted by '|'; write 4"),
    ("institutions.tsv", "Nkom | NO | regulatr",
     "institutions.tsv:1: unknown word 'regulatr'; did you mean 'regulator'?"),
    ("institutions.tsv", "Nkom | NN | regulator",
     "institutions.tsv:1: unknown word 'NN'; did you mean 'NO'?"),
    ("leaders.tsv",   "NO | Berg | Anna Berg | premier | 2019-13 |",
     "leaders.tsv:1: unknown word '2019-13'; write one of a date as 2019, 2019-05 or 2019-05-31"),
    ("operators.tsv", "Telenor | NO | privat |",
     "operators.tsv:1: unknown word 'privat'; did you mean 'private'?"),
    ("vendor-groups.tsv", "the pair | huawei; zet",
     "vendor-groups.tsv:1: unknown word 'zet'; did you mean 'zte'?"),
    ("not-mentions.tsv", "Oslo accords | NO",
     "not-mentions.tsv:1: found 2 columns parted by '|'; write 1"),
    ("words.lexicon", "goverment | cabinet",
     "words.lexicon:1: unknown word 'goverment'; did you mean 'government'?"),
    ("cues.lexicon",  "shut~ | verb | bna | object | - | strong",
     "cues.lexicon:1: unknown word 'bna'; did you mean 'ban'?"),
    ("cues.lexicon",  "shut~ | vreb | ban | object | - | strong",
     "cues.lexicon:1: unknown word 'vreb'; did you mean 'verb'?"),
    ("cues.lexicon",  "shut~ | verb | ban | objekt | - | strong",
     "cues.lexicon:1: unknown word 'objekt'; did you mean 'object'?"),
    ("cues.lexicon",  "shut~ | verb | ban | object | cor | strong",
     "cues.lexicon:1: unknown word 'cor'; did you mean 'core'?"),
    ("cues.lexicon",  "shut~ | verb | ban | object | - | stong",
     "cues.lexicon:1: unknown word 'stong'; did you mean 'strong'?"),
    ("cues.lexicon",  "shut~ | verb | ban",
     "cues.lexicon:1: found 3 columns parted by '|'; write 6"),
    ("operators.lexicon", "refuse~ to | filp",
     "operators.lexicon:1: unknown word 'filp'; did you mean 'flip'?"),
    ("offers.lexicon", "no back door+ | no-backdor",
     "offers.lexicon:1: unknown word 'no-backdor'; did you mean 'no-backdoor'?"),
    ("events.lexicon", "deadline+ | dedline",
     "events.lexicon:1: unknown word 'dedline'; did you mean 'deadline'?"),
  ]

  @Test(arguments: bad)
  func `a bad row says where and what, and what to do`(
    file: String, text: String, message: String
  ) {
    let files = [KnowledgeFile(name: file, text: text)] + Self.good
    let error = #expect(throws: KnowledgeError.self) { try Knowledge(files: files) }
    #expect(error?.description == message)
  }

  @Test func `the little world itself reads clean`() throws {
    let knowledge = try Knowledge(files: Self.good)
    #expect(knowledge.countries.all.map(\.name) == ["Latvia", "Norway"])
    #expect(knowledge.vendors.all.map(\.name) == ["Huawei", "ZTE"])
  }

  @Test func `a later file of the same name adds to the earlier`() throws {
    let more = KnowledgeFile(name: "countries.tsv", text: "EE | EST | Estonia | | |")
    #expect(try Knowledge(files: Self.good + [more]).countries.all.count == 3)
  }

  @Test func `a file of no known name is passed over`() throws {
    let notes = KnowledgeFile(name: "notes.txt", text: "what | ever")
    #expect(try Knowledge(files: Self.good + [notes]).countries.all.count == 2)
  }
}
