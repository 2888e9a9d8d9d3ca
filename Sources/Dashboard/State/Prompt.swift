import PositionModel

/// A line that the reader is typing at the foot of the screen.
struct Prompt: Sendable {
  enum Purpose: Hashable, Sendable {
    /// Finds a country; the selection goes back to `from` when it is given up.
    case find(from: CountryCode?)
    /// Narrows the page of text.
    case filterText
    /// A day to show the positions of.
    case asOf
    /// The day from which changes are told.
    case since
  }

  var purpose: Purpose
  var text = ""

  /// What stands before the typed text.
  var label: String {
    switch purpose {
    case .find: "find "
    case .filterText: "only lines with "
    case .asOf: "as of "
    case .since: "changes since "
    }
  }
}
