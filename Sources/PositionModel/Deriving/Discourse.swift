import TextMatching

/// What earlier sentences left in mind.
struct Discourse {
  /// Countries that last acted or were spoken of as the state, the most salient first.
  var countries: [Int] = []
  /// Sentences since then.
  var countryAge = 0
  var vendors: [Int] = []
  var vendorAge = 0
  /// How many sentences a vendor that is named in one stays in sight.
  static let sight = 3
  /// The vendor that the article is about, when one is named far more than the others.
  var mainVendors: [Int] = []
  /// The vendors that the headline names.
  var titleVendors: [Int] = []
  /// The vendors that the first sentences name.
  var leadVendors: [Int] = []
  /// Whether the headline names it, or the text three times.
  var isAboutVendor = false
  /// The vendors that the entries of a list are about.
  var listedVendors: [Int] { mainVendors.isEmpty ? titleVendors : mainVendors }
  /// The vendors that are meant where a sentence names none of them.
  var topicVendors: [Int] { listedVendors.isEmpty ? firstVendors : listedVendors }
  /// The first of the suspects that the article names, with those of the same mention.
  var firstVendors: [Int] = []
  /// What the sentence before asked.
  var asked: Asked?
  /// What the sentence before left open, or somebody asked for.
  var open: OpenDeed?
  /// The deed that this sentence settles, so that the claims that it is open are withdrawn.
  var withdrawn: OpenDeed?
  /// The claim before, for "did the same".
  var lastStance: Stance?
  /// What the cue of that claim said by itself, for "did so".
  var lastDeed: Stance?
  var lastVendors: [Int] = []
  /// How sure that claim was.
  var lastConfidence = 0.0
  var claimAge = 9
  /// The stance of the claim before, when it is near enough to refer to.
  var recentStance: Stance? { claimAge <= 1 ? lastStance : nil }
  var recentDeed: Stance? { claimAge <= 1 ? lastDeed : nil }
  /// What was claimed can be taken up: "did the same", "did so".
  mutating func remember(_ claim: RawClaim, deed: Stance) {
    (lastStance, lastDeed) = (claim.reading.stance, deed)
    (lastVendors, lastConfidence) = (claim.frame.vendors, claim.confidence)
    claimAge = 0
  }

  /// What somebody was pressed to do can be taken up ("Japan has done so"); nobody's stance can.
  mutating func remember(pressed stance: Stance, _ vendors: [Int]) {
    (lastStance, lastDeed, lastVendors) = (nil, stance, vendors)
    (lastConfidence, claimAge) = (0, 0)
  }

  /// Those of the vendors of an article whom a rule against "any vendor" would mean.
  var suspects: [Int] = []
  /// The carrier that the sentence before is about.
  var carrier: Actor?
  /// Who was last quoted, and sentences since then: a quotation may go on.
  var quoted: Voice?
  var quoteAge = 9
  /// How many states the article names.
  var stateCount = 0
  /// Whether the article is about networks at all.
  var isAboutNetworks = false
  /// The last sentences, none of which claims anything, whose states and quotations nobody has asked
  /// for yet: the ages of both do not count them.
  var waiting: [Waiting] = []

  struct Waiting {
    var sentence: SentenceReading
    /// The vendors spoken of before it.
    var vendors: [Int]
  }
}

/// A claim before its country, vendor and article are written out.
struct RawClaim {
  /// What the claims of one frame share, which is too much to copy with each.
  final class Ground {
    let frame: Frame
    let voice: Voice

    init(_ frame: Frame, _ voice: Voice) {
      self.frame = frame
      self.voice = voice
    }
  }

  var country: Int
  var vendor: Int
  var reading: StanceReading
  var basis: Basis
  var confidence: Double
  let ground: Ground
  var sentence: Int
  var place: SentenceSpan.Place
  /// When it happened, where its words say so.
  var time: EventTime?
  /// The sentence that answers it, where its own is a question: both are the evidence.
  var answer: Int?

  var frame: Frame { ground.frame }
  var voice: Voice { ground.voice }
}
