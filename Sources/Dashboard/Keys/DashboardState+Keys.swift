extension DashboardState {
  /// What to type for a command where the reader is: its first key, or a line of the command line
  /// where no key asks for it; its word alone where one types in lines.
  func label(of command: Command) -> String { labels(command) }

  /// A line of the command line as it is typed where the reader is.
  func typed(_ line: String) -> String { isLinear ? line : ":" + line }

  /// What to type for each command where the reader is.
  var labels: @Sendable (Command) -> String {
    let (keys, context, isLinear) = (keys, context, isLinear)
    return { command in
      if isLinear { return command.word }
      return keys.keys(for: command, in: context).first?.label ?? ":" + command.word
    }
  }
}
