import ArgumentParser
import ArticleStore
import Dashboard
import PositionModel
import ScreenCells
import TerminalIO

/// Opens the dashboard; what `bandstand` does without a command.
struct Browse: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the dashboard. This is what bandstand does without a command.",
    discussion: """
      On a terminal that cannot place its cursor, and with --plain, it talks in lines of text, to a \
      screen reader as well; without a terminal it prints the world's briefing.

      EXAMPLES
        bandstand
        bandstand --articles clips/
        bandstand --library ~/news.sqlite
        bandstand --ascii --no-mouse
        bandstand --no-restore
        bandstand --plain
      """)

  @OptionGroup var source: SourceOptions
  @OptionGroup var lookOptions: LookOptions
  @OptionGroup var configOptions: ConfigOptions

  @Flag(help: "Leave the mouse to the terminal's own selection.")
  var noMouse = false

  @Flag(help: "Start afresh, and keep nothing for the next start.")
  var noRestore = false

  @Option(help: ArgumentHelp("Add what happens to this file, for a bug report.", valueName: "file"))
  var log: String?

  @Argument(help: .hidden)
  var word: [String] = []

  func validate() throws {
    if let word = word.first { throw CommandWords.unknown(word) }
  }

  func run() async throws {
    let (settings, errors) = try settings()
    let isDrawn = !settings.isPlain && Terminal.isAtHand
    guard isDrawn || Conversation.isPossible else { return try await printBriefing(settings) }
    let loader = try Loader()
    let problems = Problems()
    let librarian = try await loader.librarian(of: source.origin(), problems: problems)
    var session = Session(librarian, Names(loader.knowledge), settings, errors)
    session.log = try log.map { path throws(Failure) in try Log(path) }
    if isDrawn {
      do {
        let ending = try session.draw()
        if case .signal(let signal) = ending { endProcess(by: signal) }
        return try problems.finish()
      } catch let error as TerminalError {
        StandardError.line("bandstand: \(error); it goes on in lines of text")
      }
    }
    try session.talk(Look(plain: settings.isPlain || settings.isASCII))
    try problems.finish()
  }

  /// What the config file says, with what the options say laid over it.
  private func settings() throws -> (Settings, [SettingsError]) {
    var (settings, errors) = try configOptions.read()
    if lookOptions.plain { settings.isPlain = true }
    if lookOptions.ascii { settings.isASCII = true }
    if noMouse { settings.usesMouse = false }
    if noRestore { settings.restoresPlace = false }
    return (settings, errors)
  }

  private func printBriefing(_ settings: Settings) async throws {
    let brief = try Brief.parse(
      source.articles.flatMap { ["--articles", $0] }
        + (source.library.map { ["--library", $0] } ?? [])
        + (settings.isPlain ? ["--plain"] : []) + (settings.isASCII ? ["--ascii"] : []))
    try await brief.run()
  }
}

/// One sitting: the dashboard from where the reader left it to where it is left again.
private struct Session {
  private let desk: Desk
  private let errors: [SettingsError]
  private let keeping: Keeping?
  private let effects: [Effect]
  private var state: DashboardState
  var log: Log?

  init(
    _ librarian: Librarian, _ names: Names, _ settings: Settings, _ errors: [SettingsError]
  ) {
    desk = Desk(librarian: librarian)
    self.errors = errors
    state = DashboardState(
      library: librarian.snapshot(), names: names, size: .zero,
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
      for effect in effects { inbox.put(desk.answer(effect)) }
      log?.begin()
      ending = runLoop(
        &state, on: &terminal, inbox: inbox, noting: { [log] in log?.event($0) },
        perform: { [desk, log] effect in
          let work = { desk.answer(effect) }
          inbox.put(log?.timed(effect.kind, work) ?? work())
        })
    }
    keep()
    return ending
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

extension Loader {
  /// What does the dashboard's work on the articles of an origin.
  fileprivate func librarian(
    of origin: ArticleOrigin, problems: Problems
  ) async throws -> Librarian {
    if case .library(let path) = origin {
      return Librarian(
        try await dossier(from: origin, problems: problems), knowledge: knowledge
      ) { try openStore(path).article(named: $0.rawValue)?.article }
    }
    var dossier = Dossier(origin: "sample library")
    var texts: [ArticleID: Article] = [:]
    if case .files(let paths) = origin {
      dossier.origin = paths.count == 1 ? baseName(paths[0]) : "\(paths.count) sources"
      try await eachArticle(of: paths, problems: problems) { article, derivation in
        texts[article.id] = article
        dossier.add(derivation)
      }
    } else {
      for article in SampleLibrary.articles {
        texts[article.id] = article
        dossier.add(deriver.derive(article))
      }
    }
    return Librarian(dossier, knowledge: knowledge) { [texts] in texts[$0] }
  }
}
