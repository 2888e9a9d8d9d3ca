import PositionModel
import ScreenCells

/// Finding while the countries come: before there are any, and when they are read anew meanwhile.
extension DashboardState {
  /// Whether there are no countries yet, as their articles are still being read.
  var awaitsCountries: Bool { rows.isEmpty && library.isOpening }

  /// What stands in an empty list of countries.
  var noCountryYet: String { awaitsCountries ? "reading …" : "no country" }

  /// Looks for a country once there are any.
  mutating func lookLater(for text: String) {
    awaitedText = text
    say(
      "'\(text)' is looked for once the articles are read; "
        + "\(label(of: .back)) stops and shows what there is")
  }

  /// Goes to what was looked for before there were countries.
  mutating func goToAwaited() {
    guard let text = awaitedText else { return }
    awaitedText = nil
    if let index = bestMatch(for: text) {
      choose(country: index)
    } else if let country = country(named: text) {
      _ = go(to: country)
    } else {
      notice = warning(nothingFound(text))
    }
  }

  /// The row to go on at after the rows were made anew: what is being typed goes before the country
  /// that was gone to, and of several that it finds the one that was chosen.
  func placeInRows(before chosen: CountryCode?) -> Int? {
    guard let prompt, case .find = prompt.purpose, !prompt.text.isEmpty else {
      return rows.firstIndex { $0.country == wantedCountry }
    }
    return matches(for: prompt.text).first { rows[$0].country == chosen }
      ?? bestMatch(for: prompt.text)
  }

  /// Why there is no country to do something with.
  func noCountry(to purpose: String, _ wayOut: String? = nil) -> Notice {
    awaitsCountries
      ? warning(
        "No country to \(purpose) before the articles are read; \(label(of: .back)) stops that")
      : warning("No country to \(purpose)" + (wayOut.map { "; \($0)" } ?? ""))
  }
}
