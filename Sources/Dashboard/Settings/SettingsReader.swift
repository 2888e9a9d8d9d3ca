import ScreenCells

/// What is wrong with a line of the config file.
public struct SettingsError: Error, Hashable, Sendable, CustomStringConvertible {
  public var file: String
  /// From 1.
  public var line: Int
  public var problem: Settings.Problem

  public var description: String { "\(file):\(line): \(problem)" }
}

extension Settings {
  /// Reads a config file: a setting a line, `#` at the start of a line for comments.
  ///
  /// Lines that cannot be understood are told and passed over; the others count.
  public init(parsing text: String, file: String, errors: inout [SettingsError]) {
    self.init()
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let line = line.trimmed
      guard !line.isEmpty, line.first != "#" else { continue }
      do throws(Problem) {
        try take(line, number: index + 1)
      } catch {
        errors.append(SettingsError(file: file, line: index + 1, problem: error))
      }
    }
  }

  private mutating func take(_ line: Substring, number: Int) throws(Problem) {
    // After "key ", so that the key itself may be "=".
    let isKey = line.hasPrefix("key ")
    let from = isKey ? line.index(line.startIndex, offsetBy: 5, limitedBy: line.endIndex) : nil
    guard let equals = line[(from ?? line.startIndex)...].firstIndex(of: "=") else {
      throw .noEquals
    }
    let name = line[..<equals].trimmed
    let value = line[line.index(after: equals)...].trimmed
    if isKey { return try takeKey(name.dropFirst(4).trimmed, value) }
    for prefix in ["colour ", "color "] where name.hasPrefix(prefix) {
      return try takeColour(name.dropFirst(prefix.count).trimmed, value)
    }
    guard let setting = Setting(rawValue: name.lowercased()) else {
      throw .unknownSetting(String(name))
    }
    try set(setting, to: String(value))
    if let first = lines.updateValue(number, forKey: setting) {
      throw .repeated(setting.rawValue, first: first)
    }
  }

  private mutating func takeKey(_ name: Substring, _ command: Substring) throws(Problem) {
    guard let key = Key(written: String(name)) else { throw .unknownKey(String(name)) }
    guard command == "none" || Command(word: String(command)) != nil else {
      throw .unknownCommand(String(command))
    }
    keyChanges.append(KeyChange(key: key, command: command == "none" ? nil : String(command)))
  }

  private mutating func takeColour(_ name: Substring, _ text: Substring) throws(Problem) {
    guard let meaning = Style.Meaning.allCases.first(where: { $0.word == name }) else {
      throw .unknownMeaning(String(name))
    }
    guard let look = Theme.Look(written: text) else { throw .badColour(String(text)) }
    theme.own[meaning] = look
  }
}

extension Substring {
  /// Without blanks at its ends.
  fileprivate var trimmed: Substring {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}

extension Key {
  /// Reads a key as help and hints write it, in any case.
  public init?(written text: String) {
    if text.count == 1, let character = text.first {
      self = .character(character)
      return
    }
    let name = text.lowercased()
    if name.count == 2, name.first == "^", let letter = name.last {
      self = .control(letter)
      return
    }
    if name.first == "f", let number = Int(name.dropFirst()), (1...12).contains(number) {
      self = .function(number)
      return
    }
    let named: [Key] = [
      .character(" "), .home, .end, .pageUp, .pageDown, .enter, .escape, .tab, .backTab,
      .backspace, .delete, .insert,
    ]
    let arrows: [String: Key] = ["up": .up, "down": .down, "left": .left, "right": .right]
    guard let key = arrows[name] ?? named.first(where: { $0.label.lowercased() == name }) else {
      return nil
    }
    self = key
  }
}

extension Style.Meaning {
  /// What a config file calls it: `focused-border`.
  public var word: String {
    "\(self)".reduce(into: "") { word, letter in
      word += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
    }
  }
}

extension Theme.Look {
  /// Reads `160`, `#d70000 bold`, `red underlined`, `own dim`.
  public init?(written text: some StringProtocol) {
    var words = text.lowercased().split(separator: " ").map(String.init)
    self.init(.own)
    if let first = words.first, let colour = Colour(written: first) {
      self.colour = colour
      words.removeFirst()
    } else if words.isEmpty {
      return nil
    }
    for word in words {
      switch word {
      case "bold": isBold = true
      case "dim": isDim = true
      case "underlined", "underline": isUnderlined = true
      default: return nil
      }
    }
  }
}

extension Theme.Look {
  /// The look as a config file has it.
  public var words: String {
    let colour =
      switch colour {
      case .own: "own"
      case .indexed(let index): "\(index)"
      case .rgb(let red, let green, let blue):
        "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      }
    return colour + (isBold ? " bold" : "") + (isDim ? " dim" : "")
      + (isUnderlined ? " underlined" : "")
  }
}

extension Colour {
  /// Reads a number of the 256, `#rrggbb`, the name of one of the first sixteen, or `own`.
  init?(written text: String) {
    if let number = UInt8(text) {
      self = .indexed(number)
    } else if text.first == "#", text.utf8.count == 7,
      let value = UInt32(text.dropFirst(), radix: 16)
    {
      self = .rgb(UInt8(value >> 16), UInt8(value >> 8 & 255), UInt8(value & 255))
    } else if text == "own" {
      self = .own
    } else {
      let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
      let plain = text.hasPrefix("bright-") ? String(text.dropFirst(7)) : text
      guard let index = names.firstIndex(of: plain) else { return nil }
      self = .indexed(UInt8(index + (plain == text ? 0 : 8)))
    }
  }
}
