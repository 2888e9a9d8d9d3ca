import TestSupport
import TextMatching

@testable import PositionModel

extension Knowledge {
  /// Knowledge of a few rows only, by the name of their file.
  init(rows: [String: String]) throws {
    try self.init(files: rows.map { KnowledgeFile(name: $0.key, text: $0.value) })
  }

  func tokens(of text: String) -> [Token] {
    var text = text
    return text.withUTF8 { tokenizer.tokens(of: $0) }
  }

  /// How many tokens at the beginning of a text a pattern takes; `nil` where it does not match.
  func match(_ pattern: CuePattern, _ tokens: [Token], upTo end: Int? = nil) -> Int? {
    lexicon.patterns.match(pattern, tokens, at: 0, upTo: end ?? tokens.count)
  }

  /// Whether a name, written out, is known as a whole.
  func finds(_ name: String) -> Bool {
    let tokens = tokens(of: name)
    return gazetteer.names.longest(in: tokens, at: 0, upTo: tokens.count)?.0 == tokens.count
  }

  /// The patterns of a file, by the row that they come from.
  func patterns(of file: String) -> [String: [CuePattern]] {
    let rows: [(String, CuePattern)]
    switch file {
    case "cues.lexicon": rows = lexicon.cues.map { (lexicon.name($0.name), $0.pattern) }
    case "operators.lexicon": rows = lexicon.operators.map { (lexicon.name($0.name), $0.pattern) }
    case "offers.lexicon": rows = lexicon.offers.map { (lexicon.name($0.name), $0.pattern) }
    default: rows = lexicon.events.map { (lexicon.name($0.name), $0.pattern) }
    }
    return Dictionary(grouping: rows) { $0.0 }.mapValues { $0.map(\.1) }
  }
}
