import Foundation
import PositionModel
import Testing

/// What is built into the program is what lies in the folders.
struct DataTests {
  @Test func `the sample is the seed articles, byte for byte`() throws {
    let articles = SampleLibrary.articles
    #expect(try House.names(in: "seeds") == articles.map(\.id.rawValue))
    for article in articles {
      #expect(try House.data("seeds/\(article.id)") == Data(article.text.utf8))
    }
  }

  @Test func `every data file is in the program as it lies in its folder`() throws {
    var embedded = KnowledgeFile.embedded
    embedded.append(KnowledgeFile(name: "world.tsv", text: worldOutlines))
    embedded.append(KnowledgeFile.regions)
    #expect(try House.names(in: "Sources/CKnowledge/data") == embedded.map(\.name).sorted())
    for file in embedded {
      #expect(try House.text("Sources/CKnowledge/data/\(file.name)") == file.text)
    }
  }

  @Test func `the data files read clean`() throws {
    let knowledge = try Knowledge.embedded()
    for code in ["IN", "EU", "XK"] {
      let country = try #require(CountryCode(code))
      #expect(knowledge.countries[country] != nil)
    }
    #expect(knowledge.vendors.all.first?.id == VendorID("huawei"))
  }

  @Test(arguments: KnowledgeFile.embedded.map(\.name).filter { $0 != "confidence.tsv" })
  func `a line too many is told with file, line and what to do`(name: String) throws {
    let broken = KnowledgeFile(
      name: name, text: "\n# a comment\na | b | c | d | e | f | g | h | i\n")
    let error = try #require(throws: KnowledgeError.self) {
      try Knowledge(files: KnowledgeFile.embedded + [broken])
    }
    #expect("\(error)".hasPrefix("\(name):3: "))
  }
}
