import PositionModel
import ScreenCells

extension Stance {
  /// A sign that tells the stance without colour.
  public var symbol: String {
    switch self {
    case .ban: "●"
    case .restrict: "▲"
    case .undecided: "◐"
    case .trial: "◇"
    case .allow: "○"
    }
  }

  public var style: Style {
    switch self {
    case .ban: .ban
    case .restrict: .restrict
    case .undecided: .undecided
    case .trial: .trial
    case .allow: .allow
    }
  }
}

extension Stance {
  /// What the stance means, in a line of the help.
  var meaning: String {
    switch self {
    case .ban: "the state shuts the vendor out of 5G"
    case .restrict: "part of the network, some purchases or one deal are closed to it"
    case .undecided: "the decision is open, and the text says so"
    case .trial: "let into trials, without a commercial decision"
    case .allow: "permitted, contracted with the state's word, or a ban refused"
    }
  }
}

/// The sign of what only operators have done.
let operatorsSign = "ᵒ"

/// The sign of what a reader has set, whatever the articles say.
let overrideSign = "§"

/// The sign of what nothing new confirms.
let staleSign = "†"

extension MeasureStatus {
  /// The status in words.
  var words: String {
    switch self {
    case .inForce: "in force"
    case .announced: "announced"
    case .planned: "planned"
    case .suspended: "suspended"
    }
  }
}

extension MeasureScope {
  /// What is covered, in words.
  var words: String {
    switch self {
    case .fiveG: "5G"
    case .core: "core network"
    case .sites: "certain sites"
    case .share: "a share of the network"
    case .procurement: "public procurement"
    case .singleDeal: "one deal"
    case .allNetworks: "all networks"
    case .trials: "trials"
    case .trade: "trade"
    }
  }
}

extension Offer.Kind {
  /// What is held out, in words.
  var words: String {
    switch self {
    case .noBackdoor: "no-backdoor pact"
    case .sourceEscrow: "source code in escrow"
    case .sourceReview: "source code for review"
    case .localData: "data kept in the country"
    case .licensing: "licence of its technology"
    case .localProduction: "production in the country"
    case .investment: "investment"
    case .securityCentre: "security centre"
    }
  }
}

extension PolicyEvent.Kind {
  /// What happens, in words.
  var words: String {
    switch self {
    case .spectrumAuction: "5G spectrum auction"
    case .deadline: "deadline"
    case .law: "law"
    case .decision: "decision"
    case .court: "court ruling"
    }
  }
}

extension Speaker {
  /// Who speaks, in words; the sort alone where the name says no more: "the government said".
  var words: String {
    name.map { $0.lowercased() == kind.rawValue ? kind.rawValue : label } ?? kind.rawValue
  }
}

extension Position {
  /// Since when, in words that do not claim more than is known.
  var sinceWords: String {
    guard let since else { return "since an unknown day" }
    return sinceIsUpperBound ? "since \(since) or before" : "since \(since)"
  }
}

/// A number with its noun: "1 article", "2 articles", "2 countries".
public func counted(_ count: Int, _ noun: String) -> String {
  guard count != 1 else { return "1 \(noun)" }
  let number = grouped(count)
  return noun.hasSuffix("y") ? "\(number) \(noun.dropLast())ies" : "\(number) \(noun)s"
}
