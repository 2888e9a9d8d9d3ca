import ArgumentParser
import PositionModel

/// The names of commands, and options that may stand before one.
enum CommandWords {
  /// The options that every reading command takes, with whether a value follows.
  private static let globalOptions: [String: Bool] = [
    "--library": true, "--articles": true, "--plain": false, "--ascii": false, "--config": true,
    "--as-of": true,
  ]

  static var commands: [String] {
    types.compactMap { $0.configuration.commandName } + ["help"]
  }

  private static var types: [any ParsableCommand.Type] {
    let configuration = Bandstand.configuration
    return configuration.groupedSubcommands.flatMap(\.subcommands)
      + configuration.ungroupedSubcommands
  }

  /// The command that arguments name, ready to run.
  ///
  /// Reading them by the command alone takes a third of the time that laying out all commands does.
  /// What it does not take, a mistake or a wish for help, goes to the whole, which has the words for it.
  static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    let isNamed = arguments.first.map { !$0.hasPrefix("-") } ?? false
    let type = isNamed ? types.first { $0.configuration.commandName == arguments[0] } : Browse.self
    if let type, type.configuration.subcommands.isEmpty,
      let command = try? type.parse(Array(arguments.dropFirst(isNamed ? 1 : 0)))
    {
      return command
    }
    return try Bandstand.parseAsRoot(arguments)
  }

  /// The arguments with options that stand before the command moved behind it.
  static func commandFirst(_ arguments: [String]) -> [String] {
    var index = 0
    while index < arguments.count, arguments[index].hasPrefix("--") {
      let name = String(arguments[index].prefix { $0 != "=" })
      guard let takesValue = globalOptions[name] else { return arguments }
      index += takesValue && name == arguments[index] ? 2 : 1
    }
    guard index > 0, index < arguments.count, commands.contains(arguments[index]) else {
      return arguments
    }
    return [arguments[index]] + arguments[..<index] + arguments[(index + 1)...]
  }

  /// Whether arguments look as though articles will be read and their positions shown, by the
  /// knowledge that is built in or in its usual place.
  static func readArticles(_ arguments: [String]) -> Bool {
    guard arguments.contains(where: { $0.hasPrefix("--articles") }),
      !arguments.contains(where: { $0.hasPrefix("--knowledge") })
    else { return false }
    return arguments.first.map(["browse", "brief", "positions", "diff"].contains) ?? true
  }

  /// What to say of a word that is no command.
  static func unknown(_ word: String) -> ValidationError {
    if let near = nearest(to: word, in: commands) {
      return ValidationError("no command '\(word)'; did you mean '\(near)'?")
    }
    return ValidationError("no command '\(word)'; see 'bandstand --help'")
  }
}
