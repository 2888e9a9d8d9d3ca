import PositionModel
import ScreenCells
import TestSupport
import Testing

@testable import Dashboard

/// What the mouse does where.
struct MouseTests {
  private func session(_ keys: String = "", width: Int = 120, height: Int = 40) -> Session {
    var session = Session(size: Size(width: width, height: height))
    session.state.hasSeenMouseHint = true
    session.type(keys)
    return session
  }

  /// Presses and lets go, as a terminal tells it.
  private func click(_ session: inout Session, _ row: Int, _ column: Int) {
    let point = Point(row: row, column: column)
    session.send(.click(Click(.press, at: point)))
    session.send(.click(Click(.release, at: point)))
  }

  /// Where the sign of a country stands on the map on screen.
  private func place(of country: String, on session: Session) throws -> Point {
    let code = try #require(CountryCode(country))
    let anchor = try #require(session.state.map.raster?.anchor(of: code))
    let room = session.state.layout.map
    return Point(row: room.row + Int(anchor.y) / 4, column: room.column + Int(anchor.x) / 2)
  }

  @Test func `the first use tells how to select text, until the next one`() {
    var session = session()
    session.state.hasSeenMouseHint = false
    click(&session, 4, 5)
    #expect(session.footer.hasPrefix(" To select text: hold Shift"))
    click(&session, 5, 5)
    #expect(!session.footer.contains("To select text"))
  }

  @Test func `a click on the map chooses the country there, and another one opens it`() throws {
    var session = session("m")
    let india = try place(of: "IN", on: session)
    click(&session, india.row, india.column)
    #expect(session.state.chosenCountry == CountryCode("IN"))
    #expect(session.state.stage == .map)
    let states = try place(of: "US", on: session)
    click(&session, states.row, states.column - 4)
    #expect(session.state.chosenCountry == CountryCode("US"))
    click(&session, states.row, states.column - 4)
    #expect(session.state.stage == .panes)
    #expect(session.state.focus == .detail)
    session.type("⎋")
    #expect(session.state.stage == .map)
  }

  @Test func `a click where no country can be chosen says why`() throws {
    var session = session("m")
    let room = session.state.layout.map
    click(&session, room.row + room.height / 2, room.column)
    #expect(session.footer == " Nothing but sea here")
    let brazil = try place(of: "BR", on: session)
    click(&session, brazil.row, brazil.column)
    #expect(session.footer == " No article tells where BR stands", "\(session.footer)")
    session.type("fstance:ban⏎")
    let venezuela = try place(of: "VE", on: session)
    click(&session, venezuela.row, venezuela.column)
    #expect(session.footer.hasSuffix("is not among the countries shown; c shows all"))
    #expect(session.state.stage == .map)
  }

  @Test func `the wheel makes the map larger and smaller`() {
    var session = session("m")
    let point = Point(row: 10, column: 30)
    session.send(.click(Click(.wheelUp, at: point)))
    #expect(session.text.contains("×1.5"))
    session.send(.click(Click(.wheelDown, at: point)))
    #expect(!session.text.contains("×1.5"))
    session.send(.click(Click(.wheelDown, at: point)))
    #expect(session.footer == " This is the whole world")
  }

  @Test func `a click in the table chooses a cell, and another one opens it`() {
    var session = session("x")
    let table = session.state.matrixLayout(session.state.layout)
    let row = session.state.rows.firstIndex { $0.country == CountryCode("US") } ?? 0
    click(&session, table.rows.row + row, table.start(of: 1) + 1)
    #expect(session.state.chosenCountry == CountryCode("US"))
    #expect(session.state.matrixVendor == VendorID("zte"))
    click(&session, table.rows.row, table.frame.column + 4)
    #expect(session.state.chosenCountry == session.state.rows.first?.country)
    #expect(session.state.matrixVendor == VendorID("zte"))
    click(&session, table.rows.row - 1, table.start(of: 0))
    #expect(session.state.matrixVendor == VendorID("huawei"))
    click(&session, table.rows.row + row, table.start(of: 0))
    click(&session, table.rows.row + row, table.start(of: 0))
    #expect(session.state.stage == .panes && session.state.focus == .detail)
  }

  @Test func `the wheel goes through the rows of the table`() {
    var session = session("x")
    let point = session.state.layout.stageFrame.inset()
    for _ in 0..<3 {
      session.send(.click(Click(.wheelDown, at: Point(row: point.row + 3, column: 20))))
    }
    #expect(session.text.contains(" 4/9 "))
    session.send(.click(Click(.wheelUp, at: Point(row: point.row + 3, column: 20))))
    #expect(session.text.contains(" 3/9 "))
  }

  @Test func `what is hinted at is done by a click on it`() throws {
    for (hint, sight) in [
      ("m map", "╭ World"), ("x matrix", "╭ Countries × vendors"), ("t time", "╭ Time"),
      ("? help", "╭ Keys"), ("b brief", "╭ Briefing"), ("v vendor", "bandstand  Huawei"),
    ] {
      var session = session()
      let start = try #require(session.footer.range(of: hint)).lowerBound
      click(&session, 39, session.footer[..<start].displayWidth + 2)
      #expect(session.text.contains(sight), "\(hint): \(session.text)")
    }
    var session = session()
    let before = session.surface
    click(&session, 39, 2)
    #expect(session.surface == before)
  }

  @Test func `a click on the foot of the screen that says something clears it alone`() {
    var session = session("Z")
    #expect(session.footer == " Z does nothing; ? shows the keys")
    let before = session.state.stage
    click(&session, 39, 70)
    #expect(session.state.stage == before)
    #expect(session.footer.contains("m map"))
  }
}

extension String {
  /// Where a text begins and ends.
  fileprivate func range(of text: String) -> Range<Index>? {
    indices.first { self[$0...].hasPrefix(text) }.map { $0..<index($0, offsetBy: text.count) }
  }
}
