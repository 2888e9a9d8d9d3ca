import ArgumentParser
import Glibc

/// The program: runs the command that its arguments name and turns what comes of it into an exit code.
@main
enum Program {
  static func main() {
    holdStandardStreams()
    resetCrashSignals()
    unblockSignals()
    // A closed pipe and a file that grows too large are errors of `write`, told like others.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    let arguments = CommandWords.commandFirst(Array(CommandLine.arguments.dropFirst()))
    if arguments.isEmpty { exit(browse()) }
    if CommandWords.readArticles(arguments) { Loader.prepare() }
    do {
      let command = try CommandWords.parsed(arguments)
      if let command = command as? any AsyncParsableCommand {
        Task.detached { exit(await run(command)) }
        while true { pause() }
      }
      var other = command
      try other.run()
      exit(0)
    } catch {
      exit(report(error))
    }
  }

  /// Lets in the signals that whoever started the program has blocked for threads of its own.
  private static func unblockSignals() {
    var none = sigset_t()
    sigemptyset(&none)
    sigprocmask(SIG_SETMASK, &none, nil)
  }

  /// The usual start, which waits for no parser and for no other thread.
  private static func browse() -> Int32 {
    do {
      try Browsing().run()
      return 0
    } catch {
      return report(error)
    }
  }

  private static func run(_ command: any AsyncParsableCommand) async -> Int32 {
    var command = command
    do {
      try await command.run()
      return 0
    } catch {
      return report(error)
    }
  }

  private static func report(_ error: any Error) -> Int32 {
    switch error {
    case OutputError.closed: return 0
    case OutputError.failed(let code):
      StandardError.line("bandstand: standard output: \(String(cString: strerror(code)))")
      return 1
    case let code as ExitCode: return code.rawValue
    case let failure as Failure:
      StandardError.line("bandstand: \(failure)")
      return 1
    default: break
    }
    let code = Bandstand.exitCode(for: error).rawValue
    guard code == 0 else {
      let message = Bandstand.message(for: error).split(separator: "\n").joined(separator: " ")
      StandardError.line("bandstand: \(message)")
      return code == EX_USAGE ? EX_USAGE : 1
    }
    return printHelp(Bandstand.fullMessage(for: error))
  }

  /// Prints help or the version, which the parser hands over as an error.
  private static func printHelp(_ text: String) -> Int32 {
    do {
      let output = Output()
      try output.text(text + "\n")
      try output.flush()
      return 0
    } catch {
      return report(error)
    }
  }

  /// Keeps a closed standard stream from becoming the next file that is opened.
  ///
  /// The stand-in is open the wrong way, so that using it is still an error.
  private static func holdStandardStreams() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      guard fcntl(descriptor, F_GETFD) < 0 else { continue }
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Gives the crash signals back to the system.
  ///
  /// The Swift runtime's backtracer would wait for a key on a terminal and swallow signals sent from outside.
  private static func resetCrashSignals() {
    for crash in [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGQUIT] {
      signal(crash, SIG_DFL)
    }
  }
}
