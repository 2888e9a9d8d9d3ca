import ArticleImport
import Glibc
import PositionModel

/// The articles of files, folders and standard input, chunk by chunk, in bounded memory.
final class ArticleFiles: ChunkSource {
  /// A chunk, and the path that it is from.
  typealias Chunk = (chunk: ArticleChunk, path: String)

  private static let readSize = 1 << 18

  /// Paths still to read, the next one last.
  private var paths: [FilePath]
  private var ready: [ArticleChunk] = []
  private var readyIndex = 0
  private var open: OpenFile?
  private let problems: Problems

  private struct OpenFile {
    var descriptor: Int32
    var path: String
    var splitter: ArticleSplitter
    var isStandardInput: Bool
    var hasBytes = false
  }

  init(_ paths: [String], problems: Problems) {
    self.paths = paths.flatMap(FilePath.meant).reversed()
    self.problems = problems
  }

  deinit {
    if let open, !open.isStandardInput { close(open.descriptor) }
  }

  /// The next chunk, with the path it is from; `nil` at the end of the last file.
  func next() -> Chunk? {
    while true {
      if readyIndex < ready.count {
        defer { readyIndex += 1 }
        return (ready[readyIndex], lastPath)
      }
      (ready, readyIndex) = ([], 0)
      if open != nil {
        readMore()
      } else if let path = paths.popLast() {
        start(path)
      } else {
        return nil
      }
    }
  }

  /// Whether ``next()`` would answer at once.
  var isReady: Bool {
    guard readyIndex >= ready.count, let open else { return true }
    var descriptor = pollfd(fd: open.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, 0) != 0
  }

  func byteCount(of chunk: Chunk) -> Int { chunk.chunk.byteCount }

  private var lastPath = ""

  private func start(_ path: FilePath) {
    let place = path.description
    if place == "-" {
      open = OpenFile(
        descriptor: STDIN_FILENO, path: "standard input",
        splitter: ArticleSplitter(name: "stdin", namesLinesByContent: true), isStandardInput: true)
    } else {
      let descriptor = path.open()
      guard descriptor >= 0 else { return problems.report("\(Failure.system(place))") }
      var status = stat()
      if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
        close(descriptor)
        // In order of name, in place of the folder.
        paths += path.entries { problems.report("\($0): \($1)") }.reversed()
        return
      }
      open = OpenFile(
        descriptor: descriptor, path: place, splitter: ArticleSplitter(name: path.name),
        isStandardInput: false)
    }
    lastPath = open?.path ?? place
  }

  private func readMore() {
    guard var file = open else { return }
    open = nil  // One owner, so that the splitter's bytes are not copied at each turn.
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.readSize) { buffer, filled in
      count = read(file.descriptor, buffer.baseAddress, buffer.count)
      filled = max(0, count)
    }
    if count < 0, errno == EINTR {
      open = file
    } else if count > 0 {
      file.hasBytes = true
      ready = file.splitter.take(bytes)
      if file.splitter.isDecided { finish(file) } else { open = file }
    } else {
      if count < 0 { problems.report("\(Failure.system(file.path))") }
      if count == 0 || file.hasBytes { finish(file) }
    }
  }

  private func finish(_ file: OpenFile) {
    var file = file
    // A pipe with nothing in it has no article; an empty file is an article that says nothing.
    if file.hasBytes || !file.isStandardInput { ready += file.splitter.finish() }
    if !file.isStandardInput { close(file.descriptor) }
  }
}

/// The last part of a path.
func baseName(_ path: String) -> String {
  path.split(separator: "/").last.map(String.init) ?? path
}

/// Where a reading is from, for the reader of a problem: "feed.jsonl: line 3".
func place(_ path: String, _ reading: ChunkReading) -> String {
  reading.line.map { "\(path): line \($0)" } ?? path
}
