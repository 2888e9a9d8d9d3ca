/// Where a country stands on a vendor, from shut to open.
public enum Stance: String, CaseIterable, Hashable, Comparable, Sendable {
  /// The state shuts the vendor out of 5G, by name or in effect, now or from a later date.
  case ban
  /// Some of the network, some sites, some purchases or one deal are closed to the vendor.
  case restrict
  /// The decision is open and the text says so.
  case undecided
  /// Let into trials or test beds, without a commercial decision.
  case trial
  /// Permission, a contract with the state's word, a refusal to ban.
  case allow

  /// The order from shut to open, not of importance.
  public static func < (a: Stance, b: Stance) -> Bool { a.rank < b.rank }

  /// 0 for ``ban`` to 4 for ``allow``.
  public var rank: Int {
    switch self {
    case .ban: 0
    case .restrict: 1
    case .undecided: 2
    case .trial: 3
    case .allow: 4
    }
  }
}

/// Whose act a claim or position is.
public enum Basis: String, CaseIterable, Hashable, Sendable {
  /// The state's own act or word; state-owned carriers count as the state.
  case state
  /// What carriers do or sign: shown beside the state's position, never as it.
  case operators
}

/// How far a ban or a restriction has come.
public enum MeasureStatus: String, CaseIterable, Hashable, Sendable {
  case inForce = "in-force"
  case announced
  case planned
  case suspended
}

/// What a measure covers.
public enum MeasureScope: String, CaseIterable, Hashable, Sendable {
  case fiveG = "5g"
  case core
  case sites
  case share
  case procurement
  case singleDeal = "single-deal"
  case allNetworks = "all-networks"
  case trials
  case trade
}
