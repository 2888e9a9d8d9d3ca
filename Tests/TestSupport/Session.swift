import Dashboard
import PositionModel
import ScreenCells

/// A dashboard on the sample world, with keys typed and effects answered at once.
public struct Session {
  public var state: DashboardState
  public var size: Size
  /// What was copied, and whether the mouse is in use.
  public private(set) var screen = ScriptedScreen(size: .zero, inputs: [])
  /// Every piece of work that was asked for.
  public private(set) var effects: [Effect] = []
  /// Does the work that is asked for.
  public var answering: (Effect) -> Answer = Session.answer

  public init(
    _ library: LibrarySnapshot = SampleWorld.snapshot, size: Size = Size(width: 80, height: 24)
  ) {
    self.size = size
    state = DashboardState(library: library, names: SampleWorld.names, size: size)
  }

  public mutating func type(_ text: String) {
    for key in ScriptedScreen.keys(text) { send(.key(key)) }
  }

  public mutating func send(_ event: Event) {
    if case .resized(let size) = event { self.size = size }
    var waiting = state.update(event)
    while !waiting.isEmpty {
      let effect = waiting.removeFirst()
      effects.append(effect)
      if !state.perform(effect, on: &screen) {
        waiting += state.update(.answered(answering(effect)))
      }
    }
  }

  public var surface: Surface { state.view(size: size) }

  /// The text on screen, without blanks at the ends of lines.
  public var text: String {
    (0..<size.height).map { row in
      var line = surface[row: row].map(\.text).joined()
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  public var footer: String { String(text.split(separator: "\n").last ?? "") }

  /// What the sample world answers.
  public static func answer(_ effect: Effect) -> Answer {
    switch effect {
    case .loadArticle(let id):
      SampleWorld.articles[id].map { .article($0) }
        ?? .failed(effect, "There is no article '\(id)' any more")
    case .prepareReading, .loadCountry: .ready
    case .loadLibrary(let day):
      .library(library(asOf: day))
    case .loadBriefing(let topic):
      .briefing(
        topic,
        lines: { width in (1...40).map { StyledText("Line \($0) of what is known, in \(width)") } })
    case .loadTimeline: .timeline(Timeline(SampleWorld.courses))
    case .loadEvidence(_, let change):
      .evidence(of: change, SampleWorld.evidence(of: change))
    case .loadChanges(let topic):
      .changes(topic, lines: { _ in [StyledText("Changed since \(topic.since)")] })
    case .cite(let evidence, let about): .citation("\(about)\n\(evidence.text)\n")
    case .fetchLink(let id, let opens):
      .link(SampleWorld.articles[id]?.source.map { "https://\($0)/" }, opens: opens)
    case .openInBrowser(let link): .done("\(link) is open")
    case .write(_, let path, _): .done("\(path) is written")
    case .stopOpening: .opened(SampleWorld.snapshot)
    case .add(let path): .worked("\(path) is added", isWarning: false)
    case .stopWork: .worked("stopped", isWarning: false)
    case .copy, .useMouse, .useTheme: .failed(effect, "a screen does this")
    }
  }

  /// The positions that are known to have held on a day.
  private static func library(asOf day: Day?) -> LibrarySnapshot {
    let world = SampleWorld.snapshot
    guard let day else { return world }
    return LibrarySnapshot(
      name: world.name, asOf: day,
      positions: world.positions.filter { $0.since.map { $0 <= day.latest } ?? false },
      articles: Array(world.articles.values))
  }
}
