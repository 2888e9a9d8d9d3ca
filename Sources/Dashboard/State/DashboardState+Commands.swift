import PositionModel
import ScreenCells

extension DashboardState {
  /// Does what a key asks for; where it cannot, ``notice`` says why.
  ///
  /// Long, as it is the one switch over all commands.
  mutating func perform(_ command: Command) -> [Effect] {
    switch command {
    case .up, .down, .pageUp, .pageDown, .halfUp, .halfDown, .top, .bottom: move(command)
    case .nextPane where stage != .panes: stepRow(1)
    case .previousPane where stage != .panes: stepRow(-1)
    case .left where stage != .panes, .right where stage != .panes: move(command)
    case .nextPane: focusPane(after: 1)
    case .previousPane: focusPane(after: -1)
    case .pane1: goToPane(.countries)
    case .pane2: goToPane(.vendors)
    case .pane3: goToPane(.stances)
    case .pane4: goToPane(.detail)
    case .left:
      if focus == .countries {
        notice = warning(
          "The countries are leftmost; \(label(of: .nextPane)) goes round")
      }
      focus = .countries
    case .right:
      if focus == .detail {
        notice = warning(
          "Nothing further right; \(label(of: .open)) opens the article")
      }
      focus = .detail
    case .open: return open()
    case .back: return goBack()
    case .find: startFinding()
    case .findNext, .findPrevious: findFurther(step: command == .findNext ? 1 : -1)
    case .commandLine: prompt = Prompt(purpose: .command)
    case .filter: startFilter()
    case .undo: undoFilter()
    case .redo: redoFilter()
    case .nextVendor: step(vendor: 1)
    case .previousVendor: step(vendor: -1)
    case .nextStance: step(stance: 1)
    case .previousStance: step(stance: -1)
    case .clear:
      if filter.isEmpty { notice = warning("Nothing is narrowed: these are all countries") }
      filter = CountryFilter()
      arrange()
    case .order:
      order = order.next
      arrange()
      notice = Notice(text: "Countries by \(order.words)", isWarning: false)
    case .zoom: isZoomed.toggle()
    case .map: toggle(.map)
    case .matrix: toggle(.matrix)
    case .time: return toggleTime()
    case .nextChange: return stepTime(.change, isForward: true)
    case .previousChange: return stepTime(.change, isForward: false)
    case .nextMonth: return stepTime(.month, isForward: true)
    case .previousMonth: return stepTime(.month, isForward: false)
    case .nextDay: return stepTime(.day, isForward: true)
    case .previousDay: return stepTime(.day, isForward: false)
    case .play: return togglePlay()
    case .today: return goToday()
    case .changes: prompt = Prompt(purpose: .since)
    case .larger, .smaller:
      guard stage == .map else {
        notice = warning("That is for the map; \(label(of: .map)) shows it")
        return []
      }
      zoomMap(by: command == .larger ? 1.5 : 1 / 1.5)
    case .asOf: prompt = Prompt(purpose: .asOf)
    case .briefing: return openBriefing()
    case .nextEvidence: return stepOrFind(1)
    case .previousEvidence: return stepOrFind(-1)
    case .wider: resize(columns: 2)
    case .narrower: resize(columns: -2)
    case .taller: resize(lines: 1)
    case .shorter: resize(lines: -1)
    case .mark: return mark("")
    case .nextMark: goToMark()
    case .copy: return copy("")
    case .copyLink: return copy("link")
    case .openLink: return openLink()
    case .save: startSaving()
    case .mouse: return useMouse("")
    case .help: openHelp()
    case .redraw: redraws += 1
    case .quit, .quitAll: isFinished = true
    }
    return []
  }

  /// Leaves the map or the table for a pane.
  private mutating func goToPane(_ pane: Pane) {
    if stage != .panes { (stageBehind, stage) = (pane == .detail ? stage : .panes, .panes) }
    focus = pane
  }

  private mutating func focusPane(after step: Int) {
    let count = Pane.allCases.count
    focus = Pane(rawValue: (focus.rawValue + step + count) % count) ?? .countries
  }

  private mutating func open() -> [Effect] {
    if stage == .matrix {
      openMatrixCell()
      return []
    }
    if stage == .map {
      openPosition()
      return []
    }
    switch focus {
    case .countries:
      guard chosenRow != nil else {
        notice = noCountry(to: "open")
        return []
      }
      focus = .detail
    case .vendors, .stances: focus = .countries
    case .detail: return openArticle()
    }
    return []
  }

  /// Goes through what was looked for in the text, or else among the countries.
  private mutating func findFurther(step: Int) {
    if let text = textFind { return findTextAgain(text, step: step) }
    guard pages.isEmpty else {
      notice = warning("Nothing is looked for here; \(label(of: .find)) finds words")
      return
    }
    findAgain(step: step)
  }

  /// In an article: through what was looked for there, or else through the evidence.
  private mutating func stepOrFind(_ step: Int) -> [Effect] {
    guard let text = textFind else { return self.step(evidence: step) }
    findTextAgain(text, step: step)
    return []
  }

  private mutating func goBack() -> [Effect] {
    if textFind != nil {
      textFind = nil
    } else if !pages.isEmpty {
      pages.removeLast()
    } else if stage != .panes {
      stage = .panes
    } else if stageBehind != .panes, focus == .detail {
      (stage, stageBehind, focus) = (stageBehind, .panes, .countries)
    } else if focus != .countries {
      focus = .countries
    } else if isZoomed {
      isZoomed = false
    } else if progress != nil || work != nil {
      return stop()
    } else {
      notice = warning("Nothing to go back to; \(label(of: .quit)) quits")
    }
    return []
  }

  /// Has enough of what goes on meanwhile.
  mutating func stop() -> [Effect] {
    if progress != nil { return [.stopOpening] }
    guard work != nil else {
      notice = warning("Nothing is under way that could be stopped")
      return []
    }
    guard !isStopping else {
      notice = warning("It is being stopped; what was begun is finished first")
      return []
    }
    isStopping = true
    return [.stopWork]
  }

  /// Goes to the next country of the list, round and round.
  private mutating func stepRow(_ step: Int) {
    guard !rows.isEmpty else {
      notice = noCountry(to: "go to", "\(label(of: .clear)) shows all")
      return
    }
    choose(country: (countryScroll.selected + step + rows.count) % rows.count)
  }

  private mutating func step(vendor step: Int) {
    let count = vendorChoices.count
    guard count > 1 else {
      notice = warning("No vendor to choose")
      return
    }
    choose(vendor: (vendorScroll.selected + step + count) % count)
  }

  private mutating func step(stance step: Int) {
    let count = stanceChoices.count
    choose(stance: (stanceScroll.selected + step + count) % count)
  }

  mutating func choose(country index: Int) {
    guard rows.indices.contains(index) else { return }
    countryScroll.selected = index
    wantedCountry = rows[index].country
  }

  mutating func choose(vendor index: Int) {
    guard vendorChoices.indices.contains(index) else { return }
    filter.vendor = vendorChoices[index]
    arrange()
  }

  mutating func choose(stance index: Int) {
    guard stanceChoices.indices.contains(index) else { return }
    filter.stance = stanceChoices[index]
    arrange()
  }
}
