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
      What is there already is added first. A file is taken when it has stopped growing; one that \
      grows all the same takes the place of what was taken of it. Names that programs give to what \
      they are still writing are passed over (.part .tmp .crdownload .download .swp, and a ~ at \
      the end).

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
    let paths = folder.flatMap(FilePath.meant)
    for path in paths {
      guard let status = path.status else { throw Failure.system("\(path)") }
      guard status.st_mode & S_IFMT == S_IFDIR else {
        throw Failure("\(path): not a folder; 'bandstand add' takes files")
      }
      guard path.withCString({ access($0, R_OK | X_OK) }) == 0 else {
        throw Failure.system("\(path)")
      }
    }
    let job = try AddJob(options)
    Interruption.tell()
    var folders = FolderWatch(paths)
    while true {
      let settled = folders.look()
      if !settled.isEmpty { try await add(settled, by: job) }
      try await Task.sleep(for: .seconds(every))
    }
  }

  private func add(_ settled: [FolderWatch.Settled], by job: AddJob) async throws {
    let problems = Problems(isDeferred: true)
    for file in settled where file.hasGrown { try forget(partOf: file.path, in: job.store) }
    let counts = try await job.add(settled.map(\.path), problems: problems).counts
    if !options.quiet, counts.added > 0 {
      let output = Output()
      try output.text("\(timestamp())  \(counts.added) added\n")
      try output.flush()
    }
    problems.tell()
  }
}

/// Removes an article that is the beginning of what a file is now, and was taken too early.
private func forget(partOf path: FilePath, in store: Store) throws {
  let name = path.name
  guard let part = try stored({ try store.article(named: name) }),
    part.article.id.rawValue == name, begins(path, with: part.original)
  else { return }
  _ = try stored { try store.remove([name]) }
}

/// Whether a file has more than some bytes, and these first.
private func begins(_ path: FilePath, with bytes: [UInt8]) -> Bool {
  let file = path.open()
  guard file >= 0 else { return false }
  defer { close(file) }
  var start = [UInt8](repeating: 0, count: bytes.count + 1)
  var count = 0
  while count < start.count {
    let got = start[count...].withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
    guard got > 0 else { return false }
    count += got
  }
  return start.starts(with: bytes)
}

/// The files of folders that have appeared or changed, and have settled since.
struct FolderWatch {
  private struct Sight: Hashable {
    var size: Int
    var changed: Int
    var nanoseconds: Int
  }

  /// A file to take, and whether a shorter one was taken at its place before.
  struct Settled: Hashable {
    var path: FilePath
    var hasGrown: Bool
  }

  private let folders: [FilePath]
  private var seen: [FilePath: Sight] = [:]
  private var taken: [FilePath: Sight] = [:]

  init(_ folders: [FilePath]) { self.folders = folders }

  /// The files that look as they did at the last look and were not given in that state before.
  mutating func look() -> [Settled] {
    var now: [FilePath: Sight] = [:]
    var inOrder: [FilePath] = []
    for folder in folders { look(in: folder, &now, &inOrder) }
    let settled = inOrder.filter { now[$0] == seen[$0] && now[$0] != taken[$0] }
    let files = settled.map { path in
      Settled(path: path, hasGrown: (taken[path]?.size ?? .max) < now[path]?.size ?? 0)
    }
    for path in settled { taken[path] = now[path] }
    seen = now
    return files
  }

  /// Whether a name says that a program is still writing the file, or has set it aside.
  private static func isUnfinished(_ name: String) -> Bool {
    [".part", ".tmp", ".crdownload", ".download", ".swp", "~"].contains(where: name.hasSuffix)
  }

  private func look(
    in folder: FilePath, _ found: inout [FilePath: Sight], _ inOrder: inout [FilePath]
  ) {
    // What cannot be looked at may be another time.
    for path in folder.entries(fail: { _, _ in }) where !Self.isUnfinished(path.name) {
      guard let status = path.status else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        look(in: path, &found, &inOrder)
      } else if found[path] == nil {
        inOrder.append(path)
        found[path] = Sight(
          size: Int(status.st_size), changed: status.st_mtim.tv_sec,
          nanoseconds: status.st_mtim.tv_nsec)
      }
    }
  }
}
