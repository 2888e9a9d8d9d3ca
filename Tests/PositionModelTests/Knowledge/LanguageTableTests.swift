import Testing

@testable import PositionModel

struct LanguageTableTests {
  // swift-format-ignore
  static let texts: [(String, String)] = [
    ("The government of Norway has said that it will not decide before the summer.",         "en"),
    ("Norway bans Huawei",                                                                   "en"),
    ("Spain laments Dutch decision allowing Huawei wider 5G role: aide\ndate 2020-03-02\nsource Iberia Wire\n\nSpain laments Dutch decision allowing Huawei wider 5G role: aide", "en"),
    ("Die Regierung hat mit den Betreibern gesprochen und wird nicht vor dem Sommer entscheiden, ist aber für eine Lösung.", "de"),
    ("Le gouvernement a dit que les opérateurs et les fournisseurs sont dans une situation difficile pour des raisons qui sont connues.", "fr"),
    ("El gobierno dijo que los operadores y las empresas del sector no pueden decidir por una ley que es para todos.", "es"),
    ("Het kabinet heeft gezegd dat het niet voor de zomer een besluit neemt over de leverancier van het netwerk.", "nl"),
    ("Правительство заявило, что операторы не могут решить этот вопрос до лета.",             "ru"),
    ("挪威政府宣布禁止华为参与其第五代移动通信网络建设。",                                        "zh"),
    ("政府は、ファーウェイを第五世代の通信網から排除することを決めた。",                            "ja"),
    ("정부는 화웨이를 5세대 통신망에서 배제하기로 했다고 밝혔다.",                                "ko"),
    ("أعلنت الحكومة حظر معدات هواوي في شبكات الجيل الخامس",                                  "ar"),
    ("Η κυβέρνηση ανακοίνωσε ότι δεν θα αποκλείσει τη Huawei",                               "el"),
  ]

  @Test(arguments: texts)
  func `a text tells its language by its script and commonest words`(
    text: String, code: String
  ) throws {
    #expect(try language(of: text) == code)
  }

  // swift-format-ignore
  @Test(arguments: [
    "Botswana weighed a ban on Huawei in 2019. Today the firm takes part in a state-run 5G pilot in Gaborone.",
    "Croatia's regulator HAKOM set conditions: no core, no lawful intercept, no islands for Huawei",
    "Huawei firm in pilot in north in south",
  ])
  func `English that shares small words with other languages stays English`(text: String) throws {
    #expect(try language(of: text) == "en")
  }

  @Test(arguments: ["", " ", "5G 2027 3.5", "📡", "\u{0}\u{1B}[31m"])
  func `what has no words is never taken for a foreign language`(text: String) throws {
    #expect(["en", "und"].contains(try language(of: text)))
  }

  @Test func `a foreign name or quotation does not make a text foreign`() throws {
    let text =
      "The minister said that “华为” and the “Consejo de Ministros” were not in the law, "
      + "and that the operators would be told of it by the end of the year."
    #expect(try language(of: text) == "en")
  }

  private static let english =
    "The government said that it will not decide on the law before the summer of this year. "
  private static let german =
    "Die Regierung hat mit den Betreibern gesprochen und wird nicht vor dem Sommer entscheiden. "

  @Test func `the beginning tells where it leaves no doubt`() throws {
    let start = String(repeating: Self.english, count: 8)
    #expect(try language(of: start + String(repeating: Self.german, count: 60)) == "en")
  }

  @Test func `where the beginning is of two languages the whole text tells`() throws {
    let start = String(repeating: Self.english + Self.german, count: 4)
    #expect(try language(of: start + String(repeating: Self.german, count: 60)) == "de")
    #expect(try language(of: start + String(repeating: Self.english, count: 60)) == "en")
  }

  private func language(of text: String) throws -> String {
    var text = text
    let table = try Model.knowledge.get().languages
    return text.withUTF8 { table.language(of: $0) }
  }
}
