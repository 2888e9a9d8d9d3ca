import Testing

@testable import PositionModel

struct LexiconTests {
  @Test func `a cue has what its row says`() throws {
    let knowledge = try Knowledge(rows: [
      "cues.lexicon": """
      # a comment
      exclude~      | verb  | ban      | object  | -    | strong
      limit~ to     | verb  | restrict | either  | core | weak    # why
      do~ the same  | state | same     | subject | -    | weak
      """
    ])
    let cues = knowledge.lexicon.cues
    #expect(
      cues.map { knowledge.lexicon.name($0.name) } == ["exclude~", "limit~ to", "do~ the same"])
    #expect(cues.map(\.stance) == [.ban, .restrict, nil])
    #expect(cues.map(\.part) == [.verb, .verb, .state])
    #expect(cues.map(\.side) == [.object, .either, .subject])
    #expect(cues.map(\.scope) == [nil, .core, nil])
    #expect(cues.map(\.strength) == [.strong, .weak, .weak])
  }

  @Test func `longer patterns are tried first, whatever their order in the file`() throws {
    let knowledge = try Knowledge(rows: [
      "operators.lexicon": "not | negation\nnot yet | undecided\nnot * rule out | litotes"
    ])
    let lexicon = knowledge.lexicon
    let names = lexicon.operatorsByWord[lexicon.id("not")].map {
      lexicon.name(lexicon.operators[Int($0)].name)
    }
    #expect(names == ["not * rule out", "not yet", "not"])
  }

  @Test func `a word can be of many classes, and a verb is one in all its forms`() throws {
    let knowledge = try Knowledge(rows: [
      "words.lexicon": "network | auction+; radio\nreport | report~\nmedia | report"
    ])
    func classes(_ word: String) -> WordClass {
      knowledge.lexicon.classes[Int(knowledge.tokenizer.vocabulary.id(word))]
    }
    #expect(classes("auction") == .network && classes("auctions") == .network)
    #expect(classes("report") == [.report, .media, .verb])
    #expect(classes("reporting") == [.report, .verb])
    #expect(knowledge.lexicon.classes[0] == [])
  }

  @Test func `an empty lexicon knows no word`() throws {
    let lexicon = try Knowledge(rows: [:]).lexicon
    #expect(lexicon.cues.isEmpty && lexicon.operators.isEmpty)
    #expect(lexicon.id("ban") == 0)
  }
}
