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
  /// The day to open it at; `nil` is today, or where the reader left it.
  var asOf: Day?

  func run() throws {
    let (settings, errors) = try settings()
    let isDrawn = !settings.isPlain && Terminal.isAtHand
    guard isDrawn || Conversation.isPossible else { return try printBriefing(settings) }
    let problems = Problems()
    let origin = try source.origin()
    var session: Session
    switch origin {
    case .sample:
      let loader = try Loader()
      session = try Session(loader.sampleLibrarian(), Names(loader.names), settings, errors)
    case .library(let path):
      session = try Session(LibraryBrowsing(path, loader: Loader()), settings, errors)
    case .files(let paths):
      let loader = try waiting { try await Loader.ready() }
      let opening = reading(paths, loader, problems)
      // A few are read before the first screen; whoever is answered in lines waits for all.
      while !opening.isFinished {
        opening.wait(milliseconds: 60)
        if isDrawn { break }
      }
      session = try Session(opening, of: paths, loader, settings, errors)
    }
    session.asOf = asOf
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
    try session.talk(Look(plain: settings.isPlain || settings.isASCII == true))
    try problems.finish()
  }

  /// Starts to read files.
  private func reading(_ paths: [String], _ loader: Loader, _ problems: Problems) -> Opening {
    let opening = Opening()
    Task.detached {
      do {
        opening.finish(
          try await loader.librarian(of: paths, problems: problems, opening: opening))
      } catch {
        problems.report("\(error)")
        opening.finish(
          loader.librarian(Dossier(origin: "nothing")) { _ in nil })
      }
    }
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

  private func printBriefing(_ settings: Settings) throws {
    var arguments = source.articles.flatMap { ["--articles", $0] }
    if let library = source.library { arguments += ["--library", library] }
    if let asOf { arguments += ["--as-of", "\(asOf)"] }
    if settings.isPlain { arguments.append("--plain") }
    if settings.isASCII == true { arguments.append("--ascii") }
    let brief = try Brief.parse(arguments)
    try waiting { try await brief.run() }
  }
}

extension Loader {
  /// What does the dashboard's work on a dossier; `article` fetches an article's text.
  func librarian(
    _ dossier: Dossier, article: @escaping @Sendable (ArticleID) throws -> Article?
  ) -> Librarian {
    Librarian(dossier, names: names, article: article) { try deriver.marks(in: $0) }
  }

  func sampleLibrarian() throws -> Librarian {
    librarian(try sampleDossier()) { id in SampleLibrary.articles.first { $0.id == id } }
  }

  /// What does the dashboard's work on articles that are in no library.
  func librarian(
    of origin: ArticleOrigin, problems: Problems
  ) async throws -> Librarian {
    guard case .files(let paths) = origin else { return try sampleLibrarian() }
    return try await librarian(of: paths, problems: problems, opening: Opening())
  }
}
