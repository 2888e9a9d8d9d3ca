/// What each sign takes from the confidence of a claim, as `confidence.tsv` has it.
struct ConfidenceTable: Sendable {
  /// The signs, by the names of the file.
  enum Sign: Int, CaseIterable {
    case strongCue, weakCue
    case owner, leadingPlace, strongPlace, weakPlace, pronounCountry
    case onlyCountryStrong, someCountryStrong, onlyCountryWeak, someCountryWeak
    case focusOnVendor, focusStrong, focusWeakNear, focusWeakFar
    case vendorInSentence, vendorByPronoun, mainVendorInFocus, vendorInFocus, vendorOutOfSight,
      vendorFar
    case longSentence, openOnSideVendor, openOffTopic
    case tradeState, openScopeOnTopic, openScopeDirect, openScope, tradeStateOpen, noGear
    case otherStatesWord, anonymousWord, committeesWord, oppositionsWord, carriersWord
    case analystsWord, vendorsHope, vendorsWord
    case dailyBusiness, past, weakReading, partial, vendorActs, boilerplate, lawWeak
    case wordsLikely, wordsDoubtful, wordsImplied, wordsUnderstood, wordsOnCarriers, wordsOnNothing
    case wordsCorrect, wordsCorrectSure, wordsDeny, wordsDenyUnnamed, wordsDenied, wordsBase,
      wordsShare
    case intercept, slope

    var name: String { String(describing: self) }
  }

  private var values: [Double]

  /// The table built into the program.
  static let embedded: ConfidenceTable = {
    let text = KnowledgeFile.embedded.first { $0.name == "confidence.tsv" }?.text ?? ""
    return ConfidenceTable(text) ?? ConfidenceTable()
  }()

  /// A table in which no sign counts.
  init() {
    values = Sign.allCases.map { $0 == .intercept ? 0 : 1 }
  }

  /// Reads `sign | value` rows; `nil` unless every sign has one number.
  init?(_ text: String) {
    var found: [String: Double] = [:]
    for line in text.split(separator: "\n") {
      let row = line.prefix { $0 != "#" }.split(separator: "|").map { $0.filter { $0 != " " } }
      guard row.count == 2 else { continue }
      guard let value = Double(row[1]), found.updateValue(value, forKey: row[0]) == nil else {
        return nil
      }
    }
    values = []
    for sign in Sign.allCases {
      guard let value = found.removeValue(forKey: sign.name) else { return nil }
      values.append(value)
    }
    guard found.isEmpty else { return nil }
  }

  subscript(sign: Sign) -> Double { values[sign.rawValue] }
}
