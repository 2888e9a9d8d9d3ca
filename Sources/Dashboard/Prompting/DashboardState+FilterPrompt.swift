import FilterLanguage
import PositionModel

extension DashboardState {
  /// Narrows the countries by what is typed so far, as far as it can be understood.
  ///
  /// What may yet become a key does not count as a word.
  mutating func followFilter(_ text: String) {
    let vocabulary = names.vocabulary()
    let terms = text.split(separator: " ", omittingEmptySubsequences: false)
    let last = terms.last.map { $0.drop { $0 == "-" }.lowercased() } ?? ""
    let mayBecomeKey = FilterKey.allCases.contains { $0.rawValue.hasPrefix(last) }
    if !mayBecomeKey, let understood = try? Filter(parsing: text, vocabulary) {
      return narrow(to: understood)
    }
    let finished = terms.dropLast().joined(separator: " ")
    if let before = try? Filter(parsing: finished, vocabulary) { narrow(to: before) }
  }

  private mutating func narrow(to terms: Filter) {
    let new = CountryFilter(terms.without(.asOf))
    guard new != filter else { return }
    filter = new
    arrange()
  }

  /// Takes the filter as it stands; where it cannot be understood the line stays, with the reason.
  mutating func acceptFilter(_ typing: Prompt) -> [Effect] {
    do {
      let terms = try Filter(parsing: typing.text, names.vocabulary())
      filterHistory.remember(typing.text)
      return narrow(by: terms)
    } catch {
      var typing = typing
      typing.error = error.description
      typing.line.moveCursor(to: error.column - 1)
      prompt = typing
      return []
    }
  }

  /// Narrows the countries, and asks for the day that the filter names.
  mutating func narrow(by terms: Filter) -> [Effect] {
    narrow(to: terms)
    if awaitsCountries {
      say("The countries of this filter come once the articles are read")
    } else if rows.isEmpty {
      notice = warning(
        "No country matches; \(label(of: .undo)) undoes it, \(label(of: .clear)) shows all")
    }
    guard let day = terms.asOf, day != library.asOf else { return [] }
    return go(to: day)
  }

  /// Chooses the vendor or stance that a text most likely means.
  mutating func followChoice(_ pane: Pane, _ text: String, from: CountryFilter) {
    filter = from
    switch choices(in: pane, for: text).first {
    case .vendor(let vendor): filter.vendor = vendor
    case .stance(let stance): filter.stance = stance
    case nil: break
    }
    arrange()
  }

  /// A vendor or a stance to choose.
  enum Choice: Hashable {
    case vendor(VendorID)
    case stance(Stance)
  }

  /// The vendors or stances that a text may mean.
  func choices(in pane: Pane, for text: String) -> [Choice] {
    let wanted = text.lowercased()
    guard !wanted.isEmpty else { return [] }
    if pane == .stances {
      return Stance.allCases.filter { $0.rawValue.hasPrefix(wanted) }.map(Choice.stance)
    }
    // Before the articles are read any vendor may be chosen.
    let vendors = library.isOpening ? names.vendorOrder : vendorChoices.compactMap(\.self)
    return vendors.filter { names.vendor($0).lowercased().contains(wanted) }.map(Choice.vendor)
  }
}

extension DashboardState {
  /// Keeps a filter that was changed for good, so that it can be undone.
  mutating func keepFilterForUndo() {
    guard prompt == nil, filter != keptFilter else { return }
    undoableFilters.append(keptFilter)
    if undoableFilters.count > 100 { undoableFilters.removeFirst() }
    redoableFilters = []
    keptFilter = filter
  }

  /// Brings the filter before the last change back.
  mutating func undoFilter() {
    guard let before = undoableFilters.popLast() else {
      notice = warning("Nothing to undo: the filter has not been changed")
      return
    }
    redoableFilters.append(filter)
    restore(before)
  }

  /// Brings back the filter that was undone last.
  mutating func redoFilter() {
    guard let after = redoableFilters.popLast() else {
      notice = warning("Nothing to bring back: no change was undone")
      return
    }
    undoableFilters.append(filter)
    restore(after)
  }

  private mutating func restore(_ old: CountryFilter) {
    filter = old
    keptFilter = old
    arrange()
    let words = old.terms.description
    notice = Notice(text: words.isEmpty ? "All countries" : "Filter \(words)", isWarning: false)
  }
}
