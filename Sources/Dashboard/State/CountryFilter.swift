import FilterLanguage
import PositionModel

/// What narrows the list of countries.
///
/// The choices among the vendors and the stances are terms of the filter like those that are typed.
struct CountryFilter: Hashable, Sendable {
  var terms = Filter()

  init(_ terms: Filter = Filter()) { self.terms = terms }

  init(vendor: VendorID?, stance: Stance?) {
    self.vendor = vendor
    self.stance = stance
  }

  var isEmpty: Bool { terms.isEmpty }

  /// The vendor asked for, where it is one alone.
  var vendor: VendorID? {
    get { terms.vendor }
    set { terms.vendor = newValue }
  }

  /// The state's stance asked for, where it is one alone; what only operators do matches none.
  var stance: Stance? {
    get { terms.stance }
    set { terms.stance = newValue }
  }

  /// What it asks for besides one vendor and one stance.
  var otherTerms: Filter {
    var other = terms
    if vendor != nil { other = other.without(.vendor) }
    if stance != nil { other = other.without(.stance) }
    return other
  }
}

extension LibrarySnapshot {
  /// What filters have to know besides the positions.
  func facts(names: Names, marked: Set<CountryCode>) -> FilterFacts {
    let articles = articles
    return FilterFacts(
      card: { id in
        articles[id].map { FilterFacts.Card(day: $0.day, source: $0.source, title: $0.title) }
      },
      names: { [names.country($0), names.vendor($1)] + names.otherNames($0) }, marked: marked)
  }
}
