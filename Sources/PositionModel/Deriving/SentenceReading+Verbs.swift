import TextMatching

// Verb or noun, active or passive.

extension SentenceReading {
  /// "a list of high-risk suppliers", "set for limited role in": what could be a verb is no verb
  /// after an article, and no participle after a preposition.
  func isNounPhrase(_ index: Int) -> Bool {
    if isWord(index - 1, "a") || isWord(index - 1, "an") || isWord(index - 1, "the") { return true }
    let form = lexicon.forms[Int(article.tokens[index].word)]
    let follows = wordClass(index - 1).contains(.preposition)
    // "under rules set out" rules nothing out.
    let isThings = form.contains(.third) && !isWord(index - 1, "to")
    return follows && !form.contains(.base) && (form.contains(.participle) || isThings)
  }

  /// Whether a word that is also a verb is a noun here: "grant permits", "its use", "the test".
  func isNoun(_ index: Int) -> Bool {
    let form = lexicon.forms[Int(article.tokens[index].word)]
    if form.contains(.participle), isWord(index - 1, "a") { return true }  // "a considered one"
    if form.contains(.participle), isOfWhoRuled(index) { return true }
    if isWord(index, "rules"),
      ["for", "that", "which", "of", "governing", "under"].contains(where: { isWord(index + 1, $0) }
      )
    {
      return true  // "sets rules for 5G that do not rule it out"
    }
    guard !form.isDisjoint(with: [.base, .third]), index > range.lowerBound else { return false }
    for word: StaticString in ["on", "of", "against", "over"] where isWord(index + 1, word) {
      if form.contains(.base) { return true }  // "the 5G ban on"
      if vendors(at: index + 2) != nil { return true }  // "British bans on Huawei"
    }
    let before = article.tokens[index - 1]
    if before.kind == .possessive { return true }
    if form.contains(.base), isNamedNoun(index) { return true }
    if lexicon.classes[Int(before.word)].contains(.preposition), !isWord(index - 1, "to") {
      return true  // "smoking in bars"
    }
    let wordClass = lexicon.classes[Int(before.word)]
    if wordClass.contains(.determiner) {
      // "have all let Huawei": no article, though it can stand before a noun.
      let floats: [StaticString] = ["that", "all", "both", "each"]
      return !floats.contains { isWord(index - 1, $0) }
    }
    return wordClass.contains(.verb)
      && wordClass.isDisjoint(with: [.aux, .adverb, .conjunction, .instrument])
      && !article.isMentioned(index - 1)
  }

  /// "the ousted civilian government", "the banned opposition party": what befell somebody else.
  private func isOfWhoRuled(_ index: Int) -> Bool {
    guard wordClass(index - 1).contains(.determiner) else { return false }
    for next in stretch(index + 1, index + 4) {
      if vendors(at: next) != nil || wordClass(next).contains(.preposition) { return false }
      if !wordClass(next).isDisjoint(with: [.government, .opposition]) { return true }
    }
    return false
  }

  /// "Sweden's Huawei ban", "the 5G ban": no verb can follow one name or thing in this form.
  private func isNamedNoun(_ index: Int) -> Bool {
    let isNoun = lexicon.cuesByWord[article.tokens[index].word].contains {
      lexicon.cues[Int($0)].part == .noun && lexicon.cues[Int($0)].pattern.wordCount == 1
    }
    guard isNoun else { return false }
    var before = index - 2
    if let mention = article.mention(at: index - 1) {
      guard mention.vendors?.count == 1 else { return false }
      before = mention.first - 1
    } else if !SentenceReading.thingNouns.contains(where: { isWord(index - 1, $0) }) {
      return false
    }
    // "will Huawei ban it" asks; "to reverse Huawei ban" has nothing that is banned.
    let lacksObject = index + 1 >= range.upperBound || article.tokens[index + 1].kind != .word
    return lacksObject || !wordClass(before).contains(.verb) && !wordClass(before).contains(.modal)
  }

  private static let thingNouns: [StaticString] = [
    "5g", "4g", "network", "equipment", "gear", "telecom", "technology", "kit", "import",
  ]

  /// "banned in Australia and barred from": the participle before is one of the same vendor.
  private func isPassiveBefore(_ match: CueMatch) -> Bool {
    cues.contains { other in
      other.isPassive && other.last < match.first && match.first - other.last <= 8
        && !stretch(other.last + 1, match.first).contains {
          vendors(at: $0) != nil || isFiniteVerb($0)
        }
    }
  }

  /// "ordered the company's gear removed", "wants ZTE kit gone": done to what stands before.
  private func isToBeDone(_ match: CueMatch) -> Bool {
    var index = match.first - 1
    var namesGear = false
    while range.contains(index) {
      let isThing =
        !wordClass(index).isDisjoint(with: [.gear, .firmNoun, .company, .network])
        || vendors(at: index) != nil
      namesGear = namesGear || isThing
      guard
        isThing || wordClass(index).contains(.determiner)
          || article.tokens[index].kind == .possessive
      else { break }
      index -= 1
    }
    guard namesGear, let outer = operatorMatch(at: index) else { return false }
    return outer.effect == .ordered || outer.effect == .pressure
  }

  private static let passiveTails: [StaticString] = [
    "from", "by", "of", "in", "for", "to", "over", "as", "after", "amid", "until",
  ]

  /// "Huawei given a role": what is bestowed, not on whom, follows these.
  private static let bestowals: [StaticString] = [
    "given", "granted", "handed", "denied", "refused",
  ]

  /// Whether a participle has a form of "be" before it, or follows its noun without a verb.
  func isPassive(_ match: CueMatch) -> Bool {
    guard lexicon.cues[match.cue].part == .verb else { return false }
    let form = lexicon.forms[Int(article.tokens[match.first].word)]
    guard form.contains(.participle) else { return false }
    var index = match.first - 1
    while index >= range.lowerBound,
      wordClass(index).contains(.adverb)
        || operatorMatch(at: index)?.effect == .negation
    {
      if wordClass(index).contains(.be) { return true }
      index -= 1
    }
    guard index >= range.lowerBound else { return false }
    if wordClass(index).contains(.be) { return true }
    // "SWEDEN: Banned since", "welcome in Riyadh, barred in Stockholm"
    if isMark(index, ":") || isMark(index, "-"), match.first - 1 == index { return true }
    if isMark(index, ","), isWord(match.head + 1, "in"),
      cues.contains(where: { other in
        other.first < match.first
          && (other.isPassive || lexicon.cues[other.cue].part == .state)
      })
    {
      return true
    }
    if wordClass(index).contains(.conjunction), let before = cueIndex(at: index - 1) {
      return isPassive(cues[before])
    }
    // "Huawei excluded from", "ZTE shut out of": no object, so the noun before is it.
    let next = max(match.head, match.last) + 1
    let isSplit = match.last > match.head
    let isBestowed = SentenceReading.bestowals.contains { isWord(match.first, $0) }
    let lacksObject =
      isBestowed || SentenceReading.passiveTails.contains { isWord(next, $0) }
      || next >= range.upperBound || isMark(next, ",") || isMark(next, ".")
    if lacksObject, wordClass(index).contains(.conjunction), isPassiveBefore(match) { return true }
    guard lacksObject else { return false }
    if isToBeDone(match) { return true }
    // "ZTE, long barred from", "its gear, banned in"
    let isApposed =
      isMark(index, ",") && (vendors(at: index - 1) != nil || wordClass(index - 1).contains(.gear))
    return (isApposed || vendors(at: index) != nil)
      && (!isSplit || match.last == match.head + 1 || isBestowed)
  }
}
