import PositionModel

/// What may follow at the end of a filter that is being typed.
public struct FilterCompletion: Hashable, Sendable {
  /// The whole text with the candidate in place of what was typed of it.
  public var text: String
  /// What is offered, to be shown: `vendor:` or `huawei`.
  public var label: String

  public init(text: String, label: String) {
    self.text = text
    self.label = label
  }
}

extension FilterVocabulary {
  /// What may stand at the end of the text: keys, and after a colon values.
  public func completions(of text: String) -> [FilterCompletion] {
    let typed = openTerm(of: text)
    let before = String(text.dropLast(typed.count))
    let sign = typed.hasPrefix("-") ? "-" : ""
    let term = typed.dropFirst(sign.count)
    guard let colon = term.firstIndex(of: ":") else {
      return FilterKey.allCases.map(\.rawValue).filter { $0.hasPrefix(term.lowercased()) }.map {
        FilterCompletion(text: "\(before)\(sign)\($0):", label: "\($0):")
      }
    }
    guard let key = FilterKey(rawValue: term[..<colon].lowercased()) else { return [] }
    let values = term[term.index(after: colon)...]
    let comma = values.lastIndex(of: ",").map { values.index(after: $0) } ?? values.startIndex
    let start = before + sign + term[...colon] + values[..<comma]
    let wanted = values[comma...].filter { $0 != "\"" }.lowercased()
    return candidates(for: key).filter { $0.lowercased().hasPrefix(wanted) }.map {
      FilterCompletion(text: start + quotedWhereNeeded($0), label: $0)
    }
  }

  /// The last term of the text, with its quotation mark where it is not closed.
  private func openTerm(of text: String) -> Substring {
    var start = text.startIndex
    var isQuoted = false
    for index in text.indices {
      if text[index] == "\"" { isQuoted.toggle() }
      if text[index] == " ", !isQuoted { start = text.index(after: index) }
    }
    return text[start...]
  }

  private func candidates(for key: FilterKey) -> [String] {
    switch key {
    case .stance: Stance.allCases.map(\.rawValue)
    case .vendor: vendors.all.map(\.id.rawValue)
    case .country: countries.all.map { $0.name.lowercased() }
    case .region: regions()?.all.map(\.word) ?? []
    case .basis: Basis.allCases.map(\.rawValue)
    case .status: MeasureStatus.allCases.map(\.rawValue)
    case .speaker: Speaker.Kind.allCases.map(\.rawValue)
    case .has: FilterFeature.allCases.map(\.rawValue)
    case .source: sources
    case .operator: operators
    case .since, .after, .before, .asOf: []
    }
  }
}
