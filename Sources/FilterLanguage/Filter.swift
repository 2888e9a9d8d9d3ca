import PositionModel

/// What narrows positions, as the reader typed it: `stance:ban vendor:zte since:2020 region:europe`.
///
/// Terms with one key are alternatives, and terms with different keys have to hold together. A term
/// after `-` leaves out what meets it. Words without a key all have to be found.
public struct Filter: Hashable, Sendable {
  public var terms: [FilterTerm]

  public init(_ terms: [FilterTerm] = []) { self.terms = terms }

  public var isEmpty: Bool { terms.isEmpty }

  /// The day that the filter asks for; the last one where there are several.
  public var asOf: Day? {
    for term in terms.reversed() {
      if case .asOf(let day) = term.condition { return day }
    }
    return nil
  }

  /// Whether it asks for what positions rest on or have been before, and not only for what they are.
  public var asksForGrounds: Bool { terms.contains(where: \.condition.asksForGrounds) }

  /// The filter without the terms of a key.
  public func without(_ key: FilterKey) -> Filter { Filter(terms.filter { $0.key != key }) }

  /// The vendor that is asked for, where it is one alone.
  public var vendor: VendorID? {
    get {
      guard let term = onlyTerm(.vendor), case .vendor(let vendor) = term.condition else {
        return nil
      }
      return vendor
    }
    set { replace(.vendor, newValue.map { .vendor($0) }) }
  }

  /// The stance that is asked for, where it is one alone.
  public var stance: Stance? {
    get {
      guard let term = onlyTerm(.stance), case .stance(let stance) = term.condition else {
        return nil
      }
      return stance
    }
    set { replace(.stance, newValue.map { .stance($0) }) }
  }

  /// The one term of a key that is not negated; `nil` where there are none or several.
  private func onlyTerm(_ key: FilterKey) -> FilterTerm? {
    let found = terms.filter { $0.key == key }
    return found.count == 1 && found[0].isNegated == false ? found[0] : nil
  }

  private mutating func replace(_ key: FilterKey, _ condition: FilterTerm.Condition?) {
    let place = terms.firstIndex { $0.key == key } ?? terms.count
    let before = terms[..<place]
    let after = terms[place...].filter { $0.key != key }
    terms = before + (condition.map { [FilterTerm($0)] } ?? []) + after
  }
}

extension FilterTerm.Condition {
  fileprivate var asksForGrounds: Bool {
    switch self {
    case .since, .source, .operator, .speaker, .has(.history), .has(.against), .words: true
    case .stance, .vendor, .country, .region, .after, .before, .asOf, .basis, .status,
      .has(.contested), .has(.mark):
      false
    }
  }
}

extension Filter: CustomStringConvertible {
  /// The filter as it can be typed.
  public var description: String { terms.map(\.description).joined(separator: " ") }
}
