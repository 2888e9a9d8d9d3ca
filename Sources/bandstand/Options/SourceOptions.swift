import ArgumentParser
import ArticleStore
import Glibc

/// Where the articles come from.
enum ArticleOrigin {
  case files([String])
  case library(path: String)
  case sample
}

/// The options that say where the articles come from.
struct SourceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The library to use; else $BANDSTAND_LIBRARY, else your own.", valueName: "path"),
    completion: .file(extensions: ["sqlite"]))
  var library: String?

  @Option(
    help: ArgumentHelp(
      "Read these in place of the library: a file, a folder, JSON lines, or '-'. May be given again.",
      valueName: "path"),
    completion: .file())
  var articles: [String] = []

  @OptionGroup var own: KnowledgeOptions

  var choice: SourceChoice { SourceChoice(library: library, articles: articles) }

  /// Where to read from; the sample where there is no library yet.
  func origin() throws -> ArticleOrigin { try choice.origin() }

  /// The library to write to, whether it is there or not.
  func libraryPath() throws -> String { try library ?? SourceChoice.defaultLibrary() }
}

/// Where the reader wants the articles from.
struct SourceChoice {
  var library: String?
  var articles: [String] = []

  /// Where to read from; the sample where there is no library yet.
  func origin() throws -> ArticleOrigin {
    if !articles.isEmpty { return .files(articles) }
    if let library {
      guard access(library, F_OK) == 0 else {
        throw Failure(
          "\(library): no library there; 'bandstand add --library \(library) PATH' makes one")
      }
      return .library(path: library)
    }
    guard let path = try? Self.defaultLibrary(), access(path, F_OK) == 0 else { return .sample }
    return .library(path: path)
  }

  static func defaultLibrary() throws -> String {
    if let path = environment("BANDSTAND_LIBRARY") { return path }
    if let data = environment("XDG_DATA_HOME") { return data + "/bandstand/library.sqlite" }
    guard let home = environment("HOME") else {
      throw Failure("no home folder for a library; name one with --library PATH")
    }
    return home + "/.local/share/bandstand/library.sqlite"
  }
}

/// The options for output without colours and beyond-ASCII signs.
struct LookOptions: ParsableArguments {
  @Flag(
    help:
      "Words alone, in ASCII: no screen, colour, sign or table. The dashboard becomes a conversation."
  )
  var plain = false

  @Flag(help: "ASCII only.")
  var ascii = false

  var look: Look {
    var look = Look(plain: plain || ascii)
    look.isSpoken = plain
    return look
  }
}
