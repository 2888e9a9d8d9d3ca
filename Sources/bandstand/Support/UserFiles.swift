import Glibc

/// The reader's own files: settings, and what is kept from one start to the next.
enum UserFiles {
  static var config: String? { path("XDG_CONFIG_HOME", "/.config", "config") }
  static var place: String? { path("XDG_STATE_HOME", "/.local/state", "place") }
  static var history: String? { path("XDG_STATE_HOME", "/.local/state", "history") }

  /// A file of bandstand's under a folder of the XDG specification, which has to be absolute; `nil`
  /// where that is not told and the reader has no home: a service's account keeps nothing.
  private static func path(_ variable: String, _ usual: String, _ name: String) -> String? {
    if let folder = environment(variable), folder.hasPrefix("/") {
      return folder + "/bandstand/" + name
    }
    guard let home = environment("HOME"), access(home, F_OK) == 0 else { return nil }
    return home + usual + "/bandstand/" + name
  }

  /// The text of a file; `nil` where there is none.
  static func read(_ path: String) throws(Failure) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .system(path)
    }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16 * 1024)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count < 0 { throw .system(path) }
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
      guard bytes.count < 1 << 20 else { throw Failure("\(path): larger than 1 MB, so not ours") }
    }
  }

  /// Puts a text into a file in one step, so that no half of it is ever there; makes its folders.
  static func replace(_ path: String, with text: String) throws(Failure) {
    makeFolders(of: path)
    let draft = path + ".new"
    try write(text, to: draft, flags: O_TRUNC, mode: 0o600)
    guard rename(draft, path) == 0 else { throw .system(path) }
  }

  /// Writes a new file; one that is there already is an error unless it may be replaced.
  static func write(_ text: String, to path: String, isReplacing: Bool) throws(Failure) {
    try write(text, to: path, flags: isReplacing ? O_TRUNC : O_EXCL, mode: 0o666)
  }

  private static func write(
    _ text: String, to path: String, flags: Int32, mode: mode_t
  ) throws(Failure) {
    let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | flags, mode)
    guard file >= 0 else {
      throw errno == EEXIST
        ? Failure("\(path) is there already; ':write! FILE' replaces it") : .system(path)
    }
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Glibc.write(file, $0.baseAddress, $0.count)
      }
      if count < 0, errno != EINTR {
        let code = errno
        close(file)
        throw .system(path, code)
      }
      written += max(0, count)
    }
    guard close(file) == 0 else { throw .system(path) }
  }

  private static func makeFolders(of path: String) {
    var end = path.startIndex
    while let slash = path[end...].dropFirst().firstIndex(of: "/") {
      mkdir(String(path[..<slash]), 0o700)
      end = slash
    }
  }
}
