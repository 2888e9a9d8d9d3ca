import ArticleImport
import CMemory
import Glibc
import PositionModel

/// How many jobs run at once where nobody says: one a processor.
var defaultJobs: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

/// Gives pieces of work one after the other.
protocol ChunkSource<Chunk>: AnyObject {
  associatedtype Chunk: Sendable

  /// The next piece; `nil` at the end.
  func next() -> Chunk?
  /// Whether ``next()`` would answer at once.
  var isReady: Bool { get }
  /// How many bytes a piece has.
  func byteCount(of chunk: Chunk) -> Int
}

extension ImportFiles: ChunkSource {
  var isReady: Bool { true }
  func byteCount(of chunk: ImportChunk) -> Int { chunk.byteCount }
}

/// Works on chunks on several threads and hands over the results in the chunks' order.
///
/// What is in flight is bounded, so memory is too, however long the stream.
func inOrder<Source: ChunkSource, Product: Sendable>(
  _ files: Source, jobs: Int,
  work: @escaping @Sendable (Source.Chunk) -> Product,
  emit: (Product) async throws -> Void
) async throws {
  cm_return_large_blocks()
  // Room for the usual chunks of all jobs; one that is larger is worked on alone, and no thread keeps
  // what that took.
  let byteLimit = (8 << 20) + (jobs << 19)
  let work: @Sendable (Source.Chunk, Int) -> Product = { chunk, bytes in
    defer { if bytes > 4 << 20 { cm_return_free_memory() } }
    return work(chunk)
  }
  if jobs <= 1 {
    while let chunk = files.next() { try await emit(work(chunk, files.byteCount(of: chunk))) }
    return
  }
  try await withThrowingTaskGroup(of: (Int, Int, Product).self) { group in
    var started = 0
    var emitted = 0
    var running = 0
    var bytesInFlight = 0
    var waiting: [Int: Product] = [:]
    func take(_ finished: (index: Int, bytes: Int, product: Product)) async throws {
      running -= 1
      bytesInFlight -= finished.bytes
      waiting[finished.index] = finished.product
      while let product = waiting.removeValue(forKey: emitted) {
        try await emit(product)
        emitted += 1
      }
    }
    while true {
      while running > 0, !files.isReady, let finished = try await group.next() {
        try await take(finished)  // The stream is slow: hand over what is done meanwhile.
      }
      guard let chunk = files.next() else { break }
      let (index, bytes) = (started, files.byteCount(of: chunk))
      started += 1
      running += 1
      bytesInFlight += bytes
      group.addTask { (index, bytes, work(chunk, bytes)) }
      while running >= jobs || bytesInFlight > byteLimit || started - emitted > jobs * 8 {
        guard let finished = try await group.next() else { break }
        try await take(finished)
      }
    }
    while let finished = try await group.next() { try await take(finished) }
  }
}
