import ArticleImport
import ArticleStore
import Dashboard
import Glibc
import PositionModel

/// What an import came to.
struct AddTotals {
  var counts = AddCounts()
  var rederived = 0
  /// What the reader should know of how articles were read, a few of them.
  var remarks: [String] = []

  /// "3 added (1 near copy), 2 were there already, 1 could not be read".
  func words(problems: Int) -> String {
    var parts = ["\(grouped(counts.added)) added"]
    if counts.copies > 0 { parts[0] += " (\(counted(counts.copies, "near copy")))" }
    if counts.known > 0 {
      parts.append("\(grouped(counts.known)) \(counts.known == 1 ? "was" : "were") there already")
    }
    if counts.dated > 0 {
      parts.append(
        "\(grouped(counts.dated)) of them \(counts.dated == 1 ? "has" : "have") a date now")
    }
    if counts.undated > 0 {
      parts.append("\(grouped(counts.undated)) \(counts.undated == 1 ? "has" : "have") no date")
    }
    if rederived > 0 { parts.append("\(counted(rederived, "older one")) read anew") }
    if problems > 0 { parts.append("\(grouped(problems)) could not be read") }
    return parts.joined(separator: ", ")
  }
}

/// Adds what paths hold to a library, reading and deriving on all processors.
final class AddJob {
  /// A transaction takes so many bytes, or what has come in after so long.
  ///
  /// The larger the better for the search index, the smaller the sooner others see it and the less
  /// a killed one loses: so the first is small, and each twice the one before.
  private static let firstBatchBytes = 1 << 20
  private static let mostBatchBytes = 16 << 20
  private static let longestWait = Duration.milliseconds(1200)
  private static let mostRemarks = 10

  private let options: AddOptions
  private let deriver: Deriver
  let store: Store
  /// Looks for what is there already, which need not be derived again, while the other one writes.
  private let reader: Store
  private let progress: Progress
  private let clock = ContinuousClock()
  /// Positions are worked out at most for a tenth of the time.
  private var nextRefresh: ContinuousClock.Instant
  private var nextSave: ContinuousClock.Instant

  init(_ options: AddOptions, progress: Progress? = nil) throws {
    self.options = options
    let target = options.library.map { ["--library", $0] } ?? []
    let path = try SourceOptions.parse(target).libraryPath()
    deriver = try Loader().deriver
    try makeFolder(of: path)
    store = try openStore(writing: path)
    reader = try openStore(path)
    self.progress = progress ?? Progress(isQuiet: options.quiet)
    nextRefresh = clock.now + .seconds(1)
    nextSave = clock.now + Self.longestWait
  }

  /// What a chunk gives: articles to write, and what cannot be one.
  private struct Product: Sendable {
    var articles: [NewArticle] = []
    var known = 0
    var failures: [String] = []
    var remarks: [String] = []
    var byteCount = 0
  }

  /// How far the import is: reading is the first half of the way, and writing the second.
  private struct Way {
    var articles = 0
    var readBytes = 0
    var writtenBytes = 0
    /// The bytes of what is being written.
    var batchBytes = 0

    /// How much of what has been read is done.
    var share: Double {
      readBytes == 0 ? 1 : (1 + Double(writtenBytes) / Double(readBytes)) / 2
    }
  }

  /// A task that is cancelled adds no more; what was added until then stays, and the import counts as
  /// unfinished.
  func add(_ paths: [FilePath], problems: Problems) async throws -> AddTotals {
    var totals = AddTotals()
    let importID = try stored {
      try store.startImport(at: timestamp(), of: paths.map(\.description))
    }
    let files = ImportFiles(paths, options: options.importing)
    progress.start(byteTotal: byteTotal(of: paths))
    var batch: [NewArticle] = []
    var batchBytes = 0
    var enoughBytes = Self.firstBatchBytes
    var known = 0
    var way = Way()
    /// What is being written while the next articles are read.
    var writing: Task<AddCounts, any Error>?
    func finishWriting() async throws {
      guard let counts = try await writing?.value else { return }
      writing = nil
      totals.counts += counts
      (way.writtenBytes, way.batchBytes) = (way.writtenBytes + way.batchBytes, 0)
      try refreshNowAndThen()
    }
    func save() async throws {
      try await finishWriting()
      guard !batch.isEmpty || known > 0 else { return }
      writing = Task { [store, batch, known] in
        try stored {
          defer { try? store.shortenLog() }
          return try store.add(batch, known: known, to: importID)
        }
      }
      (known, batch) = (0, [])
      (way.batchBytes, batchBytes) = (batchBytes, 0)
      enoughBytes = min(enoughBytes * 2, Self.mostBatchBytes)
      nextSave = clock.now + Self.longestWait
    }
    try await inOrder(files, jobs: options.jobs ?? defaultJobs, work: work) { product in
      if Task.isCancelled {
        try await finishWriting()
        _ = try stored { try store.refreshPositions() }
        throw CancellationError()
      }
      batch += product.articles
      known += product.known
      batchBytes += product.byteCount
      way.articles += product.articles.count + product.known
      way.readBytes += product.byteCount
      progress.report(articles: way.articles, bytes: files.byteCount, share: way.share)
      for failure in product.failures { problems.report(failure) }
      totals.remarks += product.remarks.prefix(Self.mostRemarks - totals.remarks.count)
      if batchBytes >= enoughBytes || clock.now >= nextSave {
        try await save()
        // What is this large leaves no room for the next to be read meanwhile.
        if product.byteCount > Self.mostBatchBytes / 4 { try await finishWriting() }
      }
    }
    try await save()
    try await finishWriting()
    progress.tell("working out where countries stand")
    try stored {
      _ = try store.refreshPositions()
      try store.finishImport(importID, at: timestamp(), failed: problems.count)
    }
    progress.end()
    try await rederive(&totals)
    // So that the file alone can be copied; where somebody reads, the next to leave does it.
    try? store.emptyLog()
    return totals
  }

  private var work: @Sendable (ImportChunk) -> Product {
    let (deriver, reader, options) = (deriver, reader, options.importing)
    return { chunk in
      var product = Product()
      product.byteCount = chunk.byteCount
      var found: [(article: Article, digest: ArticleDigest)] = []
      var readings: [ImportReading] = []
      for reading in chunk.readings(options) {
        switch reading.result {
        case .success(let article):
          found.append((article, ArticleDigest(of: article, carrierDay: reading.carrierDay)))
          readings.append(reading)
        case .failure(let error): product.failures.append("\(reading.place): \(error)")
        }
      }
      let known = try? reader.acquaintances(with: found)
      for (index, reading) in readings.enumerated() {
        if known?[index] == .known {
          product.known += 1
          continue
        }
        let (article, digest) = found[index]
        let derivation = deriver.derive(article)
        product.articles.append(
          NewArticle(
            article: article, original: reading.original, derivation: derivation, digest: digest))
        for remark in [reading.remark, Self.remark(on: derivation)] {
          if let remark { product.remarks.append("\(reading.place): \(remark)") }
        }
      }
      return product
    }
  }

  /// What the reader should know of a text that is longer than any report.
  private static func remark(on derivation: Derivation) -> String? {
    derivation.truncated.map {
      "positions are read from its first \(grouped($0)) bytes; all of it is kept and searched"
    }
  }

  /// Reads anew what an older program has read, once what is new is in.
  private func rederive(_ totals: inout AddTotals) async throws {
    let stale = try stored { try store.staleCount() }
    guard stale > 0 else { return }
    progress.start(byteTotal: nil)
    do {
      try await rederiveAll(in: store, by: deriver) { done in
        if Task.isCancelled { throw CancellationError() }
        progress.report("\(grouped(done)) of \(counted(stale, "older article")) read anew")
      }
    } catch let error as StoreError {
      throw Failure("\(error)")
    }
    totals.rederived = stale
    progress.end()
  }

  private func refreshNowAndThen() throws {
    let start = clock.now
    guard start >= nextRefresh else { return }
    _ = try stored { try store.refreshPositions() }
    let end = clock.now
    nextRefresh = end + max(.seconds(1), (end - start) * 10)
  }

  /// How many bytes the paths have together; `nil` where it cannot be known beforehand.
  private func byteTotal(of paths: [FilePath]) -> Int? {
    var total = 0
    var rest = paths
    while let path = rest.popLast() {
      guard let status = path.status else { return nil }
      switch status.st_mode & S_IFMT {
      case S_IFREG: total += Int(status.st_size)
      case S_IFDIR: rest += path.entries { _, _ in }
      default: return nil
      }
    }
    return total
  }
}

/// Makes the folder that a file is to be in, and those above it.
func makeFolder(of path: String) throws {
  let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
  var folder = ""
  for (index, part) in parts.enumerated() {
    folder += index == 0 ? String(part) : "/" + part
    if folder.isEmpty || access(folder, F_OK) == 0 { continue }
    guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw Failure.system(folder) }
  }
}
