import ArgumentParser
import ArticleStore
import PositionModel
import ScreenCells

/// Notes words on a country, a vendor or an article.
struct Note: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: "Note something on a country, a vendor or an article.",
    discussion: """
      EXAMPLES
        bandstand note --country india "Talks go on in May."
        bandstand note --article 000_1071596c91ba1a1c.txt "Check the date."
      """)

  @Argument(help: "Your words.")
  var words: String

  @Option(help: "On this country.")
  var country: String?

  @Option(help: "On this vendor.")
  var vendor: String?

  @Option(help: ArgumentHelp("On this article.", valueName: "id"))
  var article: String?

  @OptionGroup var target: LibraryOption

  func validate() throws {
    if country == nil, vendor == nil, article == nil {
      throw ValidationError("on what? Give --country, --vendor or --article")
    }
  }

  func run() throws {
    let names = try Loader().names
    let country = try country.map { try countryCodes([$0], names)[0] }
    let vendor = try vendor.map { try vendorID($0, names) }
    let store = try target.store()
    let article = try article.map { try existingArticle($0, in: store) }
    try keep(
      .note(country: country, vendor: vendor, article: article), words, in: store, as: "noted")
  }
}

/// Puts the reader's own word in the place of what the articles say.
struct Override: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "override",
    abstract: "Say where a country stands, in the place of what the articles say.",
    discussion: """
      It is shown as yours, with your name and the day, beside what the articles say; \
      'bandstand undo' takes it back.

      EXAMPLES
        bandstand override india huawei undecided --because "The ministry told us so."
        bandstand override --operators "south korea" nokia allow
      """)

  @Argument(help: "A country.") var country: String
  @Argument(help: "A vendor.") var vendor: String
  @Argument(help: "ban, restrict, undecided, trial or allow.") var stance: String

  @Option(help: "Why.")
  var because = ""

  @Flag(help: "What its operators do, not the state.")
  var operators = false

  @OptionGroup var target: LibraryOption

  func run() throws {
    let names = try Loader().names
    let key = PositionKey(
      try countryCodes([country], names)[0], try vendorID(vendor, names),
      operators ? .operators : .state)
    try keep(
      .override(key, try parseStance(stance)), because, in: try target.store(), as: "overridden")
  }
}

/// Lets a claim of an article count no more.
struct Dismiss: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dismiss",
    abstract: "Let a claim count no more.",
    discussion: """
      Without a number it lists the claims of an article with their numbers. A dismissed claim \
      stays in the list, with who dismissed it and when; 'bandstand undo' takes that back.

      EXAMPLES
        bandstand dismiss 003_f90f437b07126a50.txt
        bandstand dismiss 003_f90f437b07126a50.txt 2 --because "It quotes an old law."
      """)

  @Argument(help: "The id of an article.") var article: String
  @Argument(help: "The number of a claim.") var number: Int?

  @Option(help: "Why.")
  var because = ""

  @OptionGroup var target: LibraryOption

  func run() throws {
    let store = try target.store()
    let id = try existingArticle(article, in: store)
    let claims = try stored { try store.judgedClaims(of: id) }
    guard let number else { return try list(claims) }
    guard claims.indices.contains(number - 1) else {
      throw Failure("no claim \(number) in '\(id)'; it has \(claims.count)")
    }
    let claim = claims[number - 1].claim
    try keep(
      .dismissal(
        PositionKey(claim.country, claim.vendor, claim.basis), id, claim.evidence.span),
      because, in: store, as: "dismissed")
  }

  private func list(_ claims: [JudgedClaim]) throws {
    let output = Output(look: Look(plain: false))
    for (index, judged) in claims.enumerated() {
      let claim = judged.claim
      var line = StyledText("\(index + 1)  \(claim.country) \(claim.vendor) ", .heading)
      line.append(claim.stance.rawValue)
      if let dismissal = judged.dismissal {
        line.append("  dismissed by \(dismissal.who), \(dismissal.at.prefix(10))", .warning)
      }
      try output.lines([line])
      try output.lines(
        StyledText("“\(claim.evidence.text)”").wrapped(width: output.look.width - 3)
          .map { StyledText("   ") + $0 })
    }
    if claims.isEmpty { try output.text("No claims in it.\n") }
    try output.flush()
  }
}

/// Takes back a note, an override or a dismissal.
struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back a note, an override or a dismissal.",
    discussion: """
      EXAMPLES
        bandstand judgements
        bandstand undo 3
      """)

  @Argument(help: "Its number, as 'bandstand judgements' has it.")
  var number: Int

  @OptionGroup var target: LibraryOption

  func run() throws {
    let store = try target.store()
    let undone = try stored {
      let undone = try store.undo(Int64(number), by: readerName(), at: timestamp())
      _ = try store.refreshPositions()
      return undone
    }
    guard let undone else {
      throw Failure("no judgement \(number) that holds; 'bandstand judgements' has them all")
    }
    let output = Output()
    try output.text("undone: \(undone.sentence)\n")
    try output.flush()
  }
}

/// Lists what readers have noted, overridden and dismissed.
struct Judgements: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "judgements",
    abstract: "List notes, overrides and dismissals, with who made them and when.",
    discussion: """
      EXAMPLES
        bandstand judgements
        bandstand judgements --all
      """)

  @Flag(help: "Also those taken back.")
  var all = false

  @OptionGroup var target: LibraryOption

  func run() throws {
    let store = try openStore(try target.existing())
    let output = Output(look: Look(plain: false))
    for judgement in try stored({ try store.judgements(includingUndone: all) }) {
      var line = StyledText("\(judgement.id)  ", .heading)
      line.append("\(judgement.at.prefix(10)) \(judgement.who)  ", .muted)
      line.append(judgement.sentence)
      if let undoneBy = judgement.undoneBy {
        line.append(
          "  taken back by \(undoneBy), \((judgement.undoneAt ?? "").prefix(10))", .warning)
      }
      try output.lines(line.wrapped(width: output.look.width, indent: 4))
    }
    try output.flush()
  }
}

extension Judgement {
  /// What it says, in a line.
  var sentence: String {
    let why = words.isEmpty ? "" : ": \(words)"
    switch matter {
    case .note(let country, let vendor, let article):
      let on = [country?.rawValue, vendor?.rawValue, article?.rawValue].compactMap(\.self)
      return "note on \(on.joined(separator: ", "))\(why)"
    case .override(let key, let stance):
      let whose = key.basis == .operators ? " (operators)" : ""
      return "\(key.country) on \(key.vendor)\(whose) is \(stance.rawValue)\(why)"
    case .dismissal(let key, let article, let span):
      return "claim on \(key.country) and \(key.vendor) dismissed in \(article), "
        + "bytes \(span.start) to \(span.end)\(why)"
    }
  }
}

/// The name of an article that is there, also where only its start was given.
private func existingArticle(_ name: String, in store: Store) throws -> ArticleID {
  guard let article = try stored({ try store.article(named: name) }) else {
    throw try noArticle(name, in: store)
  }
  return article.article.id
}

private func keep(
  _ matter: Judgement.Matter, _ words: String, in store: Store, as done: String
) throws {
  let judgement = Judgement(matter, words: words, who: readerName(), at: timestamp())
  let number = try stored {
    let number = try store.judge(judgement)
    _ = try store.refreshPositions()
    return number
  }
  let output = Output()
  try output.text("\(done); 'bandstand undo \(number)' takes it back\n")
  try output.flush()
}
