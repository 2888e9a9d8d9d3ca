/// Takes out of what ncurses writes all that changes nothing on the terminal.
///
/// ncurses goes from one look to the next by putting off all of the first, names the character set
/// each time, changes the look of blanks that nobody sees, and goes to the next line by its number.
/// That is a fifth of a frame's bytes. Here a look is told when something is drawn that shows it, by
/// the shortest sequence that does, and a place by its column where the line is the same. All else
/// goes through as it is. It is for terminals whose sequences are those of ECMA-48 only.
final class FrameThrift {
  /// What the terminal draws in; `nil` where nobody knows.
  private var actual: Look?
  /// What ncurses thinks that it draws in; `nil` after something that is not known here, which lasts
  /// until all is put off.
  private var wanted: Look? = Look()
  /// Whether ASCII has been asked for, so that it need not be asked for again.
  private var isASCIISet = false
  /// Whether the other character set has been left, so that it need not be left again.
  private var isShiftedIn = false
  /// Whether the terminal can put off a colour alone, as `op` or `setaf` has shown.
  private var knowsDefaultColour = false
  /// Whether the terminal draws in another font than its first, or nobody knows, where the same
  /// sequences as looks change the font: on the Linux console.
  private var isFontOther: Bool
  private let changesFonts: Bool
  /// The line that the cursor is in, from 1; `nil` where nobody knows.
  private var line: Int?
  /// Whether the terminal goes to a column by its number alone.
  private let goesToColumns: Bool
  private var sent: [UInt8] = []

  init(goesToColumns: Bool, changesFonts: Bool = false) {
    self.goesToColumns = goesToColumns
    self.changesFonts = changesFonts
    isFontOther = changesFonts
  }

  /// The same frame in fewer bytes.
  func shortened(_ frame: UnsafeRawBufferPointer) -> [UInt8] {
    sent.removeAll(keepingCapacity: true)
    line = nil  // Others may have written since the last one.
    sent.reserveCapacity(frame.count)
    var place = 0
    while place < frame.count {
      switch frame[place] {
      case 0x1B: place = takeSequence(frame, at: place)
      case 0x20:
        if showsOnBlanks { tell() }
        sent.append(0x20)
        place += 1
      case let control where control < 0x20:
        if take(control: control) { sent.append(control) }
        place += 1
      default:
        tell()
        let end = frame[place...].firstIndex { $0 <= 0x20 } ?? frame.count
        sent += frame[place..<end]
        place = end
      }
    }
    return sent
  }

  /// What brings the terminal to where ncurses thinks that it is, before ncurses leaves it.
  func settled() -> [UInt8] {
    sent.removeAll(keepingCapacity: true)
    tell()
    return sent
  }

  /// Forgets how the terminal is, after others have written to it.
  func forget() {
    (actual, wanted, line) = (nil, Look(), nil)
    (isASCIISet, isShiftedIn) = (false, false)
    isFontOther = changesFonts
  }

  private var showsOnBlanks: Bool { actual?.showsOnBlanks ?? true || wanted?.showsOnBlanks ?? true }

  /// Takes a sequence in, and gives the place behind it.
  private func takeSequence(_ frame: UnsafeRawBufferPointer, at start: Int) -> Int {
    guard start + 1 < frame.count else {
      sent.append(frame[start])
      return start + 1
    }
    switch frame[start + 1] {
    case UInt8(ascii: "["):
      let final = frame[(start + 2)...].firstIndex { (0x40...0x7E).contains($0) }
      guard let final else { return pass(frame, start..<frame.count) }
      if frame[final] == UInt8(ascii: "m"), take(look: frame[(start + 2)..<final]) {
        return final + 1
      }
      if goTo(frame[(start + 2)..<final], by: frame[final]) { return final + 1 }
      // What repeats is drawn; what is made blank is seen where a background is.
      let (draws, clears) = (
        "mb".utf8.contains(frame[final]), "@JKLMPSTX".utf8.contains(frame[final])
      )
      if draws || clears && showsOnBlanks { tell() }
      if frame[final] == UInt8(ascii: "m") { (actual, wanted) = (nil, nil) }
      return pass(frame, start..<final + 1)
    case UInt8(ascii: "(") where start + 2 < frame.count:
      let isASCII = frame[start + 2] == UInt8(ascii: "B")
      if isASCII, isASCIISet { return start + 3 }
      isASCIISet = isASCII
      return pass(frame, start..<start + 3)
    case let kind where "]P_^X".utf8.contains(kind):
      // Words for the terminal itself, up to a BEL or to ESC and a backslash.
      let rest = frame[(start + 2)...]
      return pass(frame, start..<(Self.end(of: rest) ?? frame.count))
    default:
      tell()  // It may keep the look for later, or move.
      line = nil
      return pass(frame, start..<start + 2)
    }
  }

  /// The place behind a string that the terminal takes for itself.
  private static func end(of string: Slice<UnsafeRawBufferPointer>) -> Int? {
    guard let end = string.firstIndex(where: { $0 == 0x07 || $0 == 0x1B }) else { return nil }
    return string[end] == 0x07 ? end + 1 : min(end + 2, string.endIndex)
  }

  /// Takes a control character in; gives whether it changes anything.
  private func take(control: UInt8) -> Bool {
    switch control {
    case 0x08, 0x0D: break
    case 0x0A: line = line.map { $0 + 1 }
    case 0x0E: isShiftedIn = false
    case 0x0F:
      defer { isShiftedIn = true }
      return !isShiftedIn
    default: line = nil
    }
    return true
  }

  /// Takes a sequence of the cursor in; gives whether it has been told in fewer bytes.
  private func goTo(_ parameters: Slice<UnsafeRawBufferPointer>, by final: UInt8) -> Bool {
    let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? ($0.isEmpty ? 1 : nil) }
    let number = numbers.first ?? 1
    switch (final, number) {
    // As it is where all is cleared, so that the cursor is at a known place from then on.
    case (UInt8(ascii: "H"), _) where parameters.isEmpty: line = 1
    case (UInt8(ascii: "H"), let target?) where numbers.count <= 2:
      let column = (numbers.count == 2 ? numbers[1] : 1) ?? 1
      defer { line = target }
      if column == 1 {
        // By its number, so that a character that the terminal draws wider shifts one line at most.
        sent += target == line ? [0x0D] : Array("\u{1B}[\(target == 1 ? "" : "\(target)")H".utf8)
        return true
      }
      guard line == target, goesToColumns else { return false }
      sent += Array("\u{1B}[\(column)G".utf8)
      return true
    case (UInt8(ascii: "d"), let target?): line = target
    case (UInt8(ascii: "A"), let count?): line = line.map { max(1, $0 - count) }
    case (UInt8(ascii: "B"), let count?): line = line.map { $0 + count }
    case (let final, _) where "CDGJKPX@mb".utf8.contains(final): break
    default: line = nil
    }
    return false
  }

  private func pass(_ frame: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int {
    sent += frame[range]
    return range.upperBound
  }

  /// Takes in the parameters of a change of look; not where it has any that are unknown here.
  private func take(look parameters: Slice<UnsafeRawBufferPointer>) -> Bool {
    let words = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "0" : String(decoding: $0, as: UTF8.self) }
    let before = words.first == "0" ? Look() : wanted
    guard let look = before?.changed(by: words) else {
      if words.contains("11") || words.contains("12") { isFontOther = true }
      return false
    }
    if words.contains("39") { knowsDefaultColour = true }
    if isFontOther {
      guard words.contains("10") else {
        wanted = nil
        return false
      }
      isFontOther = false
      sent += Array("\u{1B}[10m".utf8)
    }
    wanted = look
    return true
  }

  /// Tells the terminal what it is to draw in, unless it does.
  private func tell() {
    guard let wanted, actual != wanted else { return }
    var words = ["0"] + wanted.words
    if let actual, let added = wanted.words(after: actual, knowsDefaultColour) {
      if Self.sequence(added).count < Self.sequence(words).count { words = added }
    }
    sent += Self.sequence(words)
    actual = wanted
  }

  private static func sequence(_ words: [String]) -> [UInt8] {
    Array("\u{1B}[\(words == ["0"] ? "" : words.joined(separator: ";"))m".utf8)
  }
}

/// Attributes and colours that characters are drawn in, in the words of ECMA-48.
private struct Look: Equatable {
  private var attributes: Set<String> = []
  private var foreground: [String] = []
  private var background: [String] = []

  /// Whether a blank looks other than in the terminal's own look.
  var showsOnBlanks: Bool {
    !background.isEmpty || !attributes.isDisjoint(with: ["4", "5", "7", "9"])
  }

  /// All that it is made of.
  var words: [String] { attributes.sorted() + foreground + background }

  /// What makes it of another look without putting that off; `nil` where that cannot be.
  func words(after other: Look, _ knowsDefaultColour: Bool) -> [String]? {
    guard attributes.isSuperset(of: other.attributes) else { return nil }
    var words = attributes.subtracting(other.attributes).sorted()
    for (own, others, normal) in [
      (foreground, other.foreground, "39"), (background, other.background, "49"),
    ] where own != others {
      guard !own.isEmpty || knowsDefaultColour else { return nil }
      words += own.isEmpty ? [normal] : own
    }
    return words
  }

  /// The look after a change; `nil` where it is not known what it does.
  func changed(by words: [String]) -> Look? {
    var look = self
    var rest = words[...]
    while let word = rest.popFirst() {
      // What comes after colons belongs to one colour: 38:2::255:0:0.
      switch Int(word.prefix { $0 != ":" }) ?? -1 {
      case 0: look = Look()
      case 1, 2, 3, 4, 5, 7, 8, 9:
        guard !word.contains(":") else { return nil }
        look.attributes.insert(word)
      case 30...37, 90...97: look.foreground = [word]
      case 40...47, 100...107: look.background = [word]
      case 10: break  // The first font, which a look is drawn in.
      case 39: look.foreground = []
      case 49: look.background = []
      case let number where number == 38 || number == 48:
        let count = word.contains(":") ? 0 : rest.first == "5" ? 2 : rest.first == "2" ? 4 : -1
        guard count >= 0, rest.count >= count else { return nil }
        let colour = [word] + rest.prefix(count)
        rest = rest.dropFirst(count)
        if number == 38 { look.foreground = colour } else { look.background = colour }
      default: return nil
      }
    }
    return look
  }
}
