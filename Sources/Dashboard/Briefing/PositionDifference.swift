import FilterLanguage
import PositionModel
import ScreenCells

/// A position that is another one than it was.
public struct PositionDifference: Sendable {
  public var key: PositionKey
  /// `nil` where there was none.
  public var before: Position?
  /// `nil` where there is none any more.
  public var after: Position?
  /// The sentence that brought it about, where the position does not show it.
  public var cause: Evidence?

  /// The last day before another, as of which what changed since is compared.
  public static func dayBefore(_ since: Day) -> Day { since.earliest.adding(days: -1) }

  /// What changed from the start of a day to the end of the query's day, in order of key.
  public static func all(
    in dossier: Dossier, _ query: BriefingQuery, since: Day, naming names: BriefingNames
  ) -> [PositionDifference] {
    var earlier = query
    earlier.asOf = dayBefore(since)
    let stances = query.stances
    (earlier.stances, earlier.since) = ([], nil)
    var later = query
    later.stances = []
    // What a filter asks of a stance has to hold at the end.
    let filter = query.filter
    earlier.filter = filter.aboutSubjects
    later.filter = filter.aboutSubjects
    let facts = dossier.facts(naming: names)
    var before: [PositionKey: Position] = [:]
    for position in earlier.positions(in: dossier, naming: names) {
      before[position.key] = position
    }
    var after: [PositionKey: Position] = [:]
    for position in later.positions(in: dossier, naming: names) { after[position.key] = position }
    return Set(before.keys).union(after.keys).sorted().compactMap { key in
      let difference = PositionDifference(key: key, before: before[key], after: after[key])
      let isSame =
        difference.before?.stance == difference.after?.stance
        && difference.before?.status == difference.after?.status
      let isWanted =
        (stances.isEmpty && filter.isEmpty)
        || difference.after.map { after in
          (stances.isEmpty || stances.contains(after.stance)) && filter.matches(after, facts)
        } ?? false
      return isSame || !isWanted ? nil : difference
    }
  }

  /// What of that which is asked for is another stance than somebody saw, in order of key.
  public static func all(
    since seen: [PositionKey: Stance], in dossier: Dossier, _ query: BriefingQuery,
    naming names: BriefingNames
  ) -> [PositionDifference] {
    var subjects = query
    (subjects.stances, subjects.filter) = ([], query.filter.aboutSubjects)
    let before = seen.filter { query.wants($0.key.country, $0.key.vendor) }
    let changes = all(from: before, to: subjects.positions(in: dossier, naming: names))
    guard !query.stances.isEmpty || !query.filter.isEmpty else { return changes }
    let wanted = Set(query.positions(in: dossier, naming: names).map(\.key))
    return changes.filter { wanted.contains($0.key) }
  }

  /// What changed between stances that somebody saw and positions, in order of key.
  public static func all(
    from seen: [PositionKey: Stance], to positions: [Position]
  ) -> [PositionDifference] {
    let now = Dictionary(positions.map { ($0.key, $0) }) { first, _ in first }
    return Set(seen.keys).union(now.keys).sorted().compactMap { key in
      guard seen[key] != now[key]?.stance else { return nil }
      let before = seen[key].map {
        Position(key: key, stance: $0, confidence: 1, supporting: [], evidenceCount: 0)
      }
      return PositionDifference(key: key, before: before, after: now[key])
    }
  }

  /// The changes, the newest first, each with the sentence that brought it about; `articles` are
  /// those that the sentences are from.
  public static func lines(
    _ changes: [PositionDifference], since: some CustomStringConvertible, names: BriefingNames,
    articles: [ArticleID: ArticleSummary], width: Int
  ) -> [StyledText] {
    var page = BriefingPage(width: width)
    page.title("Changed since \(since)", counted(changes.count, "position"))
    if changes.isEmpty { page.paragraph(StyledText("Nothing changed.")) }
    let newestFirst = changes.enumerated().sorted { a, b in
      let (old, new) = (a.element.dayNumber, b.element.dayNumber)
      guard old == new else { return old > new }
      return (names.name(a.element.key.country), a.offset)
        < (names.name(b.element.key.country), b.offset)
    }
    for change in newestFirst.map(\.element) {
      page.blank()
      page.wrap(change.headline(names), indent: 2)
      if let override = change.after?.override {
        page.wrap(StyledText("  ") + override.line, indent: 4)
      } else if let sentence = change.sentence {
        page.quote(sentence) { evidence in
          ([evidence.speaker.words] + articles.place(of: evidence.article))
            .filter { !$0.isEmpty }.joined(separator: " · ")
        }
      }
    }
    return page.lines
  }

  /// When it changed, as far as is known; what is not dated comes before all that is.
  private var dayNumber: Int {
    let day = isOtherStance ? after?.since : after?.supporting.first?.day
    return day?.latest.number ?? .min
  }

  /// Whether more than its status changed.
  var isOtherStance: Bool { before?.stance != after?.stance }

  /// What is quoted for it: of another stance what it began with, else the strongest sentence.
  private var sentence: Evidence? {
    guard let after else { return nil }
    let first = isOtherStance ? after.history.last?.article : nil
    let own = after.supporting.first { $0.evidence.article == first }?.evidence
    return own ?? (isOtherStance ? cause : nil) ?? after.supporting.first?.evidence
  }

  private func headline(_ names: BriefingNames) -> StyledText {
    var line = StyledText("\(names.name(key.country)) · \(names.name(key.vendor))  ", .heading)
    line = line + Self.stance(before) + StyledText(" → ", .muted) + Self.stance(after)
    if key.basis == .operators { line.append("  operators only", .muted) }
    return line
  }

  private static func stance(_ position: Position?) -> StyledText {
    guard let position else { return StyledText("nothing known", .muted) }
    let status = position.status.map { " (\($0.words))" } ?? ""
    return StyledText(
      "\(position.stance.symbol) \(position.stance.rawValue)\(status)",
      position.stance.style)
  }
}

extension Filter {
  /// The terms that say which countries and vendors are meant, whatever they hold.
  fileprivate var aboutSubjects: Filter {
    Filter(terms.filter { [.vendor, .country, .region, .basis].contains($0.key) })
  }
}
