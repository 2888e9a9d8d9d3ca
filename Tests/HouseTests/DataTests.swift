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

  @Test(arguments: KnowledgeFile.embedded.map(\.name).filter { !KnowledgeFile.fitted.contains($0) })
  func `a line too many is told with file, line and what to do`(name: String) throws {
    let broken = KnowledgeFile(
      name: name, text: "\n# a comment\na | b | c | d | e | f | g | h | i\n")
    let error = try #require(throws: KnowledgeError.self) {
      try Knowledge(files: KnowledgeFile.embedded + [broken])
    }
    #expect("\(error)".hasPrefix("\(name):3: "))
  }

  @Test func `the weights of words are fitted to the texts that are there`() throws {
    let folder = "Tests/Fixtures/gold/"
    let fitting = try House.names(in: folder + "fitting").sorted().map { folder + "fitting/" + $0 }
    let texts = try (fitting + [folder + "constructions.jsonl"]).reduce(0) { count, file in
      count
        + (try House.text(file)).split(separator: "\n").count {
          $0.contains("\"language\": \"en\"")
        }
    }
    let table = try House.text("Sources/CKnowledge/data/stance-weights.tsv")
    #expect(table.contains("# Fitted to \(texts) texts.\n"))
  }
}
