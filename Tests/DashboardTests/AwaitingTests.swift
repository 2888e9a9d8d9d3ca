import TestSupport
import Testing

@testable import Dashboard

/// Finding while the articles are still being read, or read anew.
struct AwaitingTests {
  private func opening(_ keys: String) -> Session {
    var session = Session(.opening("clips"))
    session.state.startProgress("reading: 7 articles")
    session.type(keys)
    return session
  }

  private func opened(_ keys: String) -> Session {
    var session = opening(keys)
    session.send(.answered(.opened(SampleWorld.snapshot)))
    return session
  }

  @Test(arguments: [
    "/uk⏎", "/UK⏎", "/gb⏎", "/britain⏎", ":find uk⏎", ":uk⏎", ":country uk⏎", "/uk",
  ])
  func `a country looked for before there are any is gone to once it is there`(keys: String) {
    #expect(opened(keys).state.chosenCountry == SampleWorld.code("GB"))
  }

  @Test func `what is waited for is said while it is typed and afterwards`() {
    #expect(opening("/uk").footer.contains("found once the articles are read"))
    #expect(opening("/uk⏎").footer.contains("'uk' is looked for once the articles are read"))
    #expect(opening(":uk⏎").footer.contains("looked for once the articles are read"))
    #expect(opening("fstance:ban⏎").footer.contains("come once the articles are read"))
    #expect(opening("⏎").footer.contains("before the articles are read"))
  }

  @Test func `what is then not there is told`() {
    #expect(opened("/narnia⏎").footer.contains("No country here is called 'narnia'"))
    #expect(opened("/japan⏎").footer.contains("No article tells where JP stands"))
  }

  @Test func `a filter and a vendor chosen before are those of what comes`() {
    #expect(opened("fcountry:uk⏎").state.rows.map(\.country) == [SampleWorld.code("GB")])
    #expect(opened("2/huaw⏎").state.filter.vendor?.rawValue == "huawei")
  }

  @Test(arguments: ["", "↓"])
  func `what is being looked for stays found when the library is read anew`(more: String) {
    var session = Session()
    session.type("/united" + more)
    let chosen = session.state.chosenCountry
    session.send(.answered(.refreshed(SampleWorld.snapshot)))
    #expect(session.state.chosenCountry == chosen)
    session.type("⏎")
    #expect(session.state.chosenCountry == chosen)
    #expect(chosen == SampleWorld.code(more.isEmpty ? "GB" : "US"))
  }
}
