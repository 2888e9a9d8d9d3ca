import PositionModel
import ScreenCells

extension Briefing {
  /// Countries side by side: a line a vendor, a column a country; nothing for one country alone.
  func comparison(on page: inout BriefingPage) {
    guard countries.count > 1 else { return }
    let vendors = comparedVendors
    guard !vendors.isEmpty else { return }
    let vendorWidth = min(18, vendors.map { names.name($0).displayWidth }.max() ?? 0) + 2
    let shown = max(1, min(countries.count, (page.width - vendorWidth) / 14))
    let width = min(28, (page.width - vendorWidth) / shown)
    for start in stride(from: 0, to: countries.count, by: shown) {
      let some = countries[start..<min(start + shown, countries.count)]
      page.blank()
      var heading = StyledText("".fitted(to: vendorWidth))
      for country in some { heading.append(country.name.fitted(to: width - 1) + " ", .heading) }
      page.wrap(heading, indent: 0)
      for vendor in vendors {
        var line = StyledText(names.name(vendor).fitted(to: vendorWidth))
        for country in some { line = line + cell(country, vendor, width: width) }
        page.wrap(line, indent: 0)
      }
    }
    differences(vendors, on: &page)
  }

  /// The same in a sentence a vendor.
  func spokenComparison(on page: inout BriefingPage) {
    guard countries.count > 1, !comparedVendors.isEmpty else { return }
    page.blank()
    for vendor in comparedVendors {
      let stances = countries.map { country -> String in
        let position = country.positions.first { $0.vendor == vendor }
        if let position {
          return "\(country.name) \(position.stance.rawValue), \(position.sinceWords)"
        }
        let operators = country.operators.first { $0.vendor == vendor }
        return country.name
          + (operators.map { " only operators, \($0.stance.rawValue)" } ?? " nothing known")
      }
      page.wrap(StyledText("\(names.name(vendor)): \(stances.joined(separator: "; "))."), indent: 0)
    }
    differences(comparedVendors, on: &page)
  }

  /// The vendors that any of the countries stands on, in the usual order.
  var comparedVendors: [VendorID] {
    let found = Set(countries.flatMap { ($0.positions + $0.operators).map(\.vendor) })
    let known = names.vendors.all.map(\.id).filter(found.contains)
    return known + found.subtracting(known).sorted()
  }

  /// What a country's stance on a vendor is: the state's, else in brackets its operators'.
  func comparedStance(_ country: CountryBriefing, _ vendor: VendorID) -> String? {
    if let position = country.positions.first(where: { $0.vendor == vendor }) {
      return "\(position.stance.symbol) \(position.stance.rawValue)"
    }
    return country.operators.first { $0.vendor == vendor }.map { "(\($0.stance.rawValue))" }
  }

  private func cell(_ country: CountryBriefing, _ vendor: VendorID, width: Int) -> StyledText {
    guard let stance = comparedStance(country, vendor) else {
      return StyledText("–".fitted(to: width), .muted)
    }
    let position = country.positions.first { $0.vendor == vendor }
    let bound = position?.sinceIsUpperBound == true ? "≤" : ""
    let since = position?.since.map { " \(bound)\($0)" } ?? ""
    let fits = stance.displayWidth + since.displayWidth < width
    var text = StyledText(stance, position?.stance.style ?? .muted)
    let rest = (fits ? since : "").fitted(to: max(0, width - stance.displayWidth))
    text.append(rest, .muted)
    return text
  }

  /// On which vendors the states differ.
  private func differences(_ vendors: [VendorID], on page: inout BriefingPage) {
    let split = vendors.filter { vendor in
      Set(countries.compactMap { $0.positions.first { $0.vendor == vendor }?.stance }).count > 1
    }
    let text =
      split.isEmpty
      ? "Where more than one of them has a position, they agree."
      : "They differ on \(split.map { names.name($0) }.joined(separator: ", "))."
    page.paragraph(StyledText(text))
  }
}
