import Dashboard
import ScreenCells
import TestSupport
import Testing

struct PaneSizesTests {
  private func session(_ keys: String, size: Size = Size(width: 100, height: 30)) -> Session {
    var session = Session(size: size)
    session.type(keys)
    return session
  }

  /// Where the position's frame starts, and the rows on which the frames of the lists do.
  private func edges(_ session: Session) -> (column: Int?, vendors: Int?, stances: Int?) {
    let lines = session.text.split(separator: "\n").map(Array.init)
    return (
      lines[1].lastIndex(of: "╭"),
      lines.firstIndex { String($0).contains(" Vendors ") },
      lines.firstIndex { String($0).contains(" Stances ") }
    )
  }

  @Test func `keys make the lists wider and higher, and back`() throws {
    let (column, vendors, stances) = edges(session(""))
    #expect(edges(session(">>")).column == column.map { $0 + 4 })
    #expect(edges(session("<<<")).column == column.map { $0 - 6 })
    #expect(session("><").text == session("").text)
    #expect(edges(session("+")).vendors == vendors.map { $0 + 1 })
    #expect(edges(session("2+")).vendors == vendors.map { $0 - 1 })
    #expect(edges(session("3-")).stances == stances.map { $0 + 1 })
  }

  @Test func `panes do not vanish, and a key that cannot go on says so`() {
    let narrow = String(repeating: "<", count: 60)
    #expect(edges(session(narrow)).column == 24)
    #expect(session(narrow).footer == " This is as far as it goes")
    #expect(edges(session(String(repeating: ">", count: 60))).column == 70)
    #expect(
      session(">", size: Size(width: 60, height: 30)).footer
        == " The panes are not side by side here")
    #expect(session("z>").footer == " z shows all panes again first")
    #expect(session("2" + String(repeating: "+", count: 60)).text.contains("Australia"))
  }

  @Test func `a border is dragged`() throws {
    var session = session("")
    let (column, vendors, stances) = edges(session)
    session.send(.click(Click(.press, at: Point(row: 9, column: try #require(column)))))
    session.send(.click(Click(.drag, at: Point(row: 9, column: 50))))
    #expect(edges(session).column == 50)
    session.send(.click(Click(.release, at: Point(row: 9, column: 44))))
    #expect(edges(session).column == 44)
    session.send(.click(Click(.drag, at: Point(row: 9, column: 60))))
    #expect(edges(session).column == 44)
    let above = try #require(vendors)
    session.send(.click(Click(.press, at: Point(row: above, column: 20))))
    session.send(.click(Click(.release, at: Point(row: above - 3, column: 20))))
    #expect(edges(session).vendors == above - 3)
    #expect(edges(session).stances == stances)
  }

  @Test func `sizes hold on a screen that is too small for them`() {
    var session = session(">>>>>>>>>>")
    session.send(.resized(Size(width: 72, height: 12)))
    #expect(edges(session).column == 42)
    session.send(.resized(Size(width: 100, height: 30)))
    #expect(edges(session).column == 57)
  }
}
