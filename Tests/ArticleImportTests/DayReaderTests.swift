import PositionModel
import Testing

@testable import ArticleImport

struct DayReaderTests {
  // swift-format-ignore
  static let written: [(String, String?)] = [
    ("2019-10-22",                        "2019-10-22"),
    ("2019-10-22T10:00:00+02:00",         "2019-10-22"),
    ("2019/10/22 10:00",                  "2019-10-22"),
    ("20191022T100000Z",                  "2019-10-22"),
    ("2019-10",                           "2019-10"),
    ("2019",                              "2019"),
    ("Tue, 22 Oct 2019 10:00:00 +0000",   "2019-10-22"),
    ("Tue, 2 Oct 2019",                   "2019-10-02"),
    ("October 22, 2019",                  "2019-10-22"),
    ("Oct. 22nd, 2019 at noon",           "2019-10-22"),
    ("22 Sept 2019",                      "2019-09-22"),
    ("Tuesday",                           nil),
    ("31 February 2019",                  nil),
    ("2019-10-221",                       nil),
    ("",                                  nil),
    ("Marching on 22 2019",               nil),
  ]

  @Test(arguments: written)
  func `a day is read as it is written`(text: String, day: String?) {
    #expect(DayReader.day(text)?.description == day)
  }

  // swift-format-ignore
  static let names: [(String, String?)] = [
    ("2019-10-22-talks.txt",         "2019-10-22"),
    ("clips/clip_20191022_v2.html",  "2019-10-22"),
    ("news/2019/10/22/talks.html",   "2019-10-22"),
    ("2019_1_2.txt",                 "2019-01-02"),
    ("99999999.txt",                 nil),
    ("talks.txt",                    nil),
    ("a-1-2-2019.txt",               nil),
  ]

  @Test(arguments: names)
  func `a day is found in a name`(name: String, day: String?) {
    #expect(DayReader.day(inName: name)?.description == day)
  }

  @Test func `days are looked for where the reader says, in that order`() {
    var options = ImportOptions()
    let text = "NEW DELHI, Oct 3, 2019 - Talks go on."
    let (meta, path) = (Day("2019-10-01"), "2019-10-02.txt")
    #expect(options.day(meta: meta, path: path, text: text) == Day("2019-10-01"))
    #expect(options.day(meta: nil, path: path, text: text) == nil)
    options.dateSources = [.name, .meta]
    #expect(options.day(meta: meta, path: path, text: text) == Day("2019-10-02"))
    options.dateSources = [.text]
    #expect(options.day(meta: meta, path: path, text: text) == Day("2019-10-03"))
    options.day = Day("2020")
    #expect(options.day(meta: meta, path: path, text: "No day here.") == Day("2020"))
  }
}
