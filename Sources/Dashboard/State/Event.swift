import PositionModel
import ScreenCells

/// Something that happened and that the dashboard answers to.
public enum Event: Sendable {
  case key(Key)
  case click(Click)
  case resized(Size)
  case answered(Answer)
  /// The system asks the program to end.
  case ended
}

/// Work outside the dashboard that it asks for; an ``Answer`` brings what came of it.
public enum Effect: Hashable, Sendable {
  case loadArticle(ArticleID)
  /// The positions at the end of a day; `nil` for today.
  case loadLibrary(asOf: Day?)
  case loadBriefing(BriefingTopic)
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

/// What came of an ``Effect``.
public enum Answer: Sendable {
  case article(Article)
  case library(LibrarySnapshot)
  /// The library again, read without having been asked for: more of it, or somebody has added to it.
  case refreshed(LibrarySnapshot)
  /// A briefing, set in as many columns as the screen turns out to have.
  case briefing(BriefingTopic, lines: @Sendable (_ width: Int) -> [StyledText])
  /// The work could not be done; the sentence says why.
  case failed(Effect, String)
}
