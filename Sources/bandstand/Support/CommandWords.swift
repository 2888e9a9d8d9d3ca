import ArgumentParser
import PositionModel

/// The names of commands, and options that may stand before one.
enum CommandWords {
  /// The options that every reading command takes, with whether a value follows.
  private static let globalOptions: [String: Bool] = [
    "--library": true, "--articles": true, "--plain": false, "--ascii": false, "--config": true,
  ]

  static var commands: [String] {
    let configuration = Bandstand.configuration
    return
      (configuration.groupedSubcommands.flatMap(\.subcommands) + configuration.ungroupedSubcommands)
      .map { $0._commandName } + ["help"]
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

  /// What to say of a word that is no command.
  static func unknown(_ word: String) -> ValidationError {
    if let near = nearest(to: word, in: commands) {
      return ValidationError("no command '\(word)'; did you mean '\(near)'?")
    }
    return ValidationError("no command '\(word)'; see 'bandstand --help'")
  }
}
