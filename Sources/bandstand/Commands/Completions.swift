import ArgumentParser

/// Prints a completion script.
struct Completions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Print a completion script for your shell.",
    discussion: """
      EXAMPLES
        bandstand completions bash > ~/.local/share/bash-completion/completions/bandstand
        bandstand completions zsh > ~/.zfunc/_bandstand
        bandstand completions fish > ~/.config/fish/completions/bandstand.fish
      """)

  enum Shell: String, CaseIterable, ExpressibleByArgument { case bash, zsh, fish }

  @Argument(help: "The shell.")
  var shell: Shell

  func run() throws {
    let script: CompletionShell =
      switch shell {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    let output = Output()
    // The script is the parser's own; tabs in it are meant.
    try output.harmless(Array((Bandstand.completionScript(for: script) + "\n").utf8))
    try output.flush()
  }
}
