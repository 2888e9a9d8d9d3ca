import TextMatching

// States that a sentence sets beside its subject.

extension FrameReader {
  /// "joined the US in banning", "followed Britain in shutting out".
  func isForerunner(
    _ actor: Actor, _ frame: Frame, _ sentence: SentenceReading
  ) -> Bool {
    guard !actor.countries.isEmpty, actor.last < frame.cue.first else { return false }
    let (word, _) = wordBefore(actor, sentence)
    var next = actor.last + 1
    if actor.isPossessive {
      // "follow Australia's lead in", "Britain's example by"
      guard ["lead", "example", "footsteps"].contains(where: { sentence.isWord(next, $0) }) else {
        return false
      }
      next += 1
    }
    if sentence.isWord(word, "after"), sentence.isMark(next, ",") { next += 1 }
    guard frame.cue.first - next <= 2 else { return false }
    if sentence.isWord(word, "after"), sentence.isWord(next, "to") {
      return true  // "the second country after Britain to ban"
    }
    let isNext =
      sentence.isWord(next, "in")
      || lexicon.cues[frame.cue.cue].part == .verb
        && (sentence.isWord(next, "and") || sentence.isWord(next, "by"))
    let isRefused =
      !sentence.isWord(next, "in")
      && [.flip, .negation].contains(sentence.operatorMatch(at: word - 1)?.effect)
    return isNext && !isRefused
      && ["joined", "joins", "joining", "join", "followed", "follows", "following", "follow"]
        .contains { sentence.isWord(word, $0) }
  }

  /// "as Australia has done", "followed by Japan": states behind the cue that did it, too.
  func findFollowers(_ frame: inout Frame, _ sentence: SentenceReading) {
    let cue = lexicon.cues[frame.cue.cue]
    guard cue.part == .verb, let stance = cue.stance, stance != .undecided else { return }
    for index in near(after: frame.cue, sentence) {
      if let other = sentence.cueIndex(at: index), sentence.cues[other].first == index,
        lexicon.cues[sentence.cues[other].cue].stance != nil,
        lexicon.cues[sentence.cues[other].cue].part == .verb
      {
        return  // What another verb says of them.
      }
      guard let actor = sentence.actor(at: index), actor.first == index, actor.kind == .state,
        !actor.isAttribute, !actor.countries.isEmpty
      else { continue }
      var before = actor.first - 1
      while sentence.wordClass(before) == .determiner { before -= 1 }
      let isFollower = sentence.isWord(before, "by") && sentence.isWord(before - 1, "followed")
      let isModel =
        (sentence.isWord(before, "as") || sentence.isWord(before, "because"))
        && ["has", "have", "had", "did"].contains { sentence.isWord(actor.last + 1, $0) }
        && (isEnd(actor.last + 2, sentence) || sentence.isWord(actor.last + 2, "done")
          || sentence.isWord(actor.last + 2, "already"))
      if isFollower || isModel { frame.forerunners += actor.countries }
      if isSame(before, sentence) { frame.likes += actor.countries }
    }
  }

  /// "and the same goes for Lisbon", "the same is true of Iceland": whether a preposition ends this.
  private func isSame(_ preposition: Int, _ sentence: SentenceReading) -> Bool {
    guard ["for", "of", "to", "in"].contains(where: { sentence.isWord(preposition, $0) }) else {
      return false
    }
    return stretch(preposition - 8, preposition).contains { index in
      sentence.isWord(index, "same")
        && ["goes", "is", "holds", "applies", "went", "was", "held", "applied"].contains {
          sentence.isWord(index + 1, $0)
        }
    }
  }

  /// "Denmark, like Sweden, will", "Unlike Sweden, Norway will not": states set beside the subject.
  func findCompared(_ frame: inout Frame, _ sentence: SentenceReading) {
    // What is open here is not the contrary there, and "took years to bar" has none.
    let isPlain =
      lexicon.cues[frame.cue.cue].stance != .undecided
      && !frame.operators.contains { [.weak, .undecided, .question].contains($0.effect) }
    let isLate =
      sentence.isWord(frame.cue.first - 1, "to")
      && ["years", "months", "time", "longer"].contains { sentence.isWord(frame.cue.first - 2, $0) }
    for actor in sentence.actors where actor.first < frame.cue.last + 40 {
      guard actor.kind == .state, !actor.isAttribute, !actor.countries.isEmpty else { continue }
      var like = actor.first - 1
      while ["neighbouring", "neighboring", "neighbour", "neighbor", "its", "the"].contains(where: {
        sentence.isWord(like, $0)
      }) {
        like -= 1
      }
      let isFront = like == sentence.range.lowerBound
      let isBehind = actor.first > frame.cue.last
      let between =
        isBehind ? stretch(frame.cue.last, like) : stretch(actor.last, frame.cue.first)
      // "Unlike Sweden, which has barred it": the clause tells of it.
      let isToldOf =
        sentence.isMark(actor.last + 1, ",")
        && sentence.wordClass(actor.last + 2).contains(.relative)
      guard !isToldOf, isFront || sentence.isMark(like - 1, ","),
        !between.contains(where: { sentence.isMark($0, ";") }),
        !isBehind || isEnd(actor.last + 1, sentence) && frame.link == .subject
      else { continue }
      if sentence.isWord(like, "like") {
        if !isBehind { frame.likes = actor.countries }
      } else if sentence.isWord(like, "unlike") {
        // "Unlike Australia, Germany will not": what is not done here was done there.
        let isNegated = frame.operators.contains { $0.effect == .negation || $0.effect == .flip }
        if isNegated {
          frame.forerunners = actor.countries
        } else if isPlain, !isLate {
          frame.contrasted += actor.countries.filter { !frame.contrasted.contains($0) }
        }
      }
    }
  }
}
