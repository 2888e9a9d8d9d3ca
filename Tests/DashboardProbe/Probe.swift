import CTerminal
import Dashboard
import Glibc
import ScreenCells
import TerminalIO
import TestSupport

/// The dashboard on the sample world, for tests in a pseudo-terminal.
///
/// Arguments: `ascii`, `no-mouse`, `colours=8`; a briefing (`b`) crashes it as `crash=` says.
@main
enum Probe {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    func value(_ name: String) -> String? {
      arguments.first { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) }
    }
    ct_default_crashes()
    var options = TerminalOptions()
    options.isASCII = arguments.contains("ascii")
    options.usesMouse = !arguments.contains("no-mouse")
    if let colours = value("colours").flatMap(Int.init) {
      options.colours = ColourDepth(rawValue: colours) ?? .indexed
    }
    do {
      let ending = try browse(options, crash: value("crash") ?? "")
      if case .signal(let signal) = ending { endProcess(by: signal) }
      print("bye")
    } catch {
      print("no screen: \(error)")
      exit(3)
    }
  }

  private static func browse(
    _ options: TerminalOptions, crash: String
  ) throws(TerminalError) -> Ending {
    var state = DashboardState(library: SampleWorld.snapshot, names: SampleWorld.names, size: .zero)
    var terminal = try Terminal.open(options)
    if let remark = terminal.remark { state.say(remark) }
    let inbox = Inbox(wake: Terminal.wake)
    return runLoop(&state, on: &terminal, inbox: inbox) { effect in
      if case .loadBriefing = effect { end(by: crash) }
      inbox.put(Session.answer(effect))
    }
  }

  private static func end(by crash: String) {
    switch crash {
    case "trap": fatalError("asked for")
    case "index": print([Int]()[Int(getpid())])
    case "abort": abort()
    case "overflow": print(depth(1))
    default: break
    }
  }

  /// Runs out of stack: nobody's process is -1, and the sum keeps the calls from becoming a loop.
  private static func depth(_ level: Int) -> Int {
    getpid() == -1 ? level : level + depth(level + 1) + Int(getpid())
  }
}
