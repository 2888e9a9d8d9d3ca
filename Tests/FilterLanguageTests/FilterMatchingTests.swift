import FilterLanguage
import PositionModel
import Testing

struct FilterMatchingTests {
  // swift-format-ignore
  static let filters: [(text: String, passing: [String])] = [
    ("stance:ban",                   ["AU huawei", "GB huawei", "US huawei", "US zte"]),
    ("stance:ban vendor:zte",        ["US zte"]),
    ("stance:trial,restrict",        ["BA zte", "CI zte", "VE chinese-vendors"]),
    ("stance:trial stance:restrict", ["BA zte", "CI zte", "VE chinese-vendors"]),
    ("stance:allow",                 ["DE huawei"]),
    ("stance:allow basis:operators", ["FI huawei*", "GB huawei*"]),
    ("basis:operators",              ["FI huawei*", "GB huawei*"]),
    ("-vendor:huawei",               ["BA zte", "CI zte", "US zte", "VE chinese-vendors"]),
    ("-vendor:huawei,zte",           ["VE chinese-vendors"]),
    ("-vendor:huawei -vendor:zte",   ["VE chinese-vendors"]),
    ("region:europe",                ["BA zte", "DE huawei", "FI huawei*", "GB huawei", "GB huawei*"]),
    ("region:five-eyes stance:ban",  ["AU huawei", "GB huawei", "US huawei", "US zte"]),
    ("region:americas,\"western africa\"", ["CI zte", "US huawei", "US zte", "VE chinese-vendors"]),
    ("country:uk,IND",               ["GB huawei", "GB huawei*", "IN huawei"]),
    ("country:\"ivory coast\"",      ["CI zte"]),
    ("-country:us region:americas",  ["VE chinese-vendors"]),
    ("since:2020-06",                ["BA zte", "CI zte", "DE huawei", "GB huawei", "VE chinese-vendors"]),
    ("after:2019-10",                ["DE huawei", "GB huawei", "VE chinese-vendors"]),
    ("before:2019-10-22",            ["US huawei"]),
    ("after:2019-05 before:2020",    ["AU huawei", "IN huawei", "US zte"]),
    ("as-of:2019",                   ["AU huawei", "BA zte", "CI zte", "DE huawei", "FI huawei*", "GB huawei", "GB huawei*", "IN huawei", "US huawei", "US zte", "VE chinese-vendors"]),
    ("status:in-force",              ["US huawei"]),
    ("source:wire -stance:ban",      ["FI huawei*", "GB huawei*", "IN huawei"]),
    ("source:新华社",                 ["VE chinese-vendors"]),
    ("speaker:government",           ["GB huawei", "IN huawei"]),
    ("speaker:prasad",               ["IN huawei"]),
    ("has:contested",                ["GB huawei"]),
    ("has:history,against",          ["GB huawei", "IN huawei"]),
    ("has:mark",                     ["DE huawei", "VE chinese-vendors"]),
    ("\"core network\"",             ["BA zte"]),
    ("operators contracts",          ["FI huawei*", "GB huawei*"]),
    ("operators -helsinki",          ["DE huawei", "GB huawei", "GB huawei*"]),
    ("caracas",                      ["VE chinese-vendors"]),
    ("stance:ban stance:allow -region:nato", ["AU huawei"]),
    ("atlantis",                     []),
  ]

  @Test(arguments: filters)
  func `what passes is what the terms say`(text: String, passing: [String]) throws {
    #expect(try World.passing(text) == passing)
  }

  @Test func `an empty filter lets all through`() throws {
    #expect(try World.passing("  ").count == 11)
  }
}
