import ScreenCells

extension DashboardState {
  /// The line that is being typed, with a bar where the next character goes.
  func draw(_ prompt: Prompt, row: Int, on surface: inout Surface) {
    var end = surface.write(" " + prompt.label, row: row, column: 0, .key)
    let remark = remark(on: prompt)
    // A line without end gives way to a count, or to half of a long reason.
    let kept = min(remark.runs.last?.text.displayWidth ?? 0, size.width / 2)
    let room = max(0, size.width - end - kept - 4)
    let after = prompt.line.textAfterCursor.truncated(to: room / 3)
    let before = prompt.line.textBeforeCursor.end(of: room - after.displayWidth)
    end = surface.write(before, row: row, column: end)
    end = surface.write("▏", row: row, column: end, .focusedBorder)
    end = surface.write(after, row: row, column: end)
    draw(remark, after: end, row: row, on: &surface)
  }

  /// As much of a remark as there is room for, at the right; its last part is kept to the last.
  private func draw(_ remark: StyledText, after end: Int, row: Int, on surface: inout Surface) {
    let room = size.width - end - 2
    guard let last = remark.runs.last else { return }
    let rest = StyledText(Array(remark.runs.dropLast()))
    var text = StyledText(last.text.truncated(to: room), last.style)
    let left = room - text.displayWidth
    if rest.displayWidth <= left {
      text = rest + text
    } else if left >= 10 {
      text = rest.truncated(to: left - 2) + StyledText("  ") + text
    }
    guard text.displayWidth >= 4 || text == remark else { return }
    surface.write(text, row: row, column: size.width - text.displayWidth - 1)
  }

  /// What is to be said of a line as it stands: what it finds, what may follow, what is wrong.
  private func remark(on prompt: Prompt) -> StyledText {
    if let notice { return StyledText(notice.text, notice.isWarning ? .warning : .muted) }
    if let error = prompt.error { return StyledText(error, .warning) }
    if prompt.hasOpenQuote { return StyledText("a closing \" is wanted", .warning) }
    switch prompt.purpose {
    case .find:
      if prompt.text.isEmpty { return StyledText("a name, a code or another name", .muted) }
      if awaitsCountries { return StyledText("found once the articles are read", .muted) }
      return found(matches(for: prompt.text).count)
    case .findText:
      if prompt.text.isEmpty { return StyledText("words of the text", .muted) }
      let count = matchingLines.count
      return StyledText(count == 0 ? "nothing found" : counted(count, "line"), .muted)
    case .findChoice(let pane, _):
      if prompt.text.isEmpty {
        return StyledText(pane == .vendors ? "a vendor's name" : "a stance", .muted)
      }
      return found(choices(in: pane, for: prompt.text).count)
    case .filterText:
      return StyledText("Enter keeps, Esc shows all  ", .muted) + StyledText(shownCount, .heading)
    case .asOf: return StyledText("2019, 2019-05 or 2019-05-31; empty: today", .muted)
    case .since:
      return StyledText("a day" + (changesStart.map { "; empty: \($0)" } ?? ""), .muted)
    case .filter:
      return offers(prompt) + StyledText("\(rows.count)/\(library.countries.count)", .heading)
    case .command: return commandRemark(prompt)
    }
  }

  private func found(_ count: Int) -> StyledText {
    StyledText(count == 0 ? "nothing found" : "\(count) found", .muted)
  }

  /// How many lines of the page are shown.
  private var shownCount: String {
    guard case .text(let page) = pages.last else { return "" }
    return page.filter.isEmpty ? "all lines" : counted(page.shownLines.count, "line")
  }

  /// What Tab would complete, a few of it.
  private func offers(_ prompt: Prompt) -> StyledText {
    let labels = completions(of: prompt).map(\.label)
    guard !labels.isEmpty, prompt.candidates == nil, prompt.text.last != " " else {
      return StyledText()
    }
    let shown = labels.prefix(4).joined(separator: " ")
    return StyledText(shown + (labels.count > 4 ? " …" : "") + "  ", .muted)
  }

  private func commandRemark(_ prompt: Prompt) -> StyledText {
    if prompt.text.isEmpty { return StyledText("a country or a command; Tab completes", .muted) }
    let name = prompt.text.prefix { $0 != " " }
    let offered = offers(prompt)
    if prompt.text.contains(" ") || offered.isEmpty, let word = CommandWord.named(String(name)) {
      if !offered.isEmpty, prompt.text.last != " " { return offered }
      let usage = word.usage.isEmpty ? "" : "\(word.usage): "
      let room = size.width - prompt.text.displayWidth - 6
      let fits = (usage + word.summary).displayWidth <= room || word.usage.isEmpty
      return StyledText(fits ? usage + word.summary : word.usage, .muted)
    }
    return offered
  }
}

extension Prompt {
  /// Whether a filter is being typed whose last quotation mark is open.
  fileprivate var hasOpenQuote: Bool {
    guard case .filter = purpose else { return false }
    return !text.count(where: { $0 == "\"" }).isMultiple(of: 2)
  }
}

extension String {
  /// As much of the end of a text as fits into some columns.
  fileprivate func end(of width: Int) -> Substring {
    var end = self[...]
    while end.displayWidth > max(0, width) { end.removeFirst() }
    return end
  }
}
