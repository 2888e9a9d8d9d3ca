import Glibc

/// The paths of the files and folders in a folder, in order of name.
///
/// Hidden files and links to folders are passed over. `fail` is told what cannot be looked at, with
/// the number of the system's error.
public func entries(of folder: String, fail: (String, Int32) -> Void) -> [String] {
  guard let directory = opendir(folder) else {
    fail(folder, errno)
    return []
  }
  defer { closedir(directory) }
  var found: [String] = []
  while let entry = readdir(directory) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    guard !name.hasPrefix(".") else { continue }
    let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
    var (link, target) = (stat(), stat())
    guard lstat(path, &link) == 0, stat(path, &target) == 0 else {
      fail(path, errno)
      continue
    }
    let isFolder = target.st_mode & S_IFMT == S_IFDIR
    let isLink = link.st_mode & S_IFMT == S_IFLNK
    let isFile = target.st_mode & S_IFMT == S_IFREG
    if isFile || (isFolder && !isLink) { found.append(path) }
  }
  return found.sorted()
}
