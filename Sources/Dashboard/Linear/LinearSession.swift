import PositionModel
import ScreenCells

/// The dashboard as a conversation in lines: for screen readers, for `TERM=dumb`, for a slow line.
///
/// Nothing is drawn, moved or drawn over: each line that is typed is answered by lines of words below
/// it, and what is chosen is said. It is the same state with the same commands as on the screen.
public struct LinearSession {
  public var state: DashboardState
  /// What the line that is being answered has asked to be copied: it is said, to be taken from there.
  private var copied: [StyledText] = []

  /// Lays texts out for so many columns.
  public init(_ state: DashboardState, width: Int) {
    self.state = state
    self.state.isLinear = true
    // Nothing scrolls, so that the height only has to be enough for everything; the position has
    // room for the number before a sentence.
    let screen = Size(width: max(72, width + LinearSession.besidePosition), height: 4000)
    _ = self.state.update(.resized(screen))
    self.state.notice = nil
  }

  /// What a screen has beside the text of a position: the lists, frames, and room for a number.
  private static let besidePosition = 42

  /// The columns of a text that is to be said, where the screen would be of some size.
  static func columns(of screen: Size) -> Int { screen.width - besidePosition }

  public var isFinished: Bool { state.isFinished }

  /// What is said at the start.
  public func greeting() -> [StyledText] {
    let counts =
      "\(counted(state.library.articleCount, "article")), "
      + "\(counted(state.library.countries.count, "country")), \(dayWords), \(state.library.name)."
    let news = state.newsWords.map { StyledText("\($0); changes tells which.") }
    return [
      StyledText(
        "bandstand: where every country stands on 5G vendors. \(counts)"), news, chosenLine,
      StyledText("Type a country's name, list, open, brief, help or quit, then Enter."),
    ].compactMap { $0 }
  }

  /// Has work done that was asked for before the first line.
  public mutating func take(
    _ effects: [Effect], perform: (Effect) -> Answer?
  ) -> [StyledText] {
    run(effects, perform)
    state.settle()
    return (state.pages.isEmpty ? [listLine, chosenLine] : pageLines).spoken
  }

  /// Takes a library that was read anew, and says what has been added.
  public mutating func take(_ library: LibrarySnapshot) -> [StyledText] {
    state.notice = nil
    _ = state.update(.answered(.refreshed(library)))
    return [state.notice.map { StyledText($0.text) }].compactMap { $0 }.spoken
  }

  /// Takes a line that was typed; `perform` does the work that it asks for at once.
  public mutating func take(_ line: String, perform: (Effect) -> Answer?) -> [StyledText] {
    let before = (filter: state.filter, day: state.library.asOf, order: state.order)
    let country = state.chosenRow?.country
    let (pageCount, focus) = (state.pages.count, state.focus)
    state.notice = nil
    var said: [StyledText] = []
    do {
      defer { state.settle() }
      said += answer(line.trimmingBlanks, perform)
      said += copied
      copied = []
    }
    state.keepFilterForUndo()
    if state.isFinished { return [] }
    if let notice = state.notice { said.append(StyledText(notice.text)) }
    if state.pages.count > pageCount || (!state.pages.isEmpty && said.isEmpty) {
      said += pageLines
    } else if state.filter != before.filter || state.library.asOf != before.day
      || state.order != before.order
    {
      said += [listLine, chosenLine]
    } else if state.focus == .detail, focus != .detail {
      said += positionLines
    } else if state.chosenRow?.country != country || said.isEmpty || state.focus != focus {
      said.append(chosenLine)
    }
    return said.spoken
  }

  private mutating func answer(
    _ line: String, _ perform: (Effect) -> Answer?
  ) -> [StyledText] {
    let typed = line.hasPrefix(":") ? String(line.dropFirst()) : line
    if typed.isEmpty { return [] }
    if let number = Int(typed) {
      return choose(number, perform)
    }
    if let word = LinearWord(typed.lowercased()) { return answer(word, perform) }
    if typed.hasPrefix("open "), let number = Int(typed.dropFirst(5)) {
      return choose(number, perform)
    }
    if let reason = reasonNotSaid(typed) { return [StyledText(reason)] }
    run(state.perform(line: typed), perform)
    return []
  }

  /// Why a word of the screen does nothing here; `nil` for any other line.
  private func reasonNotSaid(_ line: String) -> String? {
    guard case .key(let command)? = CommandWord.named(line)?.action else {
      return CommandWord.named(line)?.action == .mouse
        ? "There is no mouse to hand over here." : nil
    }
    switch command {
    case .larger, .smaller, .zoom, .wider, .narrower, .taller, .shorter:
      return "'\(line)' is for a screen; list tells where all countries stand."
    case .time, .play:
      return "'\(line)' is for a screen; as-of DAY goes to a day, previous-change and next-change "
        + "from change to change, and changes DAY tells what changed."
    case .nextPane, .previousPane, .left, .right, .pane1, .pane2, .pane3, .pane4, .redraw,
      .commandLine, .pageUp, .pageDown, .halfUp, .halfDown:
      return "'\(line)' is for a screen; help tells the words that are known here."
    default: return nil
    }
  }

  private mutating func answer(
    _ word: LinearWord, _ perform: (Effect) -> Answer?
  ) -> [StyledText] {
    switch word {
    case .list: return listLines
    case .vendors: return vendorLines
    case .stances: return stanceLines
    case .map: return mapLines
    case .matrix: return matrixLines
    case .help: return helpLines
    case .here: return []
    case .next, .previous: step(word == .next ? 1 : -1, perform)
    case .open: run(state.perform(.open), perform)
    case .back: run(state.perform(.back), perform)
    }
    return []
  }

  private mutating func step(_ step: Int, _ perform: (Effect) -> Answer?) {
    switch (state.pages.last, state.focus) {
    case (.article, _): run(state.step(evidence: step), perform)
    case (.text, _): state.notice = state.warning("Back leaves this text first")
    case (nil, .detail):
      let stop = state.detailStop + step
      guard state.detail.stops.indices.contains(stop) else {
        state.notice = state.warning(
          step > 0 ? "This is the last piece of evidence" : "This is the first piece of evidence")
        return
      }
      state.detailStop = stop
    case (nil, _):
      state.focus = .countries
      state.move(.countries, by: step)
    }
  }

  /// Goes to a country of the list or opens a piece of evidence of the position, by its number.
  private mutating func choose(_ number: Int, _ perform: (Effect) -> Answer?) -> [StyledText] {
    if state.pages.isEmpty, state.focus == .detail {
      guard state.detail.stops.indices.contains(number - 1) else {
        return [StyledText("There are \(state.detail.stops.count) pieces of evidence here.")]
      }
      state.detailStop = number - 1
      run(state.perform(.open), perform)
      return []
    }
    guard state.rows.indices.contains(number - 1) else {
      return [StyledText("There are \(counted(state.rows.count, "country")) in the list.")]
    }
    state.pages = []
    state.focus = .countries
    state.choose(country: number - 1)
    return []
  }

  private mutating func run(_ effects: [Effect], _ perform: (Effect) -> Answer?) {
    for effect in effects {
      if case .copy(let text, _) = effect {
        copied += text.split(separator: "\n", omittingEmptySubsequences: false).map {
          StyledText(String($0))
        }
        continue
      }
      guard let answer = perform(effect) else { continue }
      let notice = state.notice
      run(state.update(.answered(answer)), perform)
      state.notice = state.notice ?? notice
    }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
