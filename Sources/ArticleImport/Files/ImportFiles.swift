import ArticleStore
import CFormats
import Glibc
import PositionModel

/// The articles in files, folders, archives and standard input, chunk by chunk, in bounded memory.
public final class ImportFiles {
  private static let blockSize = 1 << 18
  /// Archives may hold archives, but not without end.
  private static let mostNested = 3

  /// Paths still to read, the next one last.
  private var paths: [FilePath]
  private let options: ImportOptions
  private var ready: [ImportChunk] = []
  private var readyIndex = 0
  private var entry: Entry?
  /// The archives that are open, the innermost last.
  private var archives: [OpenArchive] = []
  /// How many bytes of files and streams were read, for who waits.
  public private(set) var byteCount = 0

  private struct Entry {
    var splitter: EntrySplitter
    /// The next bytes; none at the end.
    var read: () throws(ImportError) -> [UInt8]
    var place: String
  }

  private struct OpenArchive {
    var archive: Archive
    var place: String
    /// What the entry of a compressed file is called.
    var bareName: String
    /// How it begins.
    var start: ArraySlice<UInt8>
  }

  public init(_ paths: [FilePath], options: ImportOptions) {
    self.paths = paths.reversed()
    self.options = options
  }

  /// The next chunk; `nil` at the end of the last file.
  public func next() -> ImportChunk? {
    while true {
      if readyIndex < ready.count {
        defer { readyIndex += 1 }
        return ready[readyIndex]
      }
      (ready, readyIndex) = ([], 0)
      if entry != nil {
        readMore()
      } else if !archives.isEmpty {
        nextEntry()
      } else if let path = paths.popLast() {
        start(path)
      } else {
        return nil
      }
    }
  }

  private func fail(_ place: String, _ error: ImportError) {
    ready.append(ImportChunk(place: place, .failure(error)))
  }

  private func start(_ path: FilePath) {
    let place = path.description
    if place == "-" {
      return open(
        FileStream(descriptor: STDIN_FILENO, isOwned: false), name: "stdin", place: "standard input"
      )
    }
    let descriptor = path.open()
    guard descriptor >= 0 else {
      if errno == ENOENT, let found = matches(of: place) {
        paths += found.reversed()
        return
      }
      return fail(place, .system(String(cString: strerror(errno))))
    }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      close(descriptor)
      paths += path.entries { fail($0.description, .system($1)) }.reversed()
      return
    }
    open(FileStream(descriptor: descriptor, isOwned: true), name: path.name, place: place)
  }

  /// Looks at the first bytes of a stream and makes ready to read the rest accordingly.
  private func open(_ stream: FileStream, name: String, place: String) {
    do throws(ImportError) {
      let first = try stream.read(Self.blockSize)
      byteCount += first.count
      // A pipe with nothing in it has no article; an empty file is an article that says nothing.
      if first.isEmpty, !stream.isOwned { return }
      var isFirst = true
      try open(first, name: name, place: place, path: stream.isOwned ? place : nil) {
        [unowned self] () throws(ImportError) in
        if isFirst {
          isFirst = false
          return first
        }
        let bytes = try stream.read(Self.blockSize)
        byteCount += bytes.count
        return bytes
      }
    } catch {
      fail(place, error)
    }
  }

  private func open(
    _ first: [UInt8], name: String, place: String, path: String?, layers: Int = 0,
    read: @escaping () throws(ImportError) -> [UInt8]
  ) throws(ImportError) {
    let form = FileForm(first, name: name)
    let isPacked = [.gzip, .zstd, .archive].contains(form)
    // A tar that is packed is one archive, not two.
    let outer = archives.count + max(0, layers - (form == .archive ? 1 : 0))
    guard !isPacked || outer < Self.mostNested else {
      throw .unreadable("archives in archives in archives are not opened")
    }
    let bare = name.split(separator: ".").dropLast().joined(separator: ".").nonEmpty ?? name
    switch form {
    case .gzip, .zstd:
      let stream = try PackedStream(form == .gzip ? CF_GZIP : CF_ZSTD, read)
      let own = form == .gzip ? GzipHeader.name(in: first) : nil
      let start = try stream.read()
      var isFirst = true
      try open(start, name: own ?? bare, place: place, path: nil, layers: layers + 1) {
        () throws(ImportError) in
        defer { isFirst = false }
        return isFirst ? start : try stream.read()
      }
    case .archive:
      archives.append(
        OpenArchive(
          archive: try Archive(read), place: place, bareName: bare, start: first.prefix(64)))
    case .sqlite:
      guard let path else { throw .unreadable("a database is read as a file of its own only") }
      try readNewsboat(path)
    default:
      entry = Entry(
        splitter: EntrySplitter(form, name: name, place: place, limit: options.limit), read: read,
        place: place)
    }
  }

  private func readMore() {
    guard var current = entry else { return }
    entry = nil
    do throws(ImportError) {
      let bytes = try current.read()
      if bytes.isEmpty || current.splitter.isDecided {
        ready += current.splitter.finish()
      } else {
        ready += current.splitter.take(bytes)
        entry = current
      }
    } catch {
      // A part of an article is none, and would stand beside the whole one once that is there.
      failEntry(current.place, error)
    }
  }

  /// Tells why an entry cannot be read, or that the archive around it has no more bytes: then all
  /// that are in that have none, and that is told once.
  private func failEntry(_ place: String, _ error: ImportError) {
    let cut = archives.firstIndex { $0.archive.failure != nil }
    fail(cut.map { archives[$0].place } ?? place, error)
    if let cut { archives.removeSubrange(cut...) }
  }

  private func nextEntry() {
    guard let open = archives.last else { return }
    do throws(ImportError) {
      guard let name = try open.archive.next() else {
        archives.removeLast()
        return
      }
      let base = name.split(separator: "/").last.map(String.init) ?? name
      guard !name.hasSuffix("/"), !base.hasPrefix("."), !name.hasPrefix("__MACOSX/") else { return }
      // The one entry of a compressed file has no name of its own.
      let isBare = name == "data"
      let place = isBare ? open.place : "\(open.place): \(name)"
      let archive = open.archive
      let first = try archive.read()
      if isBare, !first.isEmpty, first.prefix(open.start.count) == open.start {
        throw .unreadable("a damaged archive")  // Nothing could be made of it.
      }
      var isFirst = true
      do throws(ImportError) {
        try self.open(first, name: isBare ? open.bareName : base, place: place, path: nil) {
          () throws(ImportError) in
          if isFirst {
            isFirst = false
            return first
          }
          return try archive.read()
        }
      } catch {
        failEntry(place, error)  // What stands behind it in the archive can still be read.
      }
    } catch {
      let count = archives.count
      failEntry(open.place, error)
      if archives.count == count { archives.removeLast() }
    }
  }

  private func readNewsboat(_ path: String) throws(ImportError) {
    do {
      try NewsboatCache(path: path).forEachItem { item in
        ready.append(ImportChunk(place: "\(path): \(item.guid)", .newsboat(item)))
      }
    } catch StoreError.busy {
      throw .unreadable("newsboat is writing to it; try again when it is done")
    } catch StoreError.notALibrary {
      throw .unreadable("a database, but not the cache of newsboat")
    } catch {
      throw .unreadable("\(error)")
    }
  }

  /// The files that a pattern such as `clips/*.html` stands for; `nil` where there are none.
  private func matches(of pattern: String) -> [FilePath]? {
    guard pattern.contains(where: "*?[".contains) else { return nil }
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, 0, nil, &found) == 0 else { return nil }
    return (0..<Int(found.gl_pathc)).compactMap { found.gl_pathv[$0].map { FilePath(cString: $0) } }
  }
}

/// A file or pipe that is read block by block.
final class FileStream {
  private let descriptor: Int32
  let isOwned: Bool

  init(descriptor: Int32, isOwned: Bool) {
    self.descriptor = descriptor
    self.isOwned = isOwned
  }

  deinit { if isOwned { close(descriptor) } }

  /// The next bytes, as many as there are up to a number; none at the end.
  func read(_ count: Int) throws(ImportError) -> [UInt8] {
    while true {
      var bytes = [UInt8](repeating: 0, count: count)
      let got = Glibc.read(descriptor, &bytes, count)
      if got >= 0 {
        bytes.removeLast(count - got)
        return bytes
      }
      guard errno == EINTR else { throw .system(String(cString: strerror(errno))) }
    }
  }
}
