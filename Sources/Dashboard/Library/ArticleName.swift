import PositionModel
import ScreenCells

extension ArticleSummary {
  /// So many columns of a name are enough to know an article by.
  static let longestName = 100

  /// What it is called on screen: its title, else the first words of its text, else its id.
  var name: String {
    (title ?? heading ?? id.rawValue).truncated(to: ArticleSummary.longestName)
  }

  /// The outlet, as much of it as a line has room for.
  var outlet: String? { source?.truncated(to: 40) }
}

extension [ArticleID: ArticleSummary] {
  /// What an article is called; one that nothing is known of goes by its id.
  func name(of id: ArticleID) -> String { (self[id] ?? ArticleSummary(id: id)).name }

  /// The day, the outlet and the name of an article.
  func place(of id: ArticleID) -> [String] {
    [self[id]?.day?.description ?? "undated", self[id]?.outlet, name(of: id)].compactMap { $0 }
  }
}
