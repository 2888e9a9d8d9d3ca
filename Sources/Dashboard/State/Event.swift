import FilterLanguage
import PositionModel
import ScreenCells

/// Something that happened and that the dashboard answers to.
public enum Event: Sendable {
  case key(Key)
  case click(Click)
  /// Text that was put in at once, from a clipboard.
  case pasted(String)
  case resized(Size)
  case answered(Answer)
  /// The time that ``DashboardState/tickMilliseconds`` gave has gone by without a key.
  case tick
  /// The system asks the program to end.
  case ended
}

/// Work outside the dashboard that it asks for; an ``Answer`` brings what came of it.
public enum Effect: Hashable, Sendable {
  case loadArticle(ArticleID)
  /// Makes ready what reading an article takes, as one may be opened next; nothing waits for it.
  case prepareReading
  /// The claims of a country of which only positions have been read so far.
  case loadCountry(CountryCode)
  /// The positions at the end of a day; `nil` for today.
  case loadLibrary(asOf: Day?)
  case loadBriefing(BriefingTopic)
  /// The changes of all positions through the days.
  case loadTimeline
  /// What brought a change of a position about.
  case loadEvidence(of: PositionKey, StanceChange)
  /// What changed since a day up to the day looked at.
  case loadChanges(ChangesTopic)
  /// The words of an article with where they are from, to be copied.
  case cite(Evidence, about: String)
  /// The link of an article, to be copied or opened in a browser.
  case fetchLink(ArticleID, opens: Bool)
  case openInBrowser(link: String)
  case write(Document, to: String, isReplacing: Bool)
  /// Sends a text to the terminal's clipboard.
  case copy(String, what: String)
  case useMouse(Bool)
  case useTheme(Theme)
  /// Has enough of reading articles; those that are read so far count.
  case stopOpening
  /// Adds the articles of a file or folder to the library.
  case add(String)
  /// Has enough of what ``Answer/working(_:)`` tells of.
  case stopWork
}

/// What can be written to a file.
public enum Document: Hashable, Sendable {
  case briefing(BriefingTopic)
  case article(ArticleID)
  case text(String)
}

/// What a briefing is asked on; nothing set is the world.
public struct BriefingTopic: Hashable, Sendable {
  /// Several are set side by side.
  public var countries: [CountryCode] = []
  public var vendor: VendorID?
  public var stance: Stance?
  public var asOf: Day?
  /// What narrows it further.
  public var filter = Filter()
  /// Whether it is to be heard rather than seen.
  public var isSpoken = false

  public init(
    country: CountryCode? = nil, vendor: VendorID? = nil, stance: Stance? = nil, asOf: Day? = nil
  ) {
    countries = country.map { [$0] } ?? []
    self.vendor = vendor
    self.stance = stance
    self.asOf = asOf
  }

  public init(countries: [CountryCode], asOf: Day? = nil) {
    self.countries = countries
    self.asOf = asOf
  }
}

/// From when on changes are told.
public enum ChangesStart: Hashable, Sendable, CustomStringConvertible {
  /// From the start of a day on.
  case day(Day)
  /// Since the reader was here before, on that day.
  case lastVisit(Day)

  public var description: String {
    switch self {
    case .day(let day): "\(day)"
    case .lastVisit(let day): "your last visit, \(day)"
    }
  }
}

/// Which changes are asked for: of a vendor or all, from a start to the end of a day.
public struct ChangesTopic: Hashable, Sendable {
  public var since: ChangesStart
  public var vendor: VendorID?
  public var asOf: Day?

  public init(since: ChangesStart, vendor: VendorID? = nil, asOf: Day? = nil) {
    self.since = since
    self.vendor = vendor
    self.asOf = asOf
  }
}

/// What came of an ``Effect``.
public enum Answer: Sendable {
  /// An article, and every name and cue in it.
  case article(Article, marks: [Mark] = [])
  case library(LibrarySnapshot)
  /// The positions of all countries, with the claims of one that was asked for.
  case detailed(LibrarySnapshot)
  /// The library again, read without having been asked for: more of it, or somebody has added to it.
  case refreshed(LibrarySnapshot)
  /// A briefing, set in as many columns as the screen turns out to have.
  case briefing(BriefingTopic, lines: @Sendable (_ width: Int) -> [StyledText])
  case timeline(Timeline)
  case evidence(of: StanceChange, Evidence?)
  case changes(ChangesTopic, lines: @Sendable (_ width: Int) -> [StyledText])
  /// How far the articles have been read that are being opened.
  case progress(String)
  /// How far work on the library has come that goes on meanwhile; its end, with what came of it.
  case working(String)
  case worked(String?, isWarning: Bool)
  /// All that was to be opened has been read.
  case opened(LibrarySnapshot)
  /// A citation, or the link of an article; `nil` where it has none.
  case citation(String)
  case link(String?, opens: Bool)
  /// The work is done; the sentence says what.
  case done(String)
  /// What was to be made ready is.
  case ready
  /// The work could not be done; the sentence says why.
  case failed(Effect, String)
}
