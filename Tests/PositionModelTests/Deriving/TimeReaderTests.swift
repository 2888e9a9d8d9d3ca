import PositionModel
import Testing

/// When what is told of happened; the article is of 15 June 2020.
struct TimeReaderTests {
  // swift-format-ignore
  static let times: [(String, String)] = [
    ("Norway banned Huawei from its 5G network in May 2019.",      "2019-05"),
    ("Romania banned Huawei from its 5G network on 4 June 2020.",  "2020-06-04"),
    ("Romania banned Huawei from its 5G network on June 4, 2020.", "2020-06-04"),
    ("In 2018 Japan banned ZTE from 5G networks.",                 "2018"),
    ("Last year Denmark banned ZTE from its 5G network.",          "2019"),
    ("Denmark banned ZTE from its 5G network last month.",         "2020-05"),
    ("Italy banned ZTE from its 5G network yesterday.",            "2020-06-14"),
    ("Spain banned ZTE from its 5G network in March.",             "2020-03"),
    ("Spain banned ZTE from its 5G network in November.",          "2019-11"),
    ("Slovenia banned ZTE from its 5G network last week.",         "2020-06-08"),
  ]

  @Test(arguments: times)
  func `a time in the clause is the day of the act`(text: String, day: String) throws {
    let claim = try #require(try derive(text, on: "2020-06-15").claims.first)
    #expect(claim.day?.description == day)
    #expect(!claim.dayIsUpperBound)
  }

  @Test(arguments: [
    "Norway has banned Huawei from its 5G network.",
    "Portugal ordered operators to remove Huawei from their 5G networks by 2027.",
    "Portugal ordered operators to remove Huawei from their 5G networks by the end of 2027.",
    "Portugal banned Huawei from its 5G networks from 2023.",
  ])
  func `without a time, or with a deadline, it is the article's at the latest`(
    text: String
  ) throws {
    let claim = try #require(try derive(text, on: "2020-06-15").claims.first)
    #expect(claim.day == Day("2020-06-15"))
    #expect(claim.dayIsUpperBound)
  }

  @Test func `an undated article knows only what its words say`() throws {
    let plain = try derive("Norway has banned Huawei from its 5G network.").claims.first
    #expect(try #require(plain).day == nil)
    let dated = try derive("Norway banned Huawei from its 5G network in May 2019.").claims.first
    #expect(try #require(dated).day == Day("2019-05"))
  }

  @Test func `of two dated acts the later holds`() throws {
    let text =
      "Chile banned ZTE from its 5G network in 2017. "
      + "Chile allowed ZTE to build its 5G network in May 2020."
    #expect(try derive(text, on: "2020-06-15").shortPositions == ["CL zte allow"])
  }
}
