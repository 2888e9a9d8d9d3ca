import ArgumentParser
import ArticleStore
import PositionModel

/// The option of commands that work on a library and on nothing else.
struct LibraryOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("The library.", valueName: "path"),
    completion: .file(extensions: ["sqlite"]))
  var library: String?

  func source() throws -> SourceOptions {
    try SourceOptions.parse(library.map { ["--library", $0] } ?? [])
  }

  /// The library's path; there must be one.
  func existing() throws -> String {
    guard case .library(let path) = try source().origin() else {
      throw Failure("no library yet; 'bandstand add PATH' makes one")
    }
    return path
  }

  /// The library, to write to.
  func store() throws -> Store {
    let path = try existing()
    return try openStore(writing: path)
  }
}

/// What to say of an article that is not there.
func noArticle(_ name: String, in store: Store) throws -> Failure {
  if let near = nearest(to: name, in: try stored { try store.names(startingLike: name) }) {
    if near == name {
      return Failure("the text of '\(name)' is gone; remove it, and add it again")
    }
    return Failure("no article '\(name)'; did you mean '\(near)'?")
  }
  return Failure("no article '\(name)'; 'bandstand list' has them all")
}
