import ScreenCells
import Testing

struct ASCIITextTests {
  // swift-format-ignore
  static let examples: [(String, String)] = [
    ("“so far” – no…", "\"so far\" - no."), ("Côte d’Ivoire", "Cote d'Ivoire"),
    ("Łódź Ÿ Žižek ÀÿĀſ", "Lodz Y Zizek AyAs"), ("华为", "????"), ("e\u{301}", "e"), ("┼⣿", "+:"),
  ]

  @Test(arguments: examples)
  func `text for ASCII terminals keeps its width`(text: String, ascii: String) {
    #expect(ASCIIText.folded(text) == ascii)
    #expect(ascii.displayWidth == text.displayWidth)
  }
}
