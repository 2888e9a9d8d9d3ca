import ArgumentParser
import PositionModel

/// Measures the program against texts that a person has read.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure the program against texts that a person has read.",
    discussion: """
      A gold file is JSON lines of articles with "expect": what a careful reader derives as the \
      state's own position, as [{"country","vendor","stance"}]; "accept": a second reading that is \
      neither required nor wrong; "reject": the tempting wrong one. An expected one is found when \
      the same is derived, and waived when an accepted stance of the same country and vendor is.

      EXAMPLES
        bandstand evaluate gold.jsonl
        bandstand evaluate gold.jsonl --misses 20 --language en
        bandstand evaluate gold.jsonl --format json
        bandstand evaluate gold.jsonl more.jsonl --fit
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Argument(help: "Gold files.", completion: .file(extensions: ["jsonl"]))
  var gold: [String]

  @Option(help: ArgumentHelp("Only texts in this language.", valueName: "code"))
  var language: String?

  @Option(help: ArgumentHelp("Also print so many texts that went wrong.", valueName: "n"))
  var misses = 0

  @Flag(
    help: ArgumentHelp(
      "Print the two rows of confidence.tsv that make confidence the share that is right.",
      discussion: "They take effect in a program built with them."))
  var fit = false

  @Flag(
    help: ArgumentHelp(
      "Print the rows of stance-weights.tsv that fit these texts best.",
      discussion: "They take effect in a program built with them."))
  var fitWords = false

  @Option(help: "How to print it.")
  var format = Format.text

  @OptionGroup var own: KnowledgeOptions

  func run() throws {
    let deriver = try Loader().deriver
    let problems = Problems()
    let files = ArticleFiles(gold, problems: problems)
    var scores: [TextScore] = []
    var words = WordFit()
    while let (chunk, path) = files.next() {
      chunk.forEachReading { reading in
        do {
          let article = try reading.result.get()
          let text = try GoldText(article: article, line: Array(reading.original))
          if let language, text.language != language { return }
          if fitWords {
            words.add(text, by: deriver)
          } else {
            scores.append(TextScore(of: deriver.derive(article), against: text))
          }
        } catch {
          problems.report("\(place(path, reading)): \(error)")
        }
      }
    }
    let evaluation = Evaluation(texts: scores)
    let output = Output()
    if fitWords {
      try output.text(words.table)
      try output.flush()
      return try problems.finish()
    }
    if fit {
      try output.text(evaluation.fitReport)
      try output.flush()
      return try problems.finish()
    }
    switch format {
    case .text: try output.text(evaluation.report(misses: misses))
    case .json: try output.json(evaluation.json)
    }
    try output.flush()
    try problems.finish()
  }
}
