import TextMatching

/// Finds who stands in the roles of a cue.
final class FrameReader: Sendable {
  let lexicon: Lexicon
  let gazetteer: Gazetteer
  let objects: ObjectFinder
  /// The operator of "want them to", which "want it out" is, too.
  let wishRow: Int?

  init(lexicon: Lexicon, gazetteer: Gazetteer) {
    self.lexicon = lexicon
    self.gazetteer = gazetteer
    objects = ObjectFinder(lexicon: lexicon)
    wishRow = lexicon.operators.firstIndex {
      $0.effect == .pressure && lexicon.name($0.name) == NamedRows.wishForOthers
    }
  }

  /// The frame of a cue, without what only other sentences tell.
  func frame(_ match: CueMatch, in sentence: SentenceReading) -> Frame {
    var frame = Frame(cue: match)
    if let given = given(match, sentence) {
      frame.authority = given.owner
      frame.link = .subject
      frame.operators = given.operators
      frame.commandsOperators = given.commandsOperators
      frame.isGiven = true
    } else if isInverted(match, sentence) {
      frame.authority = invertedSubject(match, sentence)
      frame.link = .subject
      frame.hasForeignSubject = frame.authority == nil
    } else {
      var scan = LeftScan(frame, reader: self, sentence: sentence)
      frame = scan.run()
      scanRight(&frame, sentence)
    }
    findCompared(&frame, sentence)
    findJoinedOwners(&frame, sentence)
    findFollowers(&frame, sentence)
    findVendor(&frame, sentence)
    findAddedVendor(&frame, sentence)
    if isTheirsToJudge(frame, sentence) {
      frame.authority = nil
      frame.link = .focus
    }
    if frame.authority == nil || (frame.authority?.countries.isEmpty ?? true) {
      findElsewhere(&frame, sentence)
    }
    findContrast(&frame, sentence)
    return frame
  }
}
