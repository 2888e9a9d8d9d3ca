import PositionModel
import ScreenCells

extension LinearSession {
  var dayWords: String { state.library.asOf.map { "as of \($0)" } ?? "as of today" }

  /// What is chosen, in a line: "India, 3 of 9: undecided on Huawei; …".
  var chosenLine: StyledText {
    if state.pages.isEmpty, state.focus == .detail,
      state.detail.stops.indices.contains(state.detailStop)
    {
      let evidence = state.detail.stops[state.detailStop].evidence
      let place = "Evidence \(state.detailStop + 1) of \(state.detail.stops.count): "
      return StyledText(place) + evidence.quoted + StyledText(" open reads the article.")
    }
    guard let row = state.chosenRow else { return StyledText("No country is in the list.") }
    let place = "\(row.name), \(state.countryScroll.selected + 1) of \(state.rows.count): "
    return StyledText(place + words(of: row))
  }

  private func words(of row: CountryRow) -> String {
    let position = row.position
    var parts = [
      "\(position.stance.rawValue) on \(state.names.vendor(position.vendor))",
      "confidence \(percent(position.confidence))", position.sinceWords,
      counted(position.articleCount, "article"),
    ]
    if row.isOperatorsOnly { parts[0] = "only operators, not the state: " + parts[0] }
    parts.insert(contentsOf: state.library.markWords(of: position), at: 1)
    if row.otherVendors > 0 { parts.append("and \(counted(row.otherVendors, "more vendor"))") }
    if state.marked.contains(row.country) { parts.append("marked") }
    return parts.joined(separator: "; ")
  }

  /// What narrows the list, and how many countries are left.
  var listLine: StyledText {
    let filter = state.filter.isEmpty ? "No filter" : "Filter \(state.filter.terms.description)"
    let count = "\(state.rows.count) of \(counted(state.library.countries.count, "country"))"
    return StyledText("\(filter); \(count); by \(state.order.words); \(dayWords).")
  }

  var listLines: [StyledText] {
    [listLine]
      + state.rows.enumerated().map { StyledText("\($0 + 1). \($1.name): \(words(of: $1))") }
  }

  var vendorLines: [StyledText] {
    state.vendorChoices.compactMap { $0 }.map { vendor in
      let counts = Stance.allCases.compactMap { stance -> String? in
        let count = state.tally.count(stance, toward: vendor)
        return count > 0 ? "\(stance.rawValue) \(count)" : nil
      }
      let operators = state.tally.operatorsOnly(toward: vendor)
      let all = counts + (operators > 0 ? ["only operators \(operators)"] : [])
      let words = all.isEmpty ? "none" : all.joined(separator: ", ")
      return StyledText("\(state.names.vendor(vendor)): \(words)")
    }
  }

  var stanceLines: [StyledText] {
    Stance.allCases.map { stance in
      let count = state.tally.count(stance, toward: state.filter.vendor)
      return StyledText("\(stance.rawValue): \(counted(count, "country")). \(stance.meaning)")
    }
  }

  /// The world in words, as far as the filter lets it through.
  var mapLines: [StyledText] { [listLine] + MapText.words(of: state.rows) }

  /// The table in words.
  var matrixLines: [StyledText] {
    [listLine]
      + state.rows.map {
        MatrixText.words(of: $0, state.matrixVendors, in: state.library, state.names)
      }
  }

  /// The position of the chosen country, its evidence numbered.
  var positionLines: [StyledText] {
    var lines = [StyledText(state.chosenRow?.name ?? "", .heading)]
    for (index, line) in state.detail.lines.enumerated() {
      let stop = state.detail.stops.firstIndex { $0.lines.lowerBound == index }
      lines.append(stop.map { StyledText("\($0 + 1). ") + line } ?? line)
    }
    lines.append(StyledText("A number opens the article of that evidence; back returns."))
    return lines
  }

  /// The text that is open, whole.
  var pageLines: [StyledText] {
    switch state.pages.last {
    case .text(let page):
      return page.shownLines + [StyledText("End of \(page.title.lowercased()); back returns.")]
    case .article(let page):
      guard let layout = page.layout else { return [] }
      let evidence = page.stops[page.stop]
      let facts = state.library.articles[page.id]
      let title = [
        state.library.articles.name(of: page.id), facts?.outlet, facts?.day?.description,
      ]
      return [
        StyledText(title.compactMap { $0 }.joined(separator: "; "), .heading),
        StyledText("Evidence \(page.stop + 1) of \(page.stops.count): ") + evidence.quoted,
        StyledText("The article:"),
      ] + layout.lines + [StyledText("End of article; next is the next evidence, back returns.")]
    case nil: return []
    }
  }

  var helpLines: [StyledText] {
    let own = LinearWord.allCases.map {
      StyledText("\($0.words.joined(separator: ", ")): \($0.summary)")
    }
    let words = CommandWord.all.filter { !["help", "mouse", "find", "stop"].contains($0.name) }.map
    {
      word in
      let usage = word.usage.isEmpty ? "" : " \(word.usage)"
      return StyledText("\(word.name)\(usage): \(word.summary)")
    }
    return [StyledText("A number chooses from the list, or opens that evidence of a position.")]
      + own + words
  }
}
