import ArgumentParser

/// The words of the command line: what `bandstand` alone and its commands are called.
struct Bandstand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bandstand",
    abstract: "Where every country stands on 5G vendors, as news articles say.",
    discussion: """
      Without a command it opens the dashboard. The articles are those of your library, or a \
      sample of four when you have none; --articles reads others for once.

      EXAMPLES
        bandstand                                  browse
        bandstand brief india                      thirty seconds on one country
        bandstand brief --vendor huawei            where all stand on one vendor
        bandstand positions --format csv           a row for each country and vendor
        bandstand --articles clips/ brief uk       from your own files, nothing kept
        bandstand add clips/ feed.jsonl            keep articles in your library
        bandstand derive < in.jsonl > out.jsonl    a pipe for other programs
      """,
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "Read",
        subcommands: [
          Browse.self, Brief.self, Positions.self, Diff.self, MapCommand.self, MatrixCommand.self,
          Screenshot.self,
        ]),
      CommandGroup(
        name: "Look inside", subcommands: [Derive.self, Merge.self, Explain.self, Evaluate.self]),
      CommandGroup(
        name: "Library",
        subcommands: [
          Add.self, Watch.self, Remove.self, List.self, Show.self, Search.self, Status.self,
          Check.self, Vacuum.self, Export.self, Restore.self,
        ]),
      CommandGroup(
        name: "Your own word",
        subcommands: [Note.self, Override.self, Dismiss.self, Undo.self, Judgements.self]),
      CommandGroup(
        name: "Other", subcommands: [Config.self, KnowledgeCommand.self, Completions.self]),
    ],
    defaultSubcommand: Browse.self)
}
