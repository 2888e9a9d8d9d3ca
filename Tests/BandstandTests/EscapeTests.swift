import Foundation
import Testing

/// No byte of an article, or of its name, may steer the terminal.
struct EscapeTests {
  private static let nasty =
    "\u{1B}[31m\u{1B}]0;pwned\u{7}\u{9B}2J\u{90}q\u{9C}\u{8}\u{C}\u{7F}\u{202E}\u{2066}\u{200F}\u{61C}"
    + "\u{FEFF}\u{2028}\u{85}\r\u{1}"

  private static var text: String {
    """
    Sweden\(nasty) headline\(nasty)

    Sweden has banned Huawei\(nasty) from its 5G networks, the minister\(nasty) said. \
    India has not decided\(nasty) whether to allow Huawei in its 5G networks. \
    The US urged India to ban\(nasty) Huawei from 5G. Huawei\(nasty) offered India a \
    no-backdoor\(nasty) agreement. India will hold a 5G spectrum auction before March\(nasty).
    """
  }

  static let commands: [[String]] = [
    ["derive", "D"], ["brief", "--articles", "D"], ["brief", "india", "--articles", "D"],
    ["brief", "sweden", "--articles", "D"], ["brief", "--stance", "ban", "--articles", "D"],
    ["brief", "--format", "markdown", "sweden", "india", "--articles", "D"],
    ["brief", "--format", "json", "sweden", "--articles", "D"],
    ["brief", "--plain", "sweden", "--articles", "D"], ["browse", "--articles", "D"],
    ["positions", "--articles", "D"], ["positions", "--format", "csv", "--articles", "D"],
    ["positions", "--format", "json", "--articles", "D"],
    ["diff", "--since", "1999", "--articles", "D"], ["list", "--articles", "D"],
    ["show", "n", "--articles", "D"], ["search", "sweden", "--articles", "D"],
    ["explain", "n", "--articles", "D"], ["evaluate", "D"], ["explain", "n\u{1B}[2Jo"],
    ["show", "n\u{1B}[2Jo"], ["derive", "n\u{1B}[2Jo"], ["add", "n\u{9B}2Jo"],
    ["remove", "\u{1B}[2J"], ["search", "\u{1B}[2J", "--articles", "D"],
    ["brief", "--library", "\u{1B}[2J"], ["brief", "--articles", "\u{202E}"],
  ]

  @Test(arguments: commands)
  func `nothing raw leaves`(command: [String]) throws {
    let workspace = try Workspace()
    func escaped(_ text: String) -> String {
      text.unicodeScalars.map { scalar in
        let hex = String(scalar.value, radix: 16)
        return scalar.value < 0x20 || "\"\\".unicodeScalars.contains(scalar)
          ? "\\u" + String(repeating: "0", count: 4 - hex.count) + hex : String(scalar)
      }.joined()
    }
    let fields = ["id": "n" + Self.nasty, "title": "T" + Self.nasty, "source": "S" + Self.nasty]
    let json = fields.sorted { $0.key < $1.key }.map { #""\#($0.key)":"\#(escaped($0.value))""# }
    try workspace.write(
      "d/a.jsonl",
      "{\(json.joined(separator: ",")),\"date\":\"2020-05-01\",\"text\":\"\(escaped(Self.text))\","
        + "\"expect\":[{\"country\":\"\(escaped(Self.nasty))\",\"vendor\":\"huawei\","
        + "\"stance\":\"ban\"}]}\n{\"\(escaped(Self.nasty))\n")
    try workspace.write("d/\u{1B}[2Jb\u{9B}1J.txt", Self.text)
    try workspace.write("d/\u{1B}[2Jc.bin", Data([0]))
    let run = try workspace.run(command.map { $0 == "D" ? workspace.path + "/d" : $0 })
    #expect(run.code != 64 && run.code >= 0, "\(run.errors)")
    let isCSV = command.contains("csv")
    for text in [run.output, run.errors] {
      for scalar in text.unicodeScalars where scalar != "\n" && !(isCSV && scalar == "\r") {
        #expect(!Self.steers(scalar), "U+\(String(scalar.value, radix: 16)) in \(command)")
      }
    }
    #expect(String(data: run.out, encoding: .utf8) != nil)
  }

  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
      true
    default: false
    }
  }
}
