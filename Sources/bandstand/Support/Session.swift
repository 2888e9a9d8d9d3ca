import Dashboard
import PositionModel
import TerminalIO

/// One sitting: the dashboard from where the reader left it to where it is left again.
struct Session {
  var log: Log?
  /// The day to go to first; `nil` leaves it as it is.
  var asOf: Day?
  private let desk: Desk
  private let errors: [SettingsError]
  private let keeping: Keeping?
  private let effects: [Effect]
  /// The files that are still being read; `nil` where all have been.
  private let opening: Opening?
  /// The library that is open, which others may add to meanwhile.
  private let library: LibraryBrowsing?
  private var state: DashboardState

  /// A sitting on articles that have all been read.
  init(
    _ librarian: Librarian, _ names: Names, _ settings: Settings, _ errors: [SettingsError]
  ) throws {
    let library = try librarian.snapshot()
    try self.init(librarian, names, settings, errors) { $0(library) }
  }

  /// A sitting on a library: its first screen shows before all of it has been read.
  init(_ library: LibraryBrowsing, _ settings: Settings, _ errors: [SettingsError]) throws {
    try self.init(
      library.librarian, Names(library.loader.names), settings, errors, library: library
    ) { try library.firstState($0) }
  }

  /// A sitting that starts while its files are still being read.
  init(
    _ opening: Opening, of paths: [String], _ loader: Loader, _ settings: Settings,
    _ errors: [SettingsError]
  ) throws {
    let names = Names(loader.names)
    if let librarian = opening.librarian {
      try self.init(librarian, names, settings, errors)
      return
    }
    let name = paths.count == 1 ? baseName(paths[0]) : "\(paths.count) sources"
    let nobody = loader.librarian(Dossier(origin: name)) { _ in nil }
    try self.init(nobody, names, settings, errors, opening: opening) { $0(.opening(name)) }
    state.startProgress(Session.progress(of: opening))
  }

  private init(
    _ librarian: Librarian, _ names: Names, _ settings: Settings, _ errors: [SettingsError],
    opening: Opening? = nil, library: LibraryBrowsing? = nil,
    first: ((LibrarySnapshot) -> DashboardState) throws -> DashboardState
  ) throws {
    let keeping = settings.restoresPlace ? Keeping() : nil
    let keys = KeyTable.standard.changed(settings.keyChanges)
    var effects: [Effect] = []
    state = try first { library in
      var state = DashboardState(library: library, names: names, size: .zero, keys: keys)
      effects = keeping?.restore(into: &state) ?? []
      effects += state.apply(settings)
      return state
    }
    desk = Desk(librarian: librarian, library: library?.path)
    self.errors = errors
    self.opening = opening
    self.library = library
    self.keeping = keeping
    self.effects = effects
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
      let libraryWork = library.map { LibraryWork(on: $0.path, $0.loader, into: inbox) }
      libraryWork?.bringUpToDate()
      defer { libraryWork?.stop() }
      let work = backgroundWork(into: inbox)
      defer { for task in work { task.cancel() } }
      for effect in firstEffects { desk.start(effect, into: inbox, log: log) }
      ending = runLoop(
        &state, on: &terminal, inbox: inbox, noting: { [log] in log?.event($0) },
        perform: { [desk, log, opening] effect in
          switch effect {
          case .stopOpening: opening?.stop()
          case .stopWork: libraryWork?.stop()
          case .prepareReading: Task.detached { [desk] in _ = desk.answer(effect) }
          case .add(let path) where libraryWork != nil: libraryWork?.add([Desk.expanded(path)])
          default: desk.start(effect, into: inbox, log: log)
          }
        })
      opening?.stop()
    }
    leave()
    return ending
  }

  /// The work of the start, with that for the day to go to.
  private var firstEffects: [Effect] {
    guard let asOf else { return effects }
    return effects.filter { if case .loadLibrary = $0 { false } else { true } }
      + [.loadLibrary(asOf: asOf)]
  }

  /// What goes on while the reader looks: reading on, seeing what others add.
  private func backgroundWork(into inbox: Inbox) -> [Task<Void, Never>] {
    if let opening { follow(opening, into: inbox) }
    guard let library else { return [] }
    return [Task.detached { await library.watch(into: inbox) }]
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
      if let library = try? librarian.snapshot() { inbox.put(.opened(library)) }
    }
  }

  private static func progress(of opening: Opening) -> String {
    "reading: \(opening.count) articles"
  }

  /// Answers line by line until the reader quits or the input ends.
  mutating func talk(_ look: Look) throws {
    for error in errors { StandardError.line("bandstand: \(error)") }
    let conversation = Conversation(desk: desk, library: library, output: Output(look: look))
    state = try conversation.run(state, effects: firstEffects)
    leave()
  }

  private func leave() {
    library?.leave()
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
