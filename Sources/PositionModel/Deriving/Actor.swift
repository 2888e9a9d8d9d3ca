/// One who acts, speaks or owns in a sentence: "Sweden's telecoms regulator", "US officials".
struct Actor {
  enum Kind {
    /// The state by its own name or capital.
    case state
    case government, regulator, parliament, court, official
    case legislator, opposition, expert, media, anonymous
    /// Carriers: named ones, or "British operators".
    case operators
    case company
    /// "Britain's 5G network": the country owns what is spoken of.
    case owner
    /// "a Swedish law", "Britain's decision".
    case instrument
    /// "Sweden's Ericsson": where the vendor is from.
    case origin
    /// "Canada's Videotron": where the carrier is from.
    case carrierHome
    /// A demonym before any other noun.
    case other
  }

  var kind: Kind
  /// Indices into the country table; more than one for a list.
  var countries: [Int]
  /// Indices into the carriers.
  var carriers: [Int] = []
  /// Indices of the first and last token, determiners apart.
  var first: Int
  var last: Int
  /// Whether it is named by a word like "the government", for the country in focus.
  var isGeneric = false
  var isPossessive = false
  /// "state-run BSNL": the text says whose carrier it is.
  var isStateOwned = false
  /// Whether a demonym or a possessive leads to the head.
  var isAttribute = false

  /// The state of "operators in Austria".
  var asState: Actor {
    var actor = self
    actor.kind = .state
    return actor
  }

  /// Whether its acts are acts of the state.
  var actsForState: Bool {
    switch kind {
    case .state, .government, .regulator, .parliament, .court, .official, .instrument: true
    default: false
    }
  }
}
