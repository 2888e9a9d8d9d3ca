import PositionModel
import ScreenCells

extension DashboardState {
  /// Takes in one event, and gives the work that it asks for.
  public mutating func update(_ event: Event) -> [Effect] {
    let effects = effects(of: event)
    settle()
    keepFilterForUndo()
    return effects + fetchLastChange() + prepareReading() + loadChosen()
  }

  /// Asks for the claims of the chosen country where all of them are still being read.
  private mutating func loadChosen() -> [Effect] {
    guard let country = chosenCountry, country != countryAskedFor,
      library.lacksClaims(of: country)
    else { return [] }
    countryAskedFor = country
    return [.loadCountry(country)]
  }

  /// Asks for what reading an article takes once the reader is at the evidence.
  private mutating func prepareReading() -> [Effect] {
    guard focus == .detail, !isReadingPrepared else { return [] }
    isReadingPrepared = true
    return [.prepareReading]
  }

  private mutating func effects(of event: Event) -> [Effect] {
    switch event {
    case .key(let key):
      notice = nil
      return update(key)
    case .click(let click): return update(click)
    case .pasted(let text):
      notice = nil
      paste(text)
      return []
    case .resized(let size):
      self.size = size
      return []
    case .answered(let answer): return update(answer)
    case .tick: return tick()
    case .ended:
      isFinished = true
      return []
    }
  }

  private mutating func update(_ key: Key) -> [Effect] {
    if prompt != nil { return type(key) }
    guard let command = keys.command(for: key, in: context) else {
      notice = warning(reasonNothingHappens(on: key))
      return []
    }
    return perform(command)
  }

  /// Why a key does nothing where it was pressed.
  private func reasonNothingHappens(on key: Key) -> String {
    let contexts = keys.contexts(of: key)
    guard !contexts.isEmpty else {
      return "\(key.label) does nothing; \(label(of: .help)) shows the keys"
    }
    let places = KeyContext.allCases.filter(contexts.contains)
    let where_ = KeyContext.panes.isSubset(of: contexts) ? "the panes" : places[0].name
    return "\(key.label) works in \(where_) only; \(label(of: .back)) goes back, "
      + "\(label(of: .help)) shows the keys"
  }

  private mutating func update(_ answer: Answer) -> [Effect] {
    switch answer {
    case .article(let article, let marks): show(article, marks)
    case .library where progress != nil: notice = warning("Not before all articles are read")
    case .library(let library):
      self.library = library
      (time.day, time.isWaiting) = (library.asOf, false)
      arrange()
      if !time.isShown {
        notice = Notice(
          text: library.asOf.map {
            "As of \($0); \(label(of: .today)): today again"
          } ?? "As of today",
          isWarning: false)
      }
      return renewTexts()
    case .detailed(let library):
      // All of it may have been read meanwhile, or another day.
      guard self.library.lacksClaims, self.library.asOf == nil else { return [] }
      self.library = library
      arrange()
    case .refreshed(let library):
      // Whoever looks at another day gets it on the way back to today.
      guard library.asOf == self.library.asOf else { return [] }
      let added = library.articleCount - self.library.articleCount
      self.library = library
      arrange()
      // Work of one's own tells itself how far it is and what came of it.
      if added > 0, work == nil, notice == nil { say("\(counted(added, "article")) added") }
      return renewTimeline()
    case .briefing(let topic, let lines): show(lines, of: .briefing(topic))
    case .timeline(let timeline): return show(timeline)
    case .evidence(let change, let evidence): show(evidence, of: change)
    case .changes(let topic, let lines): show(lines, of: .changes(topic))
    case .failed(let effect, let reason):
      giveUp(effect)
      notice = warning(reason)
    case .progress(let text):
      if progress != nil { progress = text }
    case .working(let text): work = text
    case .worked(let text, let isWarning):
      (work, isStopping) = (nil, false)
      if let text { notice = Notice(text: text, isWarning: isWarning) }
    case .opened(let library): return take(opened: library)
    case .citation(let text): return [.copy(text, what: "citation")]
    case .link(let link, let opens): return take(link: link, opens: opens)
    case .ready: break
    case .done(let sentence): notice = Notice(text: sentence, isWarning: false)
    }
    return []
  }

  /// Takes over what was opened while the panes were up already.
  private mutating func take(opened library: LibrarySnapshot) -> [Effect] {
    progress = nil
    self.library = library
    arrange()
    if rows.isEmpty, !filter.isEmpty {
      notice = warning(
        "No country matches; \(label(of: .clear)) shows all")
    }
    goToAwaited()
    return renewTimeline()
  }
}
