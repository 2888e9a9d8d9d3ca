import FilterLanguage
import Testing

struct FilterCompletionTests {
  // swift-format-ignore
  static let completions: [(typed: String, offered: [String])] = [
    ("st",                     ["stance:", "status:"]),
    ("vendor:zte s",           ["vendor:zte stance:", "vendor:zte since:", "vendor:zte status:", "vendor:zte source:", "vendor:zte speaker:"]),
    ("stance:t",               ["stance:trial"]),
    ("stance:ban,t",           ["stance:ban,trial"]),
    ("-stance:r",              ["-stance:restrict"]),
    ("-ve",                    ["-vendor:"]),
    ("STANCE:B",               ["STANCE:ban"]),
    ("region:n",               ["region:northern-africa", "region:northern-america", "region:north-america", "region:northern-europe", "region:nato"]),
    ("country:united h",       ["country:united has:"]),
    ("country:\"united k",     ["country:\"united kingdom\""]),
    ("source:\"the",           ["source:\"The Wire\""]),
    ("has:c",                  ["has:contested"]),
    ("since:20",               []),
    ("colour:",                []),
    ("xyz",                    []),
  ]

  @Test(arguments: completions)
  func `what may follow is offered`(typed: String, offered: [String]) throws {
    var vocabulary = try World.vocabulary.get()
    vocabulary.sources = ["Courier", "The Wire"]
    #expect(vocabulary.completions(of: typed).map(\.text) == offered)
  }

  @Test func `every key is offered where nothing is typed`() throws {
    let offered = try World.vocabulary.get().completions(of: "").map(\.label)
    #expect(offered == FilterKey.allCases.map { "\($0.rawValue):" })
  }

  @Test func `what is offered can be read`() throws {
    for typed in ["stance:", "vendor:", "region:", "basis:", "status:", "speaker:", "has:"] {
      for completion in try World.vocabulary.get().completions(of: typed) {
        #expect(throws: Never.self) { try World.filter(completion.text) }
      }
    }
  }
}
