import Testing

@testable import PositionModel

struct InflectionTests {
  private static let inflection = Result {
    try Inflection(KnowledgeSources(KnowledgeFile.embedded))
  }

  // swift-format-ignore
  static let verbs: [(base: String, third: String, past: String, participle: String, gerund: String)] = [
    ("exclude", "excludes", "excluded", "excluded",  "excluding"),
    ("allow",   "allows",   "allowed",  "allowed",   "allowing"),
    ("ban",     "bans",     "banned",   "banned",    "banning"),
    ("bar",     "bars",     "barred",   "barred",    "barring"),
    ("permit",  "permits",  "permitted", "permitted", "permitting"),
    ("deny",    "denies",   "denied",   "denied",    "denying"),
    ("deploy",  "deploys",  "deployed", "deployed",  "deploying"),
    ("agree",   "agrees",   "agreed",   "agreed",    "agreeing"),
    ("push",    "pushes",   "pushed",   "pushed",    "pushing"),
    ("choose",  "chooses",  "chose",    "chosen",    "choosing"),
    ("keep",    "keeps",    "kept",     "kept",      "keeping"),
    ("shut",    "shuts",    "shut",     "shut",      "shutting"),
    ("build",   "builds",   "built",    "built",     "building"),
    ("forbid",  "forbids",  "forbade",  "forbidden", "forbidding"),
    ("buy",     "buys",     "bought",   "bought",    "buying"),
  ]

  @Test(arguments: verbs)
  func `a verb has its five forms`(
    base: String, third: String, past: String, participle: String, gerund: String
  ) throws {
    let forms = try Self.inflection.get().forms(of: base)
    func has(_ word: String, _ form: VerbForm) -> Bool {
      forms.contains { $0.0 == word && $0.1.contains(form) }
    }
    #expect(has(base, .base))
    #expect(has(third, .third))
    #expect(has(past, .past))
    #expect(has(participle, .participle))
    #expect(has(gerund, .gerund))
  }

  @Test func `be and have are their own kind`() throws {
    let inflection = try Self.inflection.get()
    #expect(inflection.forms(of: "be").filter { $0.1 == .third }.map(\.0) == ["is", "are", "am"])
    #expect(inflection.forms(of: "have").contains { $0.0 == "has" && $0.1 == .third })
  }

  // swift-format-ignore
  static let nouns: [(String, String)] = [
    ("ban", "bans"), ("ally", "allies"), ("company", "companies"), ("delay", "delays"),
    ("tax", "taxes"), ("watch", "watches"), ("bus", "buses"), ("veto", "vetoes"),
    ("embargo", "embargoes"), ("telco", "telcos"), ("exclusion", "exclusions"),
  ]

  @Test(arguments: nouns)
  func `a noun has its plural`(noun: String, plural: String) throws {
    #expect(try Self.inflection.get().plural(of: noun) == plural)
  }

  @Test(arguments: ["", "y", "e", "s", "é"])
  func `the shortest words have forms too`(word: String) throws {
    let inflection = try Self.inflection.get()
    #expect(!inflection.forms(of: word).isEmpty)
    #expect(inflection.plural(of: word).utf8.count > word.utf8.count)
  }
}

extension Inflection {
  fileprivate func forms(of base: String) -> [(String, VerbForm)] {
    var base = base
    var forms: [(String, VerbForm)] = []
    base.withUTF8 { forEachForm(of: $0) { forms.append(($0.text, $1)) } }
    return forms
  }

  fileprivate func plural(of base: String) -> String {
    var base = base
    return base.withUTF8 { withPlural(of: $0) { $0.text } }
  }
}
