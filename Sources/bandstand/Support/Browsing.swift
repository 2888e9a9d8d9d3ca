import ArticleStore
import Dashboard
import PositionModel
import ScreenCells
import TerminalIO

/// Opens the dashboard, in lines of text where there is no screen, on what the reader asked for.
struct Browsing {
  var source = SourceChoice()
  var isPlain = false
  var isASCII = false
  var usesMouse = true
  var restoresPlace = true
  /// Another config file than the usual one.
  var config: String?
  /// The file to add to what happens.
  var log: String?

  func run() async throws {
    let (settings, errors) = try settings()
    let isDrawn = !settings.isPlain && Terminal.isAtHand
    guard isDrawn || Conversation.isPossible else { return try await printBriefing(settings) }
    let loader = try await Loader.ready()
    let problems = Problems()
    let origin = try source.origin()
    var session: Session
    switch origin {
    case .library(let path):
      session = try Session(LibraryBrowsing(path, loader: loader), settings, errors)
    case .files(let paths) where isDrawn:
      session = try Session(
        reading(paths, loader, problems), of: paths, loader, settings, errors)
    case .files, .sample:
      let librarian = try await loader.librarian(of: origin, problems: problems)
      session = try Session(librarian, Names(loader.knowledge), settings, errors)
    }
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

  /// Starts to read files, and gives them a moment to be read before the first screen.
  private func reading(_ paths: [String], _ loader: Loader, _ problems: Problems) -> Opening {
    let opening = Opening()
    Task.detached {
      do {
        opening.finish(
          try await loader.librarian(of: paths, problems: problems, opening: opening))
      } catch {
        problems.report("\(error)")
        opening.finish(
          Librarian(Dossier(origin: "nothing"), knowledge: loader.knowledge) { _ in nil })
      }
    }
    opening.wait(milliseconds: 60)
    return opening
  }

  /// What the config file says, with what the options say laid over it.
  private func settings() throws -> (Settings, [SettingsError]) {
    var (settings, errors) = try ConfigOptions.settings(in: config)
    if isPlain { settings.isPlain = true }
    if isASCII { settings.isASCII = true }
    if !usesMouse { settings.usesMouse = false }
    if !restoresPlace { settings.restoresPlace = false }
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

extension Loader {
  /// What does the dashboard's work on articles that are in no library.
  func librarian(
    of origin: ArticleOrigin, problems: Problems
  ) async throws -> Librarian {
    if case .files(let paths) = origin {
      return try await librarian(of: paths, problems: problems, opening: Opening())
    }
    var dossier = Dossier(origin: "sample library")
    var texts: [ArticleID: Article] = [:]
    let articles = SampleLibrary.articles
    for (article, derivation) in zip(articles, await derived(articles)) {
      texts[article.id] = article
      dossier.add(derivation)
    }
    return Librarian(dossier, knowledge: knowledge) { [texts] in texts[$0] }
  }
}
