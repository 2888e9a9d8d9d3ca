import PositionModel
import ScreenCells

/// What covers the panes until it is closed.
enum Page: Sendable {
  case article(ArticlePage)
  case text(TextPage)
}

/// A text to scroll through: the help, a briefing.
struct TextPage: Sendable {
  enum Kind: Hashable, Sendable {
    case help
    case briefing(BriefingTopic)
    case changes(ChangesTopic)
  }

  var kind: Kind
  var title: String
  /// Sets the text in columns; `nil` while it is being made.
  var source: (@Sendable (_ width: Int) -> [StyledText])?
  var width = 0
  /// The text set for ``width``.
  var lines: [StyledText] = [] { didSet { shownLines = linesToShow } }
  /// The first line on screen, counted after wrapping.
  var top = 0
  /// Only lines with this text in them are shown.
  var filter = "" { didSet { shownLines = linesToShow } }
  /// The lines that pass the filter, wrapped where they are too long.
  private(set) var shownLines: [StyledText] = []

  init(kind: Kind, title: String, source: (@Sendable (_ width: Int) -> [StyledText])? = nil) {
    self.kind = kind
    self.title = title
    self.source = source
  }
}

/// An article that is being read.
struct ArticlePage: Sendable {
  var id: ArticleID
  /// The pieces of evidence to step through, which may lead into other articles.
  var stops: [Evidence]
  var stop: Int
  /// `nil` while it is being loaded.
  var article: Article?
  /// All names and cues in it.
  var marks: [Mark] = []
  /// The text laid out for a width.
  var layout: ArticleLayout?
  var top = 0
}
