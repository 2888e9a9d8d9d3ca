import Dashboard
import PositionModel
import ScreenCells
import TestSupport
import Testing

struct RunLoopTests {
  private let size = Size(width: 80, height: 24)

  private func state() -> DashboardState {
    DashboardState(library: SampleWorld.snapshot, names: SampleWorld.names, size: .zero)
  }

  @Test func `a session is drawn key by key until it ends`() {
    var screen = ScriptedScreen(size: size, typing: "jjq")
    var state = state()
    let ending = runLoop(&state, on: &screen, inbox: Inbox()) { _ in }
    #expect(ending == .quit)
    #expect(screen.shown.count == 3)
    #expect(Set(screen.shown).count == 3)
  }

  @Test func `effects are performed and their answers shown`() {
    var screen = ScriptedScreen(size: size, typing: "/venezuela⏎⏎⏎⎋q")
    var state = state()
    let inbox = Inbox()
    var performed: [Effect] = []
    runLoop(&state, on: &screen, inbox: inbox) { effect in
      performed.append(effect)
      inbox.put(Session.answer(effect))
    }
    #expect(performed == [.prepareReading, .loadArticle(ArticleID("caracas.txt"))])
    #expect(screen.shown.contains { $0.dump.contains("委内瑞拉总统") })
  }

  @Test func `a signal ends the session and is told`() {
    var screen = ScriptedScreen(size: size, inputs: [.woken, .ended(signal: 1)])
    var state = state()
    #expect(runLoop(&state, on: &screen, inbox: Inbox()) { _ in } == .signal(1))
  }

  @Test func `a screen that changes its size is drawn at the new one`() {
    let small = Size(width: 60, height: 20)
    var screen = ScriptedScreen(
      size: size, inputs: [.resized(small), .key(.control("l")), .key(.character("q"))])
    var state = state()
    runLoop(&state, on: &screen, inbox: Inbox()) { _ in }
    #expect(screen.shown.map(\.size) == [size, small, small])
    #expect(screen.invalidations == 1)
  }

  @Test(arguments: [11, 12, 13, 14] as [UInt64])
  func `no keys and no sizes lead astray`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var session = Session()
    let keys = Array("jkhlgGvVsScoz/nN?abpqQ1234 aeiu2019-f:uU*'yYM<>+stance:ban⏎⎋⇥⇤⌫↑↓←→⤒⤓⇞⇟")
    for step in 0..<2500 {
      switch Int.random(in: 0..<40, using: &generator) {
      case 0:
        session.send(
          .resized(
            Size(
              width: .random(in: 0...130, using: &generator),
              height: .random(in: 0...45, using: &generator))))
      case 1:
        session.send(
          .click(
            Click(
              [.press, .release, .doublePress, .drag, .wheelUp, .wheelDown].randomElement(
                using: &generator) ?? .press,
              at: Point(
                row: .random(in: -1...45, using: &generator),
                column: .random(in: -1...130, using: &generator)))))
      default:
        session.type(String(keys.randomElement(using: &generator) ?? "j"))
      }
      if session.state.isFinished { session = Session(size: session.size) }
      guard step % 5 == 0 else { continue }
      let surface = session.surface
      #expect(surface.size == session.size)
      expectWhole(surface)
    }
  }

  /// Frames are closed, and a row of the panes has as many columns as the screen.
  private func expectWhole(_ surface: Surface) {
    guard surface.size.width >= 40, surface.size.height >= 10 else { return }
    let bottom = surface[row: surface.size.height - 2].map(\.text).joined()
    #expect(bottom.hasPrefix("╰"))
    #expect(bottom.hasSuffix("╯"))
    for row in 1..<surface.size.height - 1 {
      let edge = surface[row: row, column: surface.size.width - 1].text
      #expect("╮│┤╯▴▾↕◂".contains(edge))
    }
  }
}
