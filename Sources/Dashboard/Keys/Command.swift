/// What a key can ask for.
public enum Command: String, CaseIterable, Hashable, Sendable {
  case up, down, pageUp, pageDown, halfUp, halfDown, top, bottom
  case nextPane, previousPane, left, right, pane1, pane2, pane3, pane4
  case open, back
  case commandLine, filter, undo, redo
  case find, findNext, findPrevious
  case nextVendor, previousVendor, nextStance, previousStance, clear
  case order, zoom, asOf, briefing
  case wider, narrower, taller, shorter
  case mark, nextMark, copy, copyLink, openLink, save, mouse
  case map, matrix, larger, smaller
  case time, nextChange, previousChange, nextMonth, previousMonth, nextDay, previousDay
  case play, today, changes
  case nextEvidence, previousEvidence
  case help, redraw, quit, quitAll
}

/// Where on screen a key is pressed.
enum KeyContext: CaseIterable, Hashable, Sendable {
  case countries, vendors, stances, detail, map, matrix, article, text

  static let lists: Set<KeyContext> = [.countries, .vendors, .stances]
  static let panes: Set<KeyContext> = [.countries, .vendors, .stances, .detail]
  /// The panes and what stands in their place.
  static let stages: Set<KeyContext> = panes.union([.map, .matrix])
  static let pages: Set<KeyContext> = [.article, .text]
  static let all = Set(KeyContext.allCases)

  /// What the help calls it.
  var name: String {
    switch self {
    case .countries: "the countries"
    case .vendors: "the vendors"
    case .stances: "the stances"
    case .detail: "the position"
    case .map: "the map"
    case .matrix: "the table"
    case .article: "an article"
    case .text: "a text"
    }
  }
}
