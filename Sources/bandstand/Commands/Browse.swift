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
      Without a terminal, or on one that cannot place its cursor, it prints the world's briefing.

      EXAMPLES
        bandstand
        bandstand --articles clips/
        bandstand --library ~/news.sqlite
        bandstand --ascii --no-mouse
        bandstand --no-restore
      """)

  @OptionGroup var source: SourceOptions
  @OptionGroup var lookOptions: LookOptions
  @OptionGroup var configOptions: ConfigOptions

  @Flag(help: "Leave the mouse to the terminal's own selection.")
  var noMouse = false

  @Flag(help: "Start afresh, and keep nothing for the next start.")
  var noRestore = false

  @Argument(help: .hidden)
  var word: [String] = []

  func validate() throws {
    if let word = word.first { throw CommandWords.unknown(word) }
  }

  func run() async throws {
    var (settings, errors) = try configOptions.read()
    if lookOptions.plain { settings.isPlain = true }
    if lookOptions.ascii { settings.isASCII = true }
    if noMouse { settings.usesMouse = false }
    if noRestore { settings.restoresPlace = false }
    guard !settings.isPlain, Terminal.isAtHand else { return try await printBriefing() }
    let loader = try Loader()
    let problems = Problems()
    let librarian = try await loader.librarian(of: source.origin(), problems: problems)
    let ending: Ending
    do {
      ending = try browse(librarian, Names(loader.knowledge), settings, errors)
    } catch {
      StandardError.line("bandstand: \(error); this is the world's briefing")
      return try await printBriefing()
    }
    if case .signal(let signal) = ending { endProcess(by: signal) }
    try problems.finish()
  }

  /// Shows the dashboard until the reader or the system ends it.
  private func browse(
    _ librarian: Librarian, _ names: Names, _ settings: Settings, _ errors: [SettingsError]
  ) throws(TerminalError) -> Ending {
    var state = DashboardState(
      library: librarian.snapshot(), names: names, size: .zero,
      keys: KeyTable.standard.changed(settings.keyChanges))
    let keeping = settings.restoresPlace ? Keeping(into: &state) : nil
    let effects = state.apply(settings)
    let desk = Desk(librarian: librarian)
    let ending: Ending
    do {
      var terminal = try Terminal.open(TerminalOptions(settings))
      if let remark = terminal.remark { state.say(remark) }
      if let error = errors.first { state.complain(of: error, count: errors.count) }
      let inbox = Inbox(wake: Terminal.wake)
      for effect in effects { inbox.put(desk.answer(effect)) }
      ending = runLoop(&state, on: &terminal, inbox: inbox) { inbox.put(desk.answer($0)) }
    }
    if state.settings.restoresPlace { keeping?.keep(state) }
    return ending
  }

  private func printBriefing() async throws {
    let brief = try Brief.parse(
      source.articles.flatMap { ["--articles", $0] }
        + (source.library.map { ["--library", $0] } ?? [])
        + (lookOptions.plain ? ["--plain"] : []) + (lookOptions.ascii ? ["--ascii"] : []))
    try await brief.run()
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
