import TextMatching

/// A run of tokens that names a country, vendor, carrier, institution or person.
struct Mention {
  enum Kind: Hashable {
    case country(Int, Entity.CountryForm)
    case institution(Int, Entity.InstitutionKind)
    case leader(Int)
    case vendors([Int])
    case vendorPerson(Int)
    case carrier(Int)
  }

  var kind: Kind
  /// Indices of the first and the last token.
  var first: Int
  var last: Int
  /// Whether a vendor is called by an epithet, "the Chinese company", not by name.
  var isEpithet = false
  /// Whether it may mean any firm of a country: "Chinese companies".
  var isVague = false

  var vendors: [Int]? {
    if case .vendors(let vendors) = kind { return vendors }
    return nil
  }

  /// The country that a name, an institution or a person stands for.
  var country: Int? {
    switch kind {
    case .country(let country, _), .institution(let country, _), .leader(let country): country
    case .vendors, .vendorPerson, .carrier: nil
    }
  }

  var markKind: Mark.Kind {
    switch kind {
    case .country: .country
    case .institution: .institution
    case .leader, .vendorPerson: .person
    case .vendors: .vendor
    case .carrier: .operator
    }
  }
}

/// The token indices from one to another, none where they are the wrong way round.
@inline(__always)
func stretch(_ from: Int, _ to: Int) -> Range<Int> { from..<max(from, to) }

/// An article cut into tokens and sentences, while its mentions are being found.
struct ArticleDraft {
  /// Those of the text, and behind them those of the entries of lists with their headings.
  let tokens: [Token]
  let sentences: [SentenceSpan]
  /// The day of the article, from its carrier or its first line.
  let day: Day?
  var mentions = MentionTable()
}

/// The mentions of an article.
struct MentionTable {
  var all: [Mention] = []
  /// For each token the index into `all` plus one, or 0.
  var numbers: [Int32] = []

  func mention(at token: Int) -> Mention? {
    guard token >= 0, token < numbers.count else { return nil }
    let index = Int(numbers[token])
    return index == 0 ? nil : all[index - 1]
  }
}

/// An article cut into tokens and sentences, with its mentions.
///
/// A class, as every one of its sentences holds it; it never changes, so that none has to ask whether
/// another is just writing.
final class ArticleReading {
  let tokens: [Token]
  /// The tokens at a glance, for the patterns that are looked for at nearly each.
  let glances: [WordMask]
  let sentences: [SentenceSpan]
  let day: Day?
  private let table: MentionTable

  init(_ draft: consuming ArticleDraft) {
    tokens = draft.tokens
    glances = PatternIndex.glances(of: draft.tokens)
    sentences = draft.sentences
    day = draft.day
    table = draft.mentions
  }

  var mentions: [Mention] { table.all }

  /// The states that are named, each once; few are, over and over.
  var countries: [Int] {
    var countries: [Int] = []
    for mention in table.all {
      if let country = mention.country, !countries.contains(country) { countries.append(country) }
    }
    return countries
  }

  /// Whether a token is of a mention; none stands before the first token or behind the last.
  func isMentioned(_ token: Int) -> Bool {
    token >= 0 && token < table.numbers.count && table.numbers[token] != 0
  }

  func mention(at token: Int) -> Mention? { table.mention(at: token) }

  /// Whether any of some tokens names a vendor.
  func namesVendor(in tokens: Range<Int>) -> Bool {
    for token in tokens where table.numbers[token] != 0 {
      if case .vendors = table.all[Int(table.numbers[token]) - 1].kind { return true }
    }
    return false
  }
}

/// A sentence and the part of the page that it stands in.
struct SentenceSpan {
  enum Place { case title, body, boilerplate }

  var tokens: Range<Int>
  var place: Place
  /// How many of its tokens are those of a heading, which is a sentence of its own, too.
  var heading = 0

  /// The tokens that no other sentence has.
  var ownTokens: Range<Int> { tokens.lowerBound + heading..<tokens.upperBound }
}
