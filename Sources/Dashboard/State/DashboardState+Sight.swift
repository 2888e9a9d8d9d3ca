import PositionModel
import ScreenCells

/// Something to show at once, as a picture or a start: a view, and what is chosen in it.
public struct Sight: Hashable, Sendable {
  public enum View: String, CaseIterable, Hashable, Sendable {
    case panes, position, article, map, matrix, time, briefing, changes, help
  }

  public var view: View
  public var country: CountryCode?
  public var vendor: VendorID?
  public var stance: Stance?
  public var asOf: Day?

  public init(
    _ view: View = .panes, country: CountryCode? = nil, vendor: VendorID? = nil,
    stance: Stance? = nil, asOf: Day? = nil
  ) {
    self.view = view
    self.country = country
    self.vendor = vendor
    self.stance = stance
    self.asOf = asOf
  }
}

extension DashboardState {
  /// Goes to a sight, and gives the work that it asks for; what is not there is left as it is.
  public mutating func show(_ sight: Sight) -> [Effect] {
    defer { settle() }
    filter.vendor = sight.vendor
    filter.stance = sight.stance
    wantedCountry = sight.country
    arrange()
    let effects = sight.asOf.map { go(to: $0) } ?? []
    switch sight.view {
    case .panes: return effects
    case .position: return effects + show(position: ())
    case .article: return effects + show(position: ()) + openArticle()
    case .map: toggle(.map)
    case .matrix: toggle(.matrix)
    case .time: return effects + toggleTime()
    case .briefing: return effects + openBriefing()
    case .changes: return effects + (changesStart.map { openChanges(since: $0) } ?? [])
    case .help: openHelp()
    }
    return effects
  }

  private mutating func show(position: ()) -> [Effect] {
    focus = .detail
    settle()
    return []
  }
}
