import PositionModel
import ScreenCells

/// Something that happened and that the dashboard answers to.
public enum Event: Sendable {
  case key(Key)
  case click(Click)
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
  /// The positions at the end of a day; `nil` for today.
  case loadLibrary(asOf: Day?)
  case loadBriefing(BriefingTopic)
  /// The changes of all positions through the days.
  case loadTimeline
  /// What changed since a day up to the day looked at.
  case loadChanges(ChangesTopic)
}

/// What a briefing is asked on; nothing set is the world.
public struct BriefingTopic: Hashable, Sendable {
  public var country: CountryCode?
  public var vendor: VendorID?
  public var stance: Stance?
  public var asOf: Day?

  public init(
    country: CountryCode? = nil, vendor: VendorID? = nil, stance: Stance? = nil, asOf: Day? = nil
  ) {
    self.country = country
    self.vendor = vendor
    self.stance = stance
    self.asOf = asOf
  }
}

/// Which changes are asked for: of a vendor or all, from the start of a day to the end of another.
public struct ChangesTopic: Hashable, Sendable {
  public var since: Day
  public var vendor: VendorID?
  public var asOf: Day?

  public init(since: Day, vendor: VendorID? = nil, asOf: Day? = nil) {
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
  /// The library again, read without having been asked for: more of it, or somebody has added to it.
  case refreshed(LibrarySnapshot)
  /// A briefing, set in as many columns as the screen turns out to have.
  case briefing(BriefingTopic, lines: @Sendable (_ width: Int) -> [StyledText])
  case timeline(Timeline)
  case changes(ChangesTopic, lines: @Sendable (_ width: Int) -> [StyledText])
  /// The work could not be done; the sentence says why.
  case failed(Effect, String)
}
