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
      """)

  @OptionGroup var source: SourceOptions
  @OptionGroup var lookOptions: LookOptions

  @Flag(help: "Leave the mouse to the terminal's own selection.")
  var noMouse = false

  @Argument(help: .hidden)
  var word: [String] = []

  func validate() throws {
    if let word = word.first { throw CommandWords.unknown(word) }
  }

  func run() async throws {
    guard !lookOptions.plain, Terminal.isAtHand else { return try await printBriefing() }
    let loader = try Loader()
    let problems = Problems()
    let inbox = Inbox(wake: Terminal.wake)
    let ending: Ending
    do {
      if case .library(let path) = try source.origin() {
        ending = try browse(LibraryBrowsing(path, loader: loader), inbox)
      } else {
        let librarian = try await loader.librarian(of: source.origin(), problems: problems)
        var state = DashboardState(
          library: try librarian.snapshot(), names: Names(loader.knowledge), size: .zero)
        ending = try show(&state, inbox) { inbox.put(librarian.answer($0)) }
      }
    } catch let error as TerminalError {
      StandardError.line("bandstand: \(error); this is the world's briefing")
      return try await printBriefing()
    }
    if case .signal(let signal) = ending { endProcess(by: signal) }
    try problems.finish()
  }

  /// Shows a library, which others may add to meanwhile.
  private func browse(_ library: LibraryBrowsing, _ inbox: Inbox) throws -> Ending {
    var state = try library.firstState()
    if let greeting = try? library.greeting(for: readerName()) { state.say(greeting) }
    let librarian = library.librarian
    let work = [
      Task.detached { await library.watch(into: inbox) },
      Task.detached(priority: .background) { await library.rederive() },
    ]
    defer {
      for task in work { task.cancel() }
      library.leave(readerName())
    }
    return try show(&state, inbox) { effect in
      Task.detached { inbox.put(librarian.answer(effect)) }
    }
  }

  /// Shows the dashboard until the reader or the system ends it.
  private func show(
    _ state: inout DashboardState, _ inbox: Inbox, perform: (Effect) -> Void
  ) throws(TerminalError) -> Ending {
    var terminal = try Terminal.open(
      TerminalOptions(isASCII: lookOptions.ascii, usesMouse: !noMouse))
    if let remark = terminal.remark { state.say(remark) }
    return runLoop(&state, on: &terminal, inbox: inbox, perform: perform)
  }

  private func printBriefing() async throws {
    let brief = try Brief.parse(
      source.articles.flatMap { ["--articles", $0] }
        + (source.library.map { ["--library", $0] } ?? [])
        + (lookOptions.plain ? ["--plain"] : []) + (lookOptions.ascii ? ["--ascii"] : []))
    try await brief.run()
  }
}

extension Loader {
  /// What does the dashboard's work on articles that are in no library.
  func librarian(
    of origin: ArticleOrigin, problems: Problems
  ) async throws -> Librarian {
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
