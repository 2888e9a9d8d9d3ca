/// Lines that were typed before, the oldest first, each once.
public struct LineHistory: Hashable, Sendable {
  private static let most = 200

  public private(set) var lines: [String] = []

  public init(_ lines: [String] = []) {
    for line in lines { remember(line) }
  }

  /// Puts a line at the end; blank ones are not kept.
  public mutating func remember(_ line: String) {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    while line.first == " " { line.removeFirst() }
    guard !line.isEmpty else { return }
    lines.removeAll { $0 == line }
    lines.append(String(line))
    if lines.count > Self.most { lines.removeFirst(lines.count - Self.most) }
  }
}
