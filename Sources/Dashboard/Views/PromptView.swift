import ScreenCells

extension DashboardState {
  /// The line that is being typed, with a bar where the next character goes.
  func draw(_ prompt: Prompt, row: Int, on surface: inout Surface) {
    var end = surface.write(" " + prompt.label, row: row, column: 0, .key)
    let after = prompt.line.textAfterCursor
    let room = size.width - end - 2
    let before = prompt.line.textBeforeCursor.end(of: room - min(after.displayWidth, room / 3))
    end = surface.write(before, row: row, column: end)
    end = surface.write("▏", row: row, column: end, .focusedBorder)
    end = surface.write(after, row: row, column: end)
    draw(remark(on: prompt), after: end, row: row, on: &surface)
  }

  /// As much of a remark as there is room for, at the right.
  private func draw(_ remark: StyledText, after end: Int, row: Int, on surface: inout Surface) {
    let room = size.width - end - 3
    guard room >= 8 else { return }
    let text =
      remark.displayWidth > room
      ? StyledText(remark.text.truncated(to: room), remark.runs.first?.style ?? .muted) : remark
    surface.write(text, row: row, column: size.width - text.displayWidth - 1)
  }

  /// What is to be said of a line as it stands: what it finds, what may follow, what is wrong.
  private func remark(on prompt: Prompt) -> StyledText {
    if let notice { return StyledText(notice.text, notice.isWarning ? .warning : .muted) }
    if let error = prompt.error { return StyledText(error, .warning) }
    switch prompt.purpose {
    case .find:
      if prompt.text.isEmpty { return StyledText("a name, a code or another name", .muted) }
      if awaitsCountries { return StyledText("found once the articles are read", .muted) }
      let count = matches(for: prompt.text).count
      return StyledText(count == 0 ? "nothing found" : "\(count) found", .muted)
    case .findText:
      if prompt.text.isEmpty { return StyledText("words of the text", .muted) }
      let count = matchingLines.count
      return StyledText(count == 0 ? "nothing found" : counted(count, "line"), .muted)
    case .findChoice(let pane, _):
      return StyledText(pane == .vendors ? "a vendor's name" : "a stance", .muted)
    case .filterText: return StyledText("Enter keeps, Esc shows all", .muted)
    case .asOf: return StyledText("2019, 2019-05 or 2019-05-31; empty: today", .muted)
    case .since:
      return StyledText("a day" + (changesStart.map { "; empty: \($0)" } ?? ""), .muted)
    case .filter:
      return offers(prompt) + StyledText("\(rows.count)/\(library.countries.count)", .heading)
    case .command: return commandRemark(prompt)
    }
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

extension String {
  /// As much of the end of a text as fits into some columns.
  fileprivate func end(of width: Int) -> Substring {
    var end = self[...]
    while end.displayWidth > max(0, width) { end.removeFirst() }
    return end
  }
}
