import CFormats
import Glibc

/// The files in an archive, or the one file in a compressed one, read as a stream.
final class Archive {
  /// Gives the next bytes of the archive itself; none at its end.
  private let source: () throws(ImportError) -> [UInt8]
  private var block: [UInt8] = []
  /// Why there are no more bytes of the archive itself.
  private(set) var failure: ImportError?
  private var handle: OpaquePointer?

  init(_ source: @escaping () throws(ImportError) -> [UInt8]) throws(ImportError) {
    self.source = source
    if let missing = cf_archive_missing() { throw .missingLibrary(String(cString: missing)) }
    var error: UnsafePointer<CChar>?
    handle = cf_archive_open(
      Unmanaged.passUnretained(self).toOpaque(),
      { context, bytes in
        guard let context else { return -1 }
        return Unmanaged<Archive>.fromOpaque(context).takeUnretainedValue().give(bytes)
      }, &error)
    if handle == nil {
      throw failure ?? .unreadable(error.map { String(cString: $0) } ?? "no archive")
    }
  }

  deinit { if let handle { cf_archive_close(handle) } }

  /// The name of the next file; `nil` at the end.
  func next() throws(ImportError) -> String? {
    let code = cf_archive_next(handle)
    if code < 0 { throw error }
    return code == 0 ? nil : cf_archive_name(handle).map { String(cString: $0) } ?? ""
  }

  /// The next bytes of the file; none at its end.
  func read() throws(ImportError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = cf_archive_read(handle, &bytes, bytes.count)
    if count < 0 { throw error }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  private var error: ImportError {
    failure ?? .unreadable(String(cString: cf_archive_error(handle)))
  }

  private func give(_ bytes: UnsafeMutablePointer<UnsafeRawPointer?>?) -> Int {
    do throws(ImportError) {
      block = try source()
    } catch {
      failure = error
      return -1
    }
    held.removeAll(keepingCapacity: true)
    held += block
    return held.withUnsafeBufferPointer { buffer in
      bytes?.pointee = UnsafeRawPointer(buffer.baseAddress)
      return buffer.count
    }
  }

  /// Where libarchive reads; nobody else touches it until it asks for more.
  private var held: [UInt8] = []
}
