/// A word that a session of lines knows besides those of the command line.
enum LinearWord: CaseIterable {
  case list, next, previous, open, back, here, vendors, stances, map, matrix, help

  /// The word, and shorter ones.
  var words: [String] {
    switch self {
    case .list: ["list", "l"]
    case .next: ["next", "n", "j"]
    case .previous: ["previous", "p", "k"]
    case .open: ["open", "o"]
    case .back: ["back", "b"]
    case .here: ["here", "where"]
    case .vendors: ["vendors"]
    case .stances: ["stances"]
    case .map: ["map", "m"]
    case .matrix: ["matrix", "x"]
    case .help: ["help", "h", "?"]
    }
  }

  var summary: String {
    switch self {
    case .list: "all countries of the list, with numbers"
    case .next: "the next country; in a position or an article the next piece of evidence"
    case .previous: "the one before"
    case .open: "the chosen country's position; there, the article of the chosen evidence"
    case .back: "back to where you were"
    case .here: "where you are; an empty line does the same"
    case .vendors: "the vendors with how many countries stand where"
    case .stances: "the stances with how many countries hold each"
    case .map: "the world: which countries hold each stance"
    case .matrix: "the table: where each country of the list stands on each vendor"
    case .help: "these words"
    }
  }

  init?(_ typed: String) {
    guard let word = LinearWord.allCases.first(where: { $0.words.contains(typed) }) else {
      return nil
    }
    self = word
  }
}
