import PositionModel

/// A line that the reader is typing at the foot of the screen.
struct Prompt: Sendable {
  enum Purpose: Hashable, Sendable {
    /// Finds a country; the selection goes back to `from` when it is given up.
    case find(from: CountryCode?)
    /// Finds a vendor or a stance; the choice goes back to `from` when it is given up.
    case findChoice(Pane, from: CountryFilter)
    /// Finds words in the text on screen, which goes back to line `from` when it is given up.
    case findText(from: Int)
    /// Narrows the page of text.
    case filterText
    /// Narrows the countries; `from` comes back when it is given up.
    case filter(from: CountryFilter)
    /// A command of ``CommandWord``.
    case command
    /// A day to show the positions of.
    case asOf
    /// The day from which changes are told.
    case since
  }

  var purpose: Purpose
  var line: LineEditor
  /// The candidates that Tab goes through, and the one that stands there now.
  var candidates: (texts: [String], chosen: Int)?
  /// How far back in the history the line is from, and what was typed before.
  var recalled: (stepsBack: Int, draft: String)?
  /// Why the line could not be accepted.
  var error: String?

  init(purpose: Purpose, text: String = "") {
    self.purpose = purpose
    line = LineEditor(text)
  }

  var text: String { line.text }

  /// What stands before the typed text.
  var label: String {
    switch purpose {
    case .find, .findChoice, .findText: "find "
    case .filterText: "only lines with "
    case .filter: "filter "
    case .command: ":"
    case .asOf: "as of "
    case .since: "changes since "
    }
  }
}
