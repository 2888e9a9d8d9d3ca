import ArgumentParser
import ArticleImport
import ArticleStore
import Glibc
import PositionModel

/// Adds what appears in folders, until it is ended.
struct Watch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Add what appears in a folder, until Ctrl-C.",
    discussion: """
      What is there already is added first. A file is taken when it has stopped growing.

      EXAMPLES
        bandstand watch ~/clips
        bandstand watch --date-from name inbox/ &
      """)

  @Argument(help: "Folders.", completion: .directory)
  var folder: [String]

  @OptionGroup var options: AddOptions

  @Option(help: ArgumentHelp("Seconds between looks.", valueName: "n"))
  var every = 2

  func validate() throws {
    if every < 1 { throw ValidationError("--every must be at least 1") }
  }

  func run() async throws {
    for path in folder where access(path, R_OK | X_OK) != 0 { throw Failure.system(path) }
    let job = try AddJob(options)
    var folders = FolderWatch(folder)
    while true {
      let settled = folders.look()
      if !settled.isEmpty { try await add(settled, by: job) }
      try await Task.sleep(for: .seconds(every))
    }
  }

  private func add(_ paths: [String], by job: AddJob) async throws {
    let problems = Problems(isDeferred: true)
    let counts = try await job.add(paths, problems: problems).counts
    if !options.quiet, counts.added > 0 {
      let output = Output()
      try output.text("\(timestamp())  \(counts.added) added\n")
      try output.flush()
    }
    problems.tell()
  }
}

/// The files of folders that have appeared or changed, and have settled since.
struct FolderWatch {
  private struct Sight: Hashable {
    var size: Int
    var changed: Int
    var nanoseconds: Int
  }

  private let folders: [String]
  private var seen: [String: Sight] = [:]
  private var taken: [String: Sight] = [:]

  init(_ folders: [String]) { self.folders = folders }

  /// The files that look as they did at the last look and were not given in that state before.
  mutating func look() -> [String] {
    var now: [String: Sight] = [:]
    for folder in folders { look(in: folder, &now) }
    let settled = now.filter { path, sight in seen[path] == sight && taken[path] != sight }
    for (path, sight) in settled { taken[path] = sight }
    seen = now
    return settled.keys.sorted()
  }

  private func look(in folder: String, _ found: inout [String: Sight]) {
    guard let directory = opendir(folder) else { return }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      var status = stat()
      guard !name.hasPrefix("."), lstat(path, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: look(in: path, &found)
      case S_IFREG:
        found[path] = Sight(
          size: Int(status.st_size), changed: status.st_mtim.tv_sec,
          nanoseconds: status.st_mtim.tv_nsec)
      default: break
      }
    }
  }
}
