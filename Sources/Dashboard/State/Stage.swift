/// What the body of the screen shows where no page covers it.
enum Stage: Hashable, Sendable {
  /// The countries, vendors and stances beside the position.
  case panes
  /// The world, with the position of the chosen country under it.
  case map
  /// A row a country, a column a vendor.
  case matrix
}
