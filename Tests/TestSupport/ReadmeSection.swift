import Glibc
import Testing

/// Compares a part of the README with what the program says it has to be.
///
/// The part stands between `<!-- name: … -->` and `<!-- end -->`. With `BANDSTAND_RECORD=1` in the
/// environment it is written instead, and the test fails so that nobody takes that for a pass.
public func expectReadmeSection(
  _ name: String, _ text: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let path =
    file.prefix(upTo: try #require(file.firstRange(of: "/Tests/")).lowerBound) + "/README.md"
  let readme = try #require(readFile(String(path)), sourceLocation: sourceLocation)
  let start = try #require(
    readme.firstRange(of: "<!-- \(name):"), "no such part", sourceLocation: sourceLocation)
  let open = try #require(readme[start.upperBound...].firstRange(of: "-->\n"))
  let close = try #require(readme[open.upperBound...].firstRange(of: "<!-- end -->"))
  let wanted = "\n" + text.trimmedLines + "\n\n"
  guard readme[open.upperBound..<close.lowerBound] != wanted else { return }
  if getenv("BANDSTAND_RECORD") != nil {
    let new = readme[..<open.upperBound] + wanted + readme[close.lowerBound...]
    try #require(writeFile(String(new), to: String(path)), sourceLocation: sourceLocation)
    Issue.record("wrote '\(name)' in the README: look at it, then run again")
  } else {
    Issue.record(
      "'\(name)' in the README is stale: BANDSTAND_RECORD=1 writes it",
      sourceLocation: sourceLocation)
  }
}

extension String {
  /// The text without blank lines at its ends.
  fileprivate var trimmedLines: Substring {
    var text = self[...]
    while text.first == "\n" { text.removeFirst() }
    while text.last == "\n" { text.removeLast() }
    return text
  }
}
