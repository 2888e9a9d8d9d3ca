import ArgumentParser
import Glibc

/// The option for knowledge files of one's own.
struct KnowledgeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Lay the knowledge files of this folder over those built in; else bandstand/knowledge in the config home.",
      valueName: "folder"),
    completion: .directory)
  var knowledge: String?

  /// The choice holds for the whole run, wherever articles are derived, and for its children.
  func validate() throws {
    if let knowledge { setenv(OwnKnowledge.variable, knowledge, 1) }
  }
}
