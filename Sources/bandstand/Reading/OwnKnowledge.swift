import Glibc
import PositionModel

/// Knowledge files of the reader's own, laid over those in the program.
enum OwnKnowledge {
  /// Names the folder for one run; `--knowledge` sets it.
  static let variable = "BANDSTAND_KNOWLEDGE"

  /// Files that a folder may add to, by their names in the program.
  ///
  /// What signs and words weigh is fitted as a whole, so it is not among them.
  static var names: [String] {
    KnowledgeFile.embedded.map(\.name).filter { !KnowledgeFile.fitted.contains($0) }
  }

  /// The folder to use: the one named, else the one in the config home where it is there.
  static var folder: String? {
    if let named = environment(variable) { return named }
    guard let usual = usualFolder, access(usual, F_OK) == 0 else { return nil }
    return usual
  }

  /// The folder in the config home, whether it is there or not.
  static var usualFolder: String? {
    if let home = environment("XDG_CONFIG_HOME"), home.hasPrefix("/") {
      return home + "/bandstand/knowledge"
    }
    return environment("HOME").map { $0 + "/.config/bandstand/knowledge" }
  }

  /// The program's files and after them the reader's, which add to those of the same name.
  static func files() throws(Failure) -> [KnowledgeFile] {
    guard let folder else { return KnowledgeFile.embedded }
    return KnowledgeFile.embedded + (try files(in: folder).files)
  }

  /// The files of a folder, and the names there that no knowledge file has.
  static func files(
    in folder: String
  ) throws(Failure) -> (files: [KnowledgeFile], unknown: [String]) {
    guard let directory = opendir(folder) else { throw .system(folder) }
    defer { closedir(directory) }
    var found: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { found.append(name) }
    }
    found.sort()
    var files: [KnowledgeFile] = []
    for name in found where names.contains(name) {
      files.append(KnowledgeFile(name: name, text: try text(of: "\(folder)/\(name)")))
    }
    return (files, found.filter { !names.contains($0) })
  }

  private static func text(of path: String) throws(Failure) -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .system(path) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = read(file, &buffer, buffer.count)
      if count < 0 { throw .system(path) }
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
      guard bytes.count < 1 << 24 else {
        throw Failure("\(path): larger than 16 MB; split it or leave something out")
      }
    }
  }

  /// What to tell of a mistake.
  static func failure(_ error: KnowledgeError) -> Failure {
    guard let folder else { return Failure("\(error)") }
    return Failure("\(folder)/\(error); 'bandstand knowledge check \(folder)' tells all mistakes")
  }

  /// Every mistake of a folder's files, each with its place.
  static func mistakes(in folder: String) throws(Failure) -> [String] {
    var (files, unknown) = try files(in: folder)
    var mistakes = unknown.map { name in
      "\(folder)/\(name): no knowledge file has this name; the names are \(names.joined(separator: ", "))"
    }
    // What is wrong with one line hides what comes after, so the line is taken out and all read again.
    while mistakes.count < 200 {
      do {
        _ = try Knowledge(files: KnowledgeFile.embedded + files)
        return mistakes
      } catch {
        guard let place = error.line,
          let index = files.firstIndex(where: { $0.name == place.file }),
          files[index].blank(line: place.number)
        else {
          mistakes.append("\(folder): \(error)")
          return mistakes
        }
        mistakes.append("\(folder)/\(error)")
      }
    }
    return mistakes
  }
}

extension KnowledgeFile {
  /// Empties a line; `false` where it is empty or not there.
  fileprivate mutating func blank(line number: Int) -> Bool {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(number - 1), !lines[number - 1].isEmpty else { return false }
    lines[number - 1] = ""
    text = lines.joined(separator: "\n")
    return true
  }
}
