import Glibc
import ScreenCells
import Testing

/// Compares a text with the recorded one beside the test; lines that differ are shown.
///
/// With `BANDSTAND_RECORD=1` in the environment it is recorded instead, and the test fails so that
/// nobody takes a recording for a pass.
public func expectGolden(
  _ text: String, _ name: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let directory = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
  let path = directory.joined(separator: "/") + "/Goldens/" + name
  if getenv("BANDSTAND_RECORD") != nil {
    try #require(writeFile(text, to: path), "cannot write \(path)", sourceLocation: sourceLocation)
    Issue.record("recorded \(name): look at it, then run again", sourceLocation: sourceLocation)
    return
  }
  let recorded = try #require(
    readFile(path), "no \(name) yet: BANDSTAND_RECORD=1 makes it", sourceLocation: sourceLocation)
  guard recorded != text else { return }
  let expected = recorded.split(separator: "\n", omittingEmptySubsequences: false)
  let found = text.split(separator: "\n", omittingEmptySubsequences: false)
  var report = "\(name) differs:"
  for line in 0..<max(expected.count, found.count) {
    let (old, new) = (expected.dropFirst(line).first, found.dropFirst(line).first)
    guard old != new else { continue }
    report += "\n\(line + 1) - \(old ?? "")\n\(line + 1) + \(new ?? "")"
  }
  Issue.record(Comment(rawValue: report), sourceLocation: sourceLocation)
}

/// Compares a screen with two recordings: characters and styles in colour, and characters in ASCII.
///
/// Blanks and plain styles at the ends of lines are left out.
public func expectGoldens(
  _ surface: Surface, _ name: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  func trimmed(_ lines: some Sequence<String>, of filler: Character) -> String {
    lines.map { line in
      var line = line[...]
      while line.last == filler { line.removeLast() }
      return line + "\n"
    }.joined()
  }
  let rows = 0..<surface.size.height
  func characters(_ surface: Surface) -> String {
    trimmed(rows.map { surface[row: $0].map(\.text).joined() }, of: " ")
  }
  let styles = trimmed(rows.map { surface[row: $0].map(\.style.letter).joined() }, of: ".")
  try expectGolden(
    characters(surface) + "\n" + styles, "\(name).screen", file: file,
    sourceLocation: sourceLocation)
  try expectGolden(
    characters(surface.ascii), "\(name).ascii", file: file, sourceLocation: sourceLocation)
}

/// All of a file; `nil` where it cannot be read.
func readFile(_ path: String) -> String? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65536)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
    bytes += buffer[..<count]
  }
}

/// Writes a file; false where it cannot be written.
func writeFile(_ text: String, to path: String) -> Bool {
  guard let file = fopen(path, "wb") else { return false }
  defer { fclose(file) }
  let bytes = Array(text.utf8)
  return fwrite(bytes, 1, bytes.count, file) == bytes.count
}
