import PositionModel
import ScreenCells

extension Evidence {
  /// The words with who says so, the article, the outlet, the day and the link, to be pasted
  /// elsewhere; `about` says what they are evidence of, and what came without end is cut.
  public func citation(in article: Article, about: String) -> String {
    var lines: [String] = about.isEmpty ? [] : [about]
    lines.append(quoted.text + (speaker.kind == .reporter ? "" : " (\(speaker.words))"))
    let title = (article.title ?? article.heading)?.truncated(to: 200)
    let facts = [
      title, article.source?.truncated(to: 100), article.day?.description ?? "undated",
      article.url.map { SafeText.line($0) } ?? article.id.rawValue.truncated(to: 200),
    ]
    lines.append(facts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", "))
    return lines.joined(separator: "\n") + "\n"
  }
}
