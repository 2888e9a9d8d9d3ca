import Dashboard
import PositionModel
import TerminalIO

/// One sitting: the dashboard from where the reader left it to where it is left again.
struct Session {
  var log: Log?
  private let desk: Desk
  private let errors: [SettingsError]
  private let keeping: Keeping?
  private let effects: [Effect]
  /// What is still being read; `nil` where all has been.
  private let opening: Opening?
  private var state: DashboardState

  init(
    _ librarian: Librarian, _ names: Names, _ settings: Settings, _ errors: [SettingsError]
  ) {
    self.init(librarian, librarian.snapshot(), names, settings, errors, opening: nil)
  }

  /// A sitting that starts while its files are still being read.
  init(
    _ opening: Opening, of paths: [String], _ loader: Loader, _ settings: Settings,
    _ errors: [SettingsError]
  ) {
    let names = Names(loader.knowledge)
    if let librarian = opening.librarian {
      self.init(librarian, names, settings, errors)
      return
    }
    let name = paths.count == 1 ? baseName(paths[0]) : "\(paths.count) sources"
    let nobody = Librarian(Dossier(origin: name), knowledge: loader.knowledge) { _ in nil }
    self.init(nobody, .opening(name), names, settings, errors, opening: opening)
    state.startProgress(Session.progress(of: opening))
  }

  private init(
    _ librarian: Librarian, _ library: LibrarySnapshot, _ names: Names, _ settings: Settings,
    _ errors: [SettingsError], opening: Opening?
  ) {
    desk = Desk(librarian: librarian)
    self.errors = errors
    self.opening = opening
    state = DashboardState(
      library: library, names: names, size: .zero,
      keys: KeyTable.standard.changed(settings.keyChanges))
    keeping = settings.restoresPlace ? Keeping(into: &state) : nil
    effects = state.apply(settings)
  }

  /// Shows the dashboard until the reader or the system ends it.
  mutating func draw() throws(TerminalError) -> Ending {
    let ending: Ending
    do {
      var terminal = try Terminal.open(TerminalOptions(state.settings))
      if let remark = terminal.remark { state.say(remark) }
      if let error = errors.first { state.complain(of: error, count: errors.count) }
      let inbox = Inbox(wake: Terminal.wake)
      log?.begin()
      if let opening { follow(opening, into: inbox) }
      for effect in effects { desk.start(effect, into: inbox, log: log) }
      ending = runLoop(
        &state, on: &terminal, inbox: inbox, noting: { [log] in log?.event($0) },
        perform: { [desk, log, opening] effect in
          if effect == .stopOpening {
            opening?.stop()
          } else {
            desk.start(effect, into: inbox, log: log)
          }
        })
      opening?.stop()
    }
    keep()
    return ending
  }

  /// Tells now and then how far the reading has come, and hands it over at its end.
  private func follow(_ opening: Opening, into inbox: Inbox) {
    Task.detached { [desk] in
      while !opening.isFinished {
        try? await Task.sleep(for: .milliseconds(100))
        inbox.put(.progress(Session.progress(of: opening)))
      }
      guard let librarian = opening.librarian else { return }
      desk.librarian = librarian
      inbox.put(.opened(librarian.snapshot()))
    }
  }

  private static func progress(of opening: Opening) -> String {
    "reading: \(opening.count) articles"
  }

  /// Answers line by line until the reader quits or the input ends.
  mutating func talk(_ look: Look) throws {
    for error in errors { StandardError.line("bandstand: \(error)") }
    state = try Conversation(desk: desk, output: Output(look: look)).run(state, effects: effects)
    keep()
  }

  private func keep() {
    if state.settings.restoresPlace { keeping?.keep(state) }
  }
}

extension TerminalOptions {
  /// What the settings ask of the screen.
  fileprivate init(_ settings: Settings) {
    self.init(isASCII: settings.isASCII, usesMouse: settings.usesMouse)
    theme = settings.theme
    title = settings.setsTitle ? "bandstand" : nil
    switch settings.colours {
    case .auto: break
    case .none: colours = .none
    case .eight: colours = .eight
    case .sixteen: colours = .sixteen
    case .indexed: colours = .indexed
    }
    switch settings.synchronises {
    case .auto: break
    case .on: synchronises = true
    case .off: synchronises = false
    }
  }
}
