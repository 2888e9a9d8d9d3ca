/// The rows of the lexicon that the reader knows by their words, as what they mean hangs on more
/// than their columns say.
enum NamedRows {
  /// "has done", which a bare "has" stands for.
  static let deed = "(had/has/have) done"
  /// "want them to", which "want it out" is, too.
  static let wishForOthers = "want~ * to"
  /// What somebody may do, and has not done.
  static let power = "empower~ * to"
  /// What somebody would like to do.
  static let wishes = [
    "want~ to", "hope~ to", "wish~ to", "aim~ to", "seek~ to", "(offered/offering) to",
    "(offered/offering) * to",
  ]
  /// What gives leave: what could be permitted is not yet.
  static let permissions = [
    "allow~", "permit~", "let~", "approve~", "authorise~", "authorize~",
  ]
  /// What carriers do every day.
  static let business = [
    "use~", "buy~", "purchase~", "test~", "run~", "rely~", "deploy~", "launch~",
    "roll~ out", "replace~", "remove~", "swap~", "strip~", "rip~", "(build~/launch~",
  ]
  /// How rows begin in which "may" gives leave, and is no operator over what follows.
  static let leave = "may ("
  /// What stands in rows that say "no" themselves.
  static let withNo = "(no "
  /// "has introduced one": what the sentence before names.
  static let oneOfThem = " one"
  /// What is a noun as well: "export curbs".
  static let curb = "curb~"
}
