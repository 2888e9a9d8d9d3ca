import TextMatching

/// A cue with what governs it and who stands in its roles.
struct Frame {
  /// How the country was found; the earlier, the surer.
  enum Link: Int {
    case subject, agent, owner, location, pronoun, sentence, focus
  }

  /// How the vendor was found; the earlier, the surer.
  enum VendorLink: Int {
    case clause, sentence, anaphor, focus
  }

  var cue: CueMatch
  /// What governs the cue, the nearest first.
  var operators: [OperatorMatch] = []
  var authority: Actor?
  var link = Link.focus
  /// Whom somebody presses to act.
  var addressee: Actor?
  /// Who presses.
  var source: Actor?
  var vendors: [Int] = []
  var vendorLink = VendorLink.focus
  /// It hangs on "a decision by" its authority.
  var isDecided = false
  /// The sentence takes the measure for granted: "Sweden's Huawei ban".
  var isGiven = false
  /// A pronoun or "the company" stands for the vendor.
  var isAnaphoric = false
  /// Any vendor of a kind stands there: "vendors deemed unreliable".
  var isOfAnyVendor = false
  /// Nothing stands where the vendor would: "the ban".
  var lacksObject = false
  /// Something else stands there: whatever vendor is near is not meant.
  var hasOtherObject = false
  /// Where the vendor is named, for the marks.
  var vendorMention: Mention?
  /// Whether the vendor itself is the subject.
  var vendorActs = false
  /// The subject is one whose word or act binds nobody: an analyst, a newspaper.
  var hasForeignSubject = false
  /// Whether other states, "allies", are told what to do.
  var pressesOthers = false
  /// States that are said to have gone before: "joined the US in banning".
  var forerunners: [Int] = []
  /// States of which the same is said: "Denmark, like Sweden, will".
  var likes: [Int] = []
  /// States of which the contrary is said: "but not in Sweden".
  var contrasted: [Int] = []
  /// "with Nokia but not with Huawei": vendors of which it is said.
  var contrastedVendors: [Int] = []
  /// The country is the head of an entry of a list: "SWEDEN: Out by 2025".
  var isListed = false
  /// The country is one of those "including" which a vendor has sold to.
  var isExample = false
  /// Tokens from the cue to the vendor.
  var vendorDistance = 0
  /// The carriers by name that are told to act.
  var commanded: [Int] = []
  /// Whether carriers act by order of somebody: "told operators to".
  var commandsOperators = false
}
