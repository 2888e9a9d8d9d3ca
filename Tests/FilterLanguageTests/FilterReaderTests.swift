import FilterLanguage
import PositionModel
import TestSupport
import Testing

struct FilterReaderTests {
  // swift-format-ignore
  static let readings: [(typed: String, written: String)] = [
    ("stance:BAN vendor:ZTE", "stance:ban vendor:zte"), ("  Country:India  ", "country:in"),
    ("vendor:\"chinese vendors\"", "vendor:chinese-vendors"), ("region:FVEY", "region:five-eyes"),
    ("stance:ban,trial", "stance:ban stance:trial"), ("-vendor:nokia", "-vendor:nokia"),
    ("\"Core Network\" -Trial", "\"core network\" -trial"), ("source:\"The Wire\"", "source:\"the wire\""),
    ("as-of:2020-03", "as-of:2020-03"), ("\"a:b\"", "\"a:b\""), ("x,y", "\"x,y\""), ("", ""),
    ("has:contested basis:state status:planned", "has:contested basis:state status:planned"),
  ]

  @Test(arguments: readings)
  func `a filter is written as it can be typed again`(typed: String, written: String) throws {
    let filter = try World.filter(typed)
    #expect(filter.description == written)
    #expect(try World.filter(written) == filter)
  }

  // swift-format-ignore
  static let errors: [(typed: String, said: String)] = [
    ("stance:bann", "column 8: no stance 'bann'; did you mean 'ban'?"),
    ("vendor:zte stanze:ban", "column 12: no key 'stanze'; did you mean 'stance'?"),
    ("-vendr:zte", "column 2: no key 'vendr'; did you mean 'vendor'?"),
    ("vendor:zte,huawie", "column 12: no vendor 'huawie'; did you mean 'Huawei'?"),
    ("country:indai", "column 9: no country 'indai'; did you mean 'India'?"),
    ("region:europ", "column 8: no region 'europ'; did you mean 'europe'?"),
    ("since:yesterday", "column 7: 'yesterday' is no day; write 2019, 2019-05 or 2019-05-31"),
    ("since:2020-13", "column 7: '2020-13' is no day; write 2019, 2019-05 or 2019-05-31"),
    ("vendor:", "column 8: vendor: wants a vendor: huawei, \"chinese vendors\""),
    ("stance:ban,", "column 12: stance: wants the state's stance: ban, restrict, undecided, trial, allow"),
    ("a \"b c", "column 3: the quotation mark is not closed; add another \""),
    ("ban -", "column 5: nothing after the -; write -vendor:nokia or -word"),
    ("-as-of:2020", "column 1: a day as of which cannot be left out; write as-of: without -"),
    ("has:qqqqqq", "column 5: no has 'qqqqqq'; it wants contested, history, against or mark"),
    ("qqqqqq:1", "column 1: no key 'qqqqqq'; write one of stance, vendor, country, region, since, after, before, as-of, basis, status, source, operator, speaker, has, or put the words in quotation marks"),
  ]

  @Test(arguments: errors)
  func `what cannot be understood is told in a line with its place`(
    typed: String, said: String
  ) throws {
    let error = try #require(throws: FilterError.self) { try World.filter(typed) }
    #expect(error.description == said)
  }

  @Test func `the one vendor and stance are known, and set in their place`() throws {
    var filter = try World.filter("core vendor:zte stance:ban")
    #expect(filter.vendor == VendorID("zte") && filter.stance == .ban)
    filter.vendor = VendorID("nokia")
    filter.stance = nil
    #expect(filter.description == "core vendor:nokia")
    #expect(try World.filter("vendor:zte,nokia").vendor == nil)
    #expect(try World.filter("-vendor:zte").vendor == nil)
    #expect(try World.filter("as-of:2019 as-of:2020").asOf == Day("2020"))
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `no text makes it fail otherwise than with a place in the text`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "stance:", "ban", "-", "\"", ",", ":", " ", "zte", "vendor:", "é", "2020", "委", "\n",
    ]
    for _ in 0..<400 {
      let text = (0..<Int.random(in: 0...8, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      do {
        let filter = try World.filter(text)
        #expect(try World.filter(filter.description) == filter, "\(text)")
      } catch let error as FilterError {
        #expect((1...text.count + 1).contains(error.column), "\(text)")
      }
    }
  }
}
