import PositionModel
import Testing

struct CountryTableTests {
  // swift-format-ignore
  static let names: [(String, [String])] = [
    ("GB", ["gb", "GBR", "UK", "u.k.", "United Kingdom", "the united kingdom", "Great Britain", "britain", "British"]),
    ("US", ["us", "U.S.", "USA", "u.s.a.", "United States", "The United States of America", "america"]),
    ("KR", ["kr", "KOR", "South Korea", "south-korea", "SOUTH KOREA", "Republic of Korea", "Seoul"]),
    ("KP", ["North Korea", "north_korea", "DPRK", "Pyongyang"]),
    ("CZ", ["Czechia", "Czech Republic", "the Czech Republic", "Prague"]),
    ("NL", ["Netherlands", "the Netherlands", "holland", "Dutch"]),
    ("MM", ["Myanmar", "burma"]),
    ("CI", ["Ivory Coast", "Côte d'Ivoire", "Côte d’Ivoire", "cote d'ivoire", "CIV"]),
    ("AE", ["UAE", "U.A.E.", "United Arab Emirates", "the united arab emirates"]),
    ("CD", ["DRC", "DR Congo", "Democratic Republic of the Congo"]),
    ("CV", ["Cape Verde", "Cabo Verde"]),
    ("SZ", ["Eswatini", "swaziland"]),
    ("TR", ["Turkey", "Türkiye", "turkiye", "TÜRKIYE", "Ankara"]),
    ("RU", ["Russia", "Russian Federation", "Moscow"]),
    ("VN", ["Vietnam", "Viet Nam", "VNM"]),
    ("TL", ["Timor-Leste", "timor leste", "East Timor"]),
    ("BA", ["Bosnia", "Bosnia and Herzegovina", "BIH"]),
    ("MK", ["North Macedonia", "Macedonia"]),
    ("LC", ["Saint Lucia", "St. Lucia", "st lucia"]),
    ("ST", ["São Tomé and Príncipe", "sao tome"]),
    ("CN", ["China", "PRC", "People's Republic of China", "Chinese", "Beijing"]),
    ("SA", ["Saudi Arabia", "KSA", "Riyadh"]),
    ("GW", ["Guinea-Bissau", "guinea bissau"]),
    ("XK", ["Kosovo", "xk"]),
    ("EU", ["EU", "E.U.", "European Union", "the European Union"]),
    ("NO", ["  norway ", "NORWAY", "nOrWaY", "Oslo"]),
    ("NE", ["Niger", "NER"]),
    ("NG", ["Nigeria", "NGA"]),
    ("DM", ["Dominica"]),
    ("DO", ["Dominican Republic", "the Dominican Republic"]),
    ("GN", ["Guinea"]),
    ("GQ", ["Equatorial Guinea"]),
  ]

  @Test(arguments: names)
  func `a country goes by any usual name`(code: String, names: [String]) throws {
    let countries = try Model.knowledge.get().countries
    for name in names {
      #expect(countries.code(named: name)?.rawValue == code, "\(name)")
    }
  }

  @Test(arguments: ["", " ", ".", "the", "Atlantis", "ZZ", "Huawei", "N O", "🇳🇴", "Norwayy"])
  func `what is no country's name is nobody's`(name: String) throws {
    #expect(try Model.knowledge.get().countries.code(named: name) == nil)
  }

  // swift-format-ignore
  static let mistyped: [(String, String?)] = [
    ("Germny",     "Germany"),
    ("Noway",      "Norway"),
    ("Autsralia",  "Australia"),
    ("portugall",  "Portugal"),
    ("Phillipines", "Philippines"),
    ("Southkorea", "South Korea"),
    ("Uzbekisten", "Uzbekistan"),
    ("qqqqqqqq",   nil),
    ("",           nil),
  ]

  @Test(arguments: mistyped)
  func `a mistyped name suggests the one that is meant`(typed: String, meant: String?) throws {
    #expect(try Model.knowledge.get().countries.suggestion(for: typed) == meant)
  }

  @Test func `every state is there once, with a name, by its code and by its name`() throws {
    let countries = try Model.knowledge.get().countries
    #expect(countries.all.count >= 195)
    #expect(Set(countries.all.map(\.code)).count == countries.all.count)
    #expect(countries.all.map(\.name) == countries.all.map(\.name).sorted())
    for country in countries.all {
      #expect(countries[country.code]?.name == country.name)
      #expect(countries.code(named: country.name) == country.code)
      #expect(countries.code(named: country.code.rawValue.lowercased()) == country.code)
      #expect(countries.name(of: country.code) == country.name)
    }
  }

  @Test func `three-letter codes are three letters, nobody else's, and found`() throws {
    let countries = try Model.knowledge.get().countries
    let codes = countries.all.filter { !$0.alpha3.isEmpty }
    #expect(Set(codes.map(\.alpha3)).count == codes.count)
    for country in codes {
      #expect(country.alpha3.utf8.count == 3 && country.alpha3 == country.alpha3.uppercased())
      #expect(countries.code(named: country.alpha3) == country.code, "\(country.alpha3)")
    }
  }

  @Test func `a code without a state is its own name`() throws {
    let countries = try Model.knowledge.get().countries
    let nowhere = try #require(CountryCode("ZZ"))
    #expect(countries[nowhere] == nil)
    #expect(countries.name(of: nowhere) == "ZZ")
  }
}
