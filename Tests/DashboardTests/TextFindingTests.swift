import Dashboard
import ScreenCells
import TestSupport
import Testing

struct TextFindingTests {
  private func session(_ keys: String) -> Session {
    var session = Session(size: Size(width: 80, height: 14))
    session.type(keys)
    return session
  }

  @Test func `words are found in a position while they are typed, and marked`() {
    let session = session("/india⏎⏎/auction")
    #expect(session.footer.hasPrefix(" find auction▏"))
    #expect(session.footer.hasSuffix("1 line"))
    let row = session.text.split(separator: "\n").firstIndex { $0.contains("auction") }
    #expect(row != nil)
    let styles = session.surface[row: row ?? 0].map(\.style.meaning)
    #expect(styles.filter { $0 == .match }.count == "auction".count)
  }

  @Test func `n and N go round, Esc ends it and n is for evidence again`() {
    var session = session("/india⏎⏎⏎/huawei⏎n")
    #expect(session.footer == " 2 of 2 for 'huawei'")
    session.type("nn")
    let again = session.footer
    session.type("nN")
    #expect(session.footer == again)
    session.type("⎋n")
    #expect(session.text.contains("evidence 2/7"))
  }

  @Test func `what is not there is told, and giving up goes back to the line`() {
    #expect(session("/india⏎⏎/zebra").footer.hasSuffix("nothing found"))
    #expect(session("/india⏎⏎/zebra⏎").footer == " 'zebra' is not in this text")
    #expect(session("/india⏎⏎/auction⎋").surface == session("/india⏎⏎").surface)
  }

  @Test func `vendors and stances are chosen by name`() {
    #expect(session("2/zt⏎").text.contains("bandstand  ZTE"))
    #expect(session("3/un⏎").text.contains("◐ undecided"))
    #expect(session("2/zt⎋").text == session("2").text)
  }
}
