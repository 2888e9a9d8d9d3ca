import Foundation

/// The folder of the package, and what its scripts say.
enum House {
  static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// The names in a folder of the package, in order.
  static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)
      .filter { !$0.hasPrefix(".") }.sorted()
  }

  static func data(_ file: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path + "/" + file))
  }

  static func text(_ file: String) throws -> String {
    String(decoding: try data(file), as: UTF8.self)
  }

  /// Runs a script of the package to its end, and gives its exit code and all that it says.
  static func run(_ script: String, _ arguments: [String]) throws -> (code: Int32, text: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: path + "/" + script)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let said = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }
}
