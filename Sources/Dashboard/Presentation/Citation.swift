import PositionModel
import ScreenCells

extension Evidence {
  /// The words with who says so, the article, the outlet, the day and the link, to be pasted
  /// elsewhere; `about` says what they are evidence of.
  public func citation(in article: Article, about: String) -> String {
    var lines: [String] = about.isEmpty ? [] : [about]
    lines.append(quoted.text + (speaker.kind == .reporter ? "" : " (\(speaker.words))"))
    let facts = [
      article.title, article.source, article.day?.description ?? "undated",
      article.url ?? article.id.rawValue,
    ]
    lines.append(
      facts.compactMap { $0.map { SafeText.line($0) } }.filter { !$0.isEmpty }
        .joined(separator: ", "))
    return lines.joined(separator: "\n") + "\n"
  }
}
