import Glibc
import PositionModel

/// How many jobs run at once where nobody says: one a processor.
var defaultJobs: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

/// Works on chunks on several threads and hands over the results in the chunks' order.
///
/// What is in flight is bounded, so memory is too, however long the stream.
func inOrder<Product: Sendable>(
  _ files: ArticleFiles, jobs: Int,
  work: @escaping @Sendable (ArticleChunk, _ path: String) -> Product,
  emit: (Product) throws -> Void
) async throws {
  if jobs <= 1 {
    while let (chunk, path) = files.next() { try emit(work(chunk, path)) }
    return
  }
  let byteLimit = 32 << 20
  try await withThrowingTaskGroup(of: (Int, Int, Product).self) { group in
    var started = 0
    var emitted = 0
    var running = 0
    var bytesInFlight = 0
    var waiting: [Int: Product] = [:]
    func take(_ finished: (index: Int, bytes: Int, product: Product)) throws {
      running -= 1
      bytesInFlight -= finished.bytes
      waiting[finished.index] = finished.product
      while let product = waiting.removeValue(forKey: emitted) {
        try emit(product)
        emitted += 1
      }
    }
    while true {
      while running > 0, !files.isReady, let finished = try await group.next() {
        try take(finished)  // The stream is slow: hand over what is done meanwhile.
      }
      guard let (chunk, path) = files.next() else { break }
      let (index, bytes) = (started, chunk.byteCount)
      started += 1
      running += 1
      bytesInFlight += bytes
      group.addTask { (index, bytes, work(chunk, path)) }
      while running >= jobs || bytesInFlight > byteLimit || started - emitted > jobs * 8 {
        guard let finished = try await group.next() else { break }
        try take(finished)
      }
    }
    while let finished = try await group.next() { try take(finished) }
  }
}
