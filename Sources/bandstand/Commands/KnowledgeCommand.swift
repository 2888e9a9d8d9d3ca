import ArgumentParser
import PositionModel

/// Shows what the program knows, and checks what a reader adds to it.
struct KnowledgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "knowledge",
    abstract: "Show what the program knows, and check what you add to it.",
    discussion: """
      A folder with files of the same names as those built in adds to them: a vendor, a carrier, a \
      minister, a phrase, without building anything. Such a folder is given with --knowledge FOLDER, \
      or lies in the config home as bandstand/knowledge, and is then used by every command.

      EXAMPLES
        bandstand knowledge list                   the names of the files
        bandstand knowledge show vendors.tsv       one of them, with its comments
        bandstand knowledge check my-knowledge     every mistake with file and line
        bandstand knowledge path                   the folder that is used, or would be
      """,
    subcommands: [ListFiles.self, ShowFile.self, CheckFolder.self, Path.self])

  struct ListFiles: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "The names of the files that a folder may add to.")

    func run() throws {
      let output = Output()
      for name in OwnKnowledge.names { try output.text(name + "\n") }
      try output.flush()
    }
  }

  struct ShowFile: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "A file as it is built in.")

    @Argument(help: "Its name.")
    var name: String

    func run() throws {
      guard let file = KnowledgeFile.embedded.first(where: { $0.name == name }) else {
        throw Failure(
          "\(name): no knowledge file has this name; the names are "
            + OwnKnowledge.names.joined(separator: ", "))
      }
      let output = Output()
      try output.text(file.text)
      try output.flush()
    }
  }

  struct CheckFolder: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Tell every mistake in a folder of knowledge files.")

    @Argument(help: "The folder; the one in the config home by default.", completion: .directory)
    var folder: String?

    func run() throws {
      guard let folder = folder ?? OwnKnowledge.folder else {
        throw Failure("no folder of knowledge files; name one")
      }
      let problems = Problems()
      for mistake in try OwnKnowledge.mistakes(in: folder) { problems.report(mistake) }
      try problems.finish()
      let output = Output()
      try output.text("\(folder): well written\n")
      try output.flush()
    }
  }

  struct Path: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "path", abstract: "The folder that is used, or would be.")

    func run() throws {
      guard let path = OwnKnowledge.folder ?? OwnKnowledge.usualFolder else {
        throw Failure("no home folder for knowledge files; name a folder with --knowledge FOLDER")
      }
      let output = Output()
      try output.text(path + "\n")
      try output.flush()
    }
  }
}
