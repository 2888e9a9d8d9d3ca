import CFormats

/// What gzip or Zstandard has packed, read as a stream, to the last byte where it was cut off.
final class PackedStream {
  private static let blockSize = 1 << 16

  /// Gives the next packed bytes; none at the end.
  private let source: () throws(ImportError) -> [UInt8]
  private let handle: OpaquePointer
  private var packed: [UInt8] = []
  /// How many of ``packed`` were taken.
  private var taken = 0
  private var hasEnded = false
  private var packedCount = 0
  private var unpackedCount = 0
  /// What is told once all that could be unpacked is given.
  private var failure: ImportError?

  init(
    _ packing: cf_packing, _ source: @escaping () throws(ImportError) -> [UInt8]
  ) throws(ImportError) {
    if let missing = cf_unpacker_missing(packing) {
      throw .missingLibrary(String(cString: missing))
    }
    guard let handle = cf_unpacker_open(packing) else { throw .unreadable("out of memory") }
    self.handle = handle
    self.source = source
  }

  deinit { cf_unpacker_close(handle) }

  /// The next unpacked bytes; none at the end.
  func read() throws(ImportError) -> [UInt8] {
    var block = [UInt8](repeating: 0, count: Self.blockSize)
    var count = 0
    while failure == nil, count < block.count, !hasEnded || taken < packed.count {
      do throws(ImportError) {
        if taken == packed.count { try fetch() }
      } catch {
        failure = error
        break
      }
      if !hasEnded || taken < packed.count { count += unpack(into: &block, from: count) }
    }
    if hasEnded, taken == packed.count, failure == nil, cf_unpacker_is_between(handle) == 0 {
      count += unpack(into: &block, from: count)  // What it may still hold back.
      if count < block.count, cf_unpacker_is_between(handle) == 0 {
        failure = .cutOff(after: packedCount, isEmpty: unpackedCount == 0)
      }
    }
    if count == 0, let failure { throw failure }
    block.removeLast(block.count - count)
    return block
  }

  private func fetch() throws(ImportError) {
    (packed, taken) = (try source(), 0)
    packedCount += packed.count
    if packed.isEmpty { hasEnded = true }
  }

  /// Unpacks into the rest of a block; gives how many bytes.
  private func unpack(into block: inout [UInt8], from start: Int) -> Int {
    var inCount = packed.count - taken
    var outCount = block.count - start
    let result = packed[taken...].withUnsafeBytes { source in
      block[start...].withUnsafeMutableBytes { target in
        cf_unpack(handle, source.baseAddress, &inCount, target.baseAddress, &outCount)
      }
    }
    taken += inCount
    unpackedCount += outCount
    switch result {
    case CF_UNPACKED_DAMAGED:
      failure = .damaged(
        after: packedCount - (packed.count - taken), isEmpty: unpackedCount == 0)
    case CF_UNPACKED_TOO_LARGE: failure = .windowTooLarge
    case CF_UNPACKED_ALL: (hasEnded, taken) = (true, packed.count)
    default: break
    }
    return outCount
  }
}

/// What gzip says of a file before its content (RFC 1952).
enum GzipHeader {
  /// The file's name when it was packed, without its folder.
  static func name(in start: [UInt8]) -> String? {
    let (hasExtra, hasName): (UInt8, UInt8) = (4, 8)
    guard start.count > 12, start[3] & hasName != 0 else { return nil }
    var place = 10
    if start[3] & hasExtra != 0 { place += 2 + Int(start[10]) + Int(start[11]) << 8 }
    guard place < start.count, let end = start[place...].firstIndex(of: 0) else { return nil }
    let name = String(decoding: start[place..<end], as: UTF8.self)
    return name.split(separator: "/").last.map(String.init)
  }
}
