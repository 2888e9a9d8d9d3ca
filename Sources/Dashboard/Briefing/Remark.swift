import PositionModel
import ScreenCells

/// What a reader has said of the articles: a note, or a claim that is not to count.
public struct Remark: Hashable, Sendable {
  /// What was dismissed, in the article's words.
  public struct Dismissed: Hashable, Sendable {
    public var stance: Stance?
    public var sentence: String?

    public init(stance: Stance?, sentence: String?) {
      self.stance = stance
      self.sentence = sentence
    }
  }

  public var country: CountryCode?
  public var vendor: VendorID?
  public var article: ArticleID?
  /// `nil` for a note.
  public var dismissed: Dismissed?
  /// The reader's own words, or why.
  public var words: String
  public var who: String
  public var day: Day?

  public init(
    country: CountryCode? = nil, vendor: VendorID? = nil, article: ArticleID? = nil,
    dismissed: Dismissed? = nil, words: String, who: String, day: Day?
  ) {
    self.country = country
    self.vendor = vendor
    self.article = article
    self.dismissed = dismissed
    self.words = words
    self.who = who
    self.day = day
  }

  /// Whether it is about a country, a vendor that it stands on, or an article that its positions
  /// rest on.
  func isAbout(_ code: CountryCode, _ positions: [Position]) -> Bool {
    if let country { return country == code }
    if let vendor { return positions.contains { $0.vendor == vendor } }
    return positions.contains { position in
      (position.supporting + position.opposing).contains { $0.evidence.article == article }
    }
  }

  /// "anna on 2020-03-01, Huawei: Talks go on.", with what was dismissed.
  func line(vendor name: (VendorID) -> String) -> StyledText {
    var line = StyledText(who + (day.map { " on \($0)" } ?? ""), .muted)
    let about = [vendor.map(name), article?.rawValue].compactMap(\.self)
    if !about.isEmpty { line.append(", \(about.joined(separator: ", "))", .muted) }
    if let dismissed {
      line.append(" lets not count", .warning)
      if let stance = dismissed.stance { line.append(" \(stance.rawValue)", stance.style) }
      if let sentence = dismissed.sentence { line.append(" “\(sentence)”") }
    }
    if !words.isEmpty { line.append(": \(words)") }
    return line
  }
}

extension JSONWriter {
  /// What readers have said, an object each, under `remarks`; nothing where there is none.
  mutating func remarks(_ remarks: [Remark]) {
    guard !remarks.isEmpty else { return }
    key("remarks")
    array(remarks) { json, remark in
      json.object { json in
        for (name, value) in [
          ("kind", remark.dismissed == nil ? "note" : "dismissal"),
          ("country", remark.country?.rawValue), ("vendor", remark.vendor?.rawValue),
          ("article", remark.article?.rawValue), ("stance", remark.dismissed?.stance?.rawValue),
          ("evidence", remark.dismissed?.sentence), ("words", remark.words),
          ("by", remark.who), ("day", remark.day?.description),
        ] {
          guard let value else { continue }
          json.key(named: name)
          json.string(value)
        }
      }
    }
  }
}
