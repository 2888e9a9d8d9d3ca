import Glibc

/// Where a file is, as the system has it: bytes, which need not be UTF-8.
public struct FilePath: Hashable, Sendable, CustomStringConvertible {
  /// Without the NUL at its end.
  private let bytes: [UInt8]

  public init(_ path: String) { bytes = Array(path.utf8) }

  init(cString: UnsafePointer<CChar>) {
    bytes = Array(UnsafeRawBufferPointer(start: cString, count: strlen(cString)))
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// For the reader; what is no UTF-8 is mended.
  public var description: String { String(decoding: bytes, as: UTF8.self) }

  /// The last part of it, for the reader.
  public var name: String {
    description.split(separator: "/").last.map(String.init) ?? description
  }

  /// Opens the file to read; below 0 where that fails, with the reason in `errno`.
  public func open() -> Int32 { withCString { Glibc.open($0, O_RDONLY | O_CLOEXEC) } }

  /// What the system says of it; `nil` where it is not there.
  public var status: stat? {
    var status = stat()
    return withCString({ stat($0, &status) }) == 0 ? status : nil
  }

  /// The paths that a person may mean by one: that of a file that is there or, where the arguments of
  /// a program have lost bytes that are no UTF-8, those that look the same.
  public static func meant(by path: String) -> [FilePath] {
    let plain = FilePath(path)
    var status = stat()
    guard path.contains("\u{FFFD}"), plain.withCString({ lstat($0, &status) }) != 0 else {
      return [plain]
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    let start = parts.count == 1 ? "." : folder.isEmpty ? "/" : folder
    let found = FilePath(start).names()?.filter {
      String(decoding: $0, as: UTF8.self) == parts.last ?? ""
    }
    guard let found, !found.isEmpty else { return [plain] }
    return found.map { parts.count == 1 ? FilePath(bytes: $0) : FilePath(folder)[$0] }
  }

  /// The path as functions of the system take it.
  public func withCString<Value>(_ body: (UnsafePointer<CChar>) -> Value) -> Value {
    (bytes + [0]).withUnsafeBytes { raw in
      raw.withMemoryRebound(to: CChar.self) { characters in
        // There is the NUL at least.
        characters.baseAddress.map(body) ?? "".withCString(body)
      }
    }
  }

  /// The path of what has a name in this folder.
  private subscript(name: [UInt8]) -> FilePath {
    FilePath(bytes: bytes + (bytes.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]) + name)
  }

  /// The names in this folder; `nil` where it cannot be read, with the reason in `errno`.
  private func names() -> [[UInt8]]? {
    guard let directory = withCString({ opendir($0) }) else { return nil }
    defer { closedir(directory) }
    var names: [[UInt8]] = []
    while let entry = readdir(directory) {
      withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) {
          names.append(Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))))
        }
      }
    }
    return names
  }

  /// The files and folders in this folder, in order of name.
  ///
  /// Hidden files and links to folders are passed over. `fail` is told what cannot be looked at or
  /// is neither file nor folder, with the reason.
  public func entries(fail: (FilePath, String) -> Void) -> [FilePath] {
    guard let names = names() else {
      fail(self, String(cString: strerror(errno)))
      return []
    }
    var found: [FilePath] = []
    for name in names.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      guard name.first != UInt8(ascii: ".") else { continue }
      let path = self[name]
      var (link, target) = (stat(), stat())
      guard path.withCString({ lstat($0, &link) == 0 && stat($0, &target) == 0 }) else {
        fail(path, String(cString: strerror(errno)))
        continue
      }
      switch target.st_mode & S_IFMT {
      case S_IFREG: found.append(path)
      case S_IFDIR: if link.st_mode & S_IFMT != S_IFLNK { found.append(path) }
      default: fail(path, "neither a file nor a folder")
      }
    }
    return found
  }
}
