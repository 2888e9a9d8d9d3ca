import Dashboard
import PositionModel
import ScreenCells
import TestSupport
import Testing

struct PlaceTests {
  private let size = Size(width: 100, height: 30)

  private func session(_ keys: String) -> Session {
    var session = Session(size: size)
    session.type(keys)
    return session
  }

  @Test(arguments: [
    "", "/india⏎l", "vsj", "fregion:europe -vendor:zte⏎", "oo/uni⏎2z", ">>+*jj*'",
    "m/uni⏎++", "xl/uni⏎", "t[[", "mta2019⏎", "xtl[",
  ])
  func `the next start is where the last one ended`(keys: String) {
    let left = session(keys)
    var next = Session(size: size)
    next.restore(left.state.place.text)
    #expect(next.state.place == left.state.place)
    #expect(
      next.text.split(separator: "\n").dropLast() == left.text.split(separator: "\n").dropLast())
  }

  @Test func `a place is written a line a fact`() {
    #expect(
      session("vj>*").state.place.text == """
        # Where bandstand was left; it is written anew at each end.
        country = FI
        pane = countries
        filter = vendor:huawei
        sort = name
        list-columns = 39
        marks = FI

        """)
  }

  @Test(arguments: [
    "", "nonsense", "country = ZZ\npane = roof\nsort = size\nlist-columns = wide",
    "filter = stanze:ban",
    "filter = country:china", "list-columns = -5\nvendor-lines = 100000",
    "view = roof\nmap-zoom = -3\nday = soon\ncolumn = acme", "marks = 1 2 3",
  ])
  func `a place that is not there any more is as at a first start`(text: String) {
    var next = Session(size: size)
    next.restore(text)
    #expect(next.text.contains(" 1/9 "))
    #expect(next.text.contains("▸ Austr"))
  }

  @Test func `a restored filter cannot be undone into nothing by accident`() {
    var next = Session(size: size)
    next.restore(session("v").state.place.text)
    next.type("u")
    #expect(next.footer == " Nothing to undo: the filter has not been changed")
  }
}

extension Session {
  /// Starts where a state file says, and has done what that asks for.
  fileprivate mutating func restore(_ text: String) {
    for effect in state.restore(Place(parsing: text)) {
      send(.answered(answering(effect)))
    }
  }
}
