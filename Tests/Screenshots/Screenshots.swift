import CellPictures
import Glibc
import TestSupport

/// Takes the pictures of the README: drives the built program in a pseudo-terminal, as a reader would,
/// and writes what the terminal shows as SVG into the folder that is named.
@main
enum Screenshots {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      if arguments.count == 1 {
        for scene in Scene.all {
          try write(try scene.picture().svg, to: arguments[0] + "/\(scene.name).svg")
        }
        try Scene.record(to: arguments[0] + "/time.cast")
      } else if arguments.count > 2, let scene = Scene(arguments) {
        try write(try scene.picture().svg, to: arguments[0])
      } else {
        print("usage: screenshots FOLDER | FILE COLUMNSxROWS KEYS [ARGUMENT…]")
        exit(64)
      }
    } catch {
      print("screenshots: \(error)")
      exit(1)
    }
  }

  private static func write(_ text: String, to path: String) throws {
    let bytes = Array(text.utf8)
    guard let file = fopen(path, "wb"), fwrite(bytes, 1, bytes.count, file) == bytes.count,
      fclose(file) == 0
    else {
      throw CannotWrite(path: path)
    }
  }
}

struct CannotWrite: Error {
  var path: String
}

/// One picture: what is typed until the screen shows what it is about.
struct Scene {
  var name: String
  var title = "bandstand"
  var arguments: [String] = []
  var rows = 40
  var columns = 120
  var environment: [String: String] = [:]
  var theme = Theme.dark
  /// What to wait for, and what to type then.
  var steps: [(sight: String, keys: String)] = []

  /// A sentence each on many countries, plain enough to be read the same for good.
  private static let many = [
    "--articles",
    #filePath.replacing("/Screenshots/Screenshots.swift", with: "/Fixtures/pictures.jsonl"),
  ]

  // swift-format-ignore
  static let all = [
    Scene(name: "dashboard", steps: [("q quit", "/india\r"), ("╭ India", "")]),
    Scene(name: "article", steps: [("q quit", "/india\r\r"), ("evidence 1/", "\r"), ("closely involved with", "")]),
    Scene(name: "vendor", rows: 30, columns: 100, steps: [("q quit", "v"), ("bandstand  Huawei", "")]),
    Scene(name: "narrow", rows: 24, columns: 80, steps: [("q quit", "/united s\r"), ("╭ United States", "")]),
    Scene(name: "map", arguments: many, steps: [("51 articles · ", "vm/india\r"), ("World · Huawei", "")]),
    Scene(name: "time", arguments: many, steps: [("51 articles · ", "vmt/united k\r"), ("Time · today", "a2020-08\r"), ("Time · as of 2020-08", "")]),
    Scene(name: "matrix", arguments: many, rows: 30, columns: 100, steps: [("51 articles · ", "xo"), ("by stance", "jjjjj"), ("Sweden  ● BAN", "")]),
    Scene(name: "filter", arguments: many, rows: 30, columns: 100, steps: [("51 articles · ", "fstance:ban reg\teur"), ("region:eur", "")]),
    Scene(name: "comparison", arguments: many, rows: 30, columns: 100, steps: [("51 articles · ", ":compare uk france\r"), ("They ", "")]),
    Scene(name: "light", arguments: many, rows: 30, columns: 100, theme: .light, steps: [("51 articles · ", ":set theme light\r"), ("theme = light", "/united k\r"), ("╭ United Kingdom", "")]),
    Scene(name: "help", steps: [("q quit", "?"), ("to the last line", "")]),
    Scene(name: "brief", title: "ssh box", arguments: ["brief", "india"], rows: 80, columns: 88),
    Scene(name: "world", title: "ssh box", arguments: ["brief"], rows: 80, columns: 88),
  ]

  /// Writes the recording of the README: the world on Huawei through the years.
  static func record(to path: String) throws {
    let words = ["screenshot", "map", "--vendor", "huawei", "--size", "100x32", "--keys", "tp"]
    let terminal = try PseudoTerminal(
      [PseudoTerminal.products + "/bandstand"] + words + many
        + ["--format", "cast", "--output", path])
    try terminal.waitForEnd()
    guard terminal.status == 0 else { throw CannotWrite(path: path) }
  }

  func picture() throws -> Picture {
    let terminal = try PseudoTerminal(
      command, rows: rows, columns: columns,
      environment: [
        "HOME": "/nonexistent", "XDG_STATE_HOME": "/dev/null",
        "B": PseudoTerminal.products + "/bandstand",
      ].merging(environment) { $1 })
    for (sight, keys) in steps {
      try terminal.wait(for: sight)
      terminal.type(keys)
    }
    if !steps.isEmpty {
      terminal.settle()
      return Picture(of: terminal, rows: rows, title: title, theme: theme)
    }
    try terminal.waitForEnd()
    let used = (0..<rows).last { !terminal.line($0).isEmpty } ?? 0
    return Picture(of: terminal, rows: used + 1, title: title, theme: theme)
  }

  /// The program; a command that prints and ends comes with the line that was typed for it.
  private var command: [String] {
    guard steps.isEmpty else { return [PseudoTerminal.products + "/bandstand"] + arguments }
    let words = arguments.joined(separator: " ")
    return ["/bin/sh", "-c", #"printf '$ bandstand %s\n' "\#(words)"; exec "$B" \#(words)"#]
  }
}

extension Scene {
  /// The dashboard at a size after some keys, for a look by the way; on the terminal that is named
  /// by `LOOK_TERM`, in the locale `LOOK_LOCALE`.
  init?(_ words: [String]) {
    let size = words[1].split(separator: "x").compactMap { Int($0) }
    guard size.count == 2 else { return nil }
    var environment: [String: String] = [:]
    for (name, own) in [
      ("NO_COLOR", "NO_COLOR"), ("TERM", "LOOK_TERM"), ("LC_ALL", "LOOK_LOCALE"),
    ] {
      if let value = getenv(own) { environment[name] = String(cString: value) }
    }
    self.init(
      name: words[0], arguments: Array(words.dropFirst(3)), rows: size[1], columns: size[0],
      environment: environment,
      steps: [("quit", "")] + words[2].map { (" ", String($0)) })
  }
}

extension Picture {
  /// Takes the first rows of a terminal, which may have more.
  fileprivate init(of terminal: PseudoTerminal, rows: Int, title: String, theme: Theme) {
    self.init(rows: rows, columns: terminal.columns, title: title, theme: theme) { row, column in
      let look = terminal.look(row: row, column: column)
      return CellLook(
        text: look.text, width: look.width, colour: look.colour, isBold: look.isBold,
        isReverse: look.isReverse, isUnderlined: look.isUnderlined)
    }
  }
}
