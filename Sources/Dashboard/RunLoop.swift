import ScreenCells

/// What made the dashboard end.
public enum Ending: Hashable, Sendable {
  /// The reader asked for it.
  case quit
  /// The system did, by this signal.
  case signal(Int32)
}

/// Draws, waits for what happens, folds it into the state, and starts over until the end.
///
/// Each event goes to `noting` before it counts. Effects go to `perform`, which answers through `inbox`: at once, or later from another thread.
/// Nothing is drawn or sent while nothing happens.
@discardableResult
public func runLoop(
  _ state: inout DashboardState, on screen: inout some Screen & ~Copyable, inbox: Inbox,
  noting: (Event) -> Void = { _ in }, perform: (Effect) -> Void
) -> Ending {
  var redraws = state.redraws
  var ending = Ending.quit
  _ = state.update(.resized(screen.size))
  while !state.isFinished {
    // What has been answered already is taken in first, so that no frame says "Loading" for nothing.
    var events = inbox.drain().map(Event.answered)
    if events.isEmpty {
      screen.present(state.view(size: screen.size))
      // Keys that have piled up are taken in together, and drawn once.
      var input = screen.readInput(milliseconds: state.tickMilliseconds)
      if input == nil, state.tickMilliseconds != nil { events.append(.tick) }
      while let next = input, events.count < 256 {
        switch next {
        case .key(let key): events.append(.key(key))
        case .click(let click): events.append(.click(click))
        case .paste(let text): events.append(.pasted(text))
        case .resized(let size): events.append(.resized(size))
        case .woken: break
        case .ended(let signal):
          ending = .signal(signal)
          events.append(.ended)
        }
        input = ending == .quit ? screen.readInput(milliseconds: 0) : nil
      }
    }
    for event in events where !state.isFinished {
      noting(event)
      for effect in state.update(event) {
        if !state.perform(effect, on: &screen) { perform(effect) }
      }
    }
    if state.redraws != redraws {
      redraws = state.redraws
      screen.invalidate()
    }
  }
  return ending
}
