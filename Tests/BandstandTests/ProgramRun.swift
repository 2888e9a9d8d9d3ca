import Foundation

/// What a run of the built program gave.
struct ProgramRun {
  var code: Int32
  var out: Data
  var errors: String

  var output: String { String(decoding: out, as: UTF8.self) }
  var lines: [String] { output.split(separator: "\n").map(String.init) }
}

/// A folder to run the program in, with files and a home of its own, gone when the test is over.
final class Workspace {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try write(name, Data(text.utf8))
  }

  @discardableResult
  func write(_ name: String, _ data: Data) throws -> String {
    let file = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
    return file.path
  }

  /// A process of the program that is not started yet.
  func process(_ arguments: [String], environment: [String: String] = [:]) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    var variables = ["HOME": path + "/home", "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    variables["LLVM_PROFILE_FILE"] = ProcessInfo.processInfo.environment["LLVM_PROFILE_FILE"]
    process.environment = variables.merging(environment) { $1 }
    return process
  }

  /// Runs the program to its end; its output goes through files, so that no pipe fills up.
  func run(
    _ arguments: String..., input: Data = Data(), environment: [String: String] = [:]
  ) throws -> ProgramRun {
    try run(arguments, input: input, environment: environment)
  }

  func run(
    _ arguments: [String], input: Data = Data(), environment: [String: String] = [:]
  ) throws -> ProgramRun {
    let name = ".run-" + UUID().uuidString
    let files = try ["in", "out", "err"].map { try write("\(name)/\($0)", Data()) }
    try input.write(to: URL(fileURLWithPath: files[0]))
    let process = process(arguments, environment: environment)
    process.standardInput = FileHandle(forReadingAtPath: files[0])
    process.standardOutput = FileHandle(forWritingAtPath: files[1])
    process.standardError = FileHandle(forWritingAtPath: files[2])
    try process.run()
    process.waitUntilExit()
    let isSignal = process.terminationReason == .uncaughtSignal
    return ProgramRun(
      code: isSignal ? -process.terminationStatus : process.terminationStatus,
      out: try Data(contentsOf: URL(fileURLWithPath: files[1])),
      errors: String(decoding: try Data(contentsOf: URL(fileURLWithPath: files[2])), as: UTF8.self))
  }

  /// Runs a shell line in which `$B` is the program.
  func shell(_ line: String, environment: [String: String] = [:]) throws -> ProgramRun {
    let name = ".run-" + UUID().uuidString
    let files = try ["out", "err"].map { try write("\(name)/\($0)", Data()) }
    let process = process(["-c", line], environment: environment)
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.environment?["B"] = Self.program
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: files[0])
    process.standardError = FileHandle(forWritingAtPath: files[1])
    try process.run()
    process.waitUntilExit()
    return ProgramRun(
      code: process.terminationStatus, out: try Data(contentsOf: URL(fileURLWithPath: files[0])),
      errors: String(decoding: try Data(contentsOf: URL(fileURLWithPath: files[1])), as: UTF8.self))
  }

  /// The built program, beside the running test bundle.
  static let program: String = {
    let arguments = CommandLine.arguments
    var bundle = arguments.first ?? ""
    if let index = arguments.firstIndex(of: "--test-bundle-path"), index + 1 < arguments.count {
      bundle = arguments[index + 1]
    }
    return URL(fileURLWithPath: bundle).deletingLastPathComponent().path + "/bandstand"
  }()
}

/// The standard error of a run with one clear line: it names the program and has no line break in it.
func isOneLine(_ errors: String) -> Bool {
  errors.hasPrefix("bandstand: ") && errors.hasSuffix("\n") && errors.count { $0 == "\n" } == 1
}
