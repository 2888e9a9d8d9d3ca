import PositionModel
import Testing

struct CountryCodeTests {
  @Test(arguments: ["no", "NO", "No", "nO"])
  func `two letters in any case are a code`(text: String) {
    #expect(CountryCode(text)?.rawValue == "NO")
  }

  @Test(arguments: ["", "N", "NOR", "N0", "N ", "ñ", "é", "[[", "@A", "{a", "🇳🇴"])
  func `anything else is none`(text: String) { #expect(CountryCode(text) == nil) }

  @Test func `codes go by their letters`() {
    let codes = ["ZA", "AZ", "AA", "ZM"].compactMap { CountryCode($0) }
    #expect(codes.sorted().map(\.rawValue) == ["AA", "AZ", "ZA", "ZM"])
  }
}
