/// A word of the command line and what follows it.
struct CommandWord: Hashable, Sendable {
  /// What follows a word, which is also what is offered to complete it.
  enum Argument: Hashable, Sendable {
    case none, country, countries, vendor, stance, filter, text, day, topic, order, file, setting
    case copied, onOff
  }

  /// What a word does.
  enum Action: Hashable, Sendable {
    case country, vendor, stance, filter, find, asOf, brief, compare, write, copy, link, mark, sort
    case set, mouse, clear, changes, add, stop
    /// What a key does as well.
    case key(Command)
  }

  var name: String
  var others: [String] = []
  var action: Action
  var argument = Argument.none
  /// What stands for the argument in the help; in brackets where it may be left out.
  var usage = ""
  var summary: String
}

extension CommandWord {
  // swift-format-ignore
  /// The command line's own words; every command of a key is a word as well.
  static let all: [CommandWord] = [
    CommandWord(name: "country", others: ["c"], action: .country, argument: .country, usage: "NAME", summary: "to a country; its name, code or alias alone does as well"),
    CommandWord(name: "vendor", others: ["v"], action: .vendor, argument: .vendor, usage: "NAME|all", summary: "only one vendor, or all"),
    CommandWord(name: "stance", others: ["s"], action: .stance, argument: .stance, usage: "STANCE|all", summary: "only one stance, or all"),
    CommandWord(name: "filter", others: ["f"], action: .filter, argument: .filter, usage: "[TERMS]", summary: "only what the terms of the filter language say; none: all"),
    CommandWord(name: "find", action: .find, argument: .country, usage: "TEXT", summary: "to the first country that is called so; n and N go on"),
    CommandWord(name: "as-of", others: ["date"], action: .asOf, argument: .day, usage: "[DAY]", summary: "where everyone stood on a day: 2019, 2019-05, 2019-05-31; none: today"),
    CommandWord(name: "changes", others: ["since"], action: .changes, argument: .day, usage: "[DAY]", summary: "what changed since a day; none: since your last visit, or in a year"),
    CommandWord(name: "brief", others: ["b"], action: .brief, argument: .topic, usage: "[NAME|STANCE|world]", summary: "a briefing; without a word on what is chosen"),
    CommandWord(name: "compare", others: ["vs"], action: .compare, argument: .countries, usage: "NAME NAME", summary: "a briefing on countries side by side"),
    CommandWord(name: "write", others: ["w"], action: .write, argument: .file, usage: "FILE", summary: "save the briefing or article; .md and .json say the format, :write! replaces"),
    CommandWord(name: "add", action: .add, argument: .file, usage: "FILE", summary: "add the articles of a file or folder to the library"),
    CommandWord(name: "stop", action: .stop, summary: "stop adding or reading articles, as Esc does in the list of countries"),
    CommandWord(name: "copy", others: ["y"], action: .copy, argument: .copied, usage: "[citation|briefing|link]", summary: "copy to the terminal's clipboard"),
    CommandWord(name: "link", others: ["url"], action: .link, summary: "open the article's link in a browser"),
    CommandWord(name: "mark", action: .mark, argument: .country, usage: "[NAME]", summary: "mark a country, or take its mark away; has:mark filters by it"),
    CommandWord(name: "sort", others: ["order"], action: .sort, argument: .order, usage: "ORDER", summary: "order the countries by name, stance, confidence, change, articles"),
    CommandWord(name: "set", action: .set, argument: .setting, usage: "NAME VALUE", summary: "change a setting until the end, as the config file has it"),
    CommandWord(name: "mouse", action: .mouse, argument: .onOff, usage: "[on|off]", summary: "off: the terminal's own selection works again"),
    CommandWord(name: "clear", action: .clear, summary: "all vendors, stances and countries again"),
    CommandWord(name: "undo", others: ["u"], action: .key(.undo), summary: "the filter before"),
    CommandWord(name: "redo", action: .key(.redo), summary: "the filter that was undone"),
    CommandWord(name: "help", others: ["h", "keys"], action: .key(.help), summary: "the keys and commands"),
    CommandWord(name: "quit", others: ["q", "exit"], action: .key(.quitAll), summary: "quit"),
  ]

  /// The words of all commands, those of keys after those of the table.
  static let everyWord: [CommandWord] =
    all
    + Command.allCases.filter { command in
      !all.contains { $0.name == command.word || $0.action == .key(command) }
    }.map { CommandWord(name: $0.word, action: .key($0), summary: "as the key does") }

  /// What a typed word means: a name, another name, or the only one that starts so.
  static func named(_ typed: String) -> CommandWord? {
    let word = typed.lowercased()
    if let exact = everyWord.first(where: { $0.name == word || $0.others.contains(word) }) {
      return exact
    }
    let starting = all.filter { $0.name.hasPrefix(word) }
    return starting.count == 1 ? starting[0] : nil
  }
}

extension Command {
  /// The command as it is written in a config file or on the command line: `next-vendor`.
  public var word: String {
    rawValue.reduce(into: "") { word, letter in
      if letter.isUppercase || (letter.isNumber && word.last?.isLetter == true) { word += "-" }
      word += letter.lowercased()
    }
  }

  /// The command that a word stands for.
  public init?(word: String) {
    guard let command = Command.allCases.first(where: { $0.word == word }) else { return nil }
    self = command
  }
}
