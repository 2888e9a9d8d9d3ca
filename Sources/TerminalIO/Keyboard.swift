import CNcurses
import ScreenCells

/// Turns what ncurses reads into input.
struct Keyboard {
  /// What has been read ahead of its turn.
  private var waiting: [wint_t] = []
  private var waitingClicks: [Click] = []

  private enum Code {
    case scalar(UInt32)
    case key(Int32)
  }

  /// The next input; `nil` where none has come.
  mutating func next(_ window: UnsafeMutablePointer<WINDOW>) -> Input? {
    if !waitingClicks.isEmpty { return .click(waitingClicks.removeFirst()) }
    while let code = read(window) {
      switch code {
      case .key(KEY_MOUSE):
        waitingClicks = Keyboard.readClicks()
        if !waitingClicks.isEmpty { return .click(waitingClicks.removeFirst()) }
      case .key(KEY_RESIZE): continue  // Told by the signal already.
      case .key(let code): return .key(Keyboard.named(code))
      case .scalar(0x1B): return afterEscape(window)
      case .scalar(let value): return .key(Keyboard.typed(value))
      }
    }
    return nil
  }

  private mutating func read(_ window: UnsafeMutablePointer<WINDOW>) -> Code? {
    if !waiting.isEmpty { return .scalar(UInt32(waiting.removeFirst())) }
    var code = wint_t()
    switch wget_wch(window, &code) {
    case ERR: return nil
    case KEY_CODE_YES: return .key(Int32(bitPattern: UInt32(code)))
    default: return .scalar(UInt32(code))
    }
  }

  /// Escape by itself, the whole of a sequence that terminfo does not have, or what is pasted.
  private mutating func afterEscape(_ window: UnsafeMutablePointer<WINDOW>) -> Input {
    guard case .scalar(let first) = read(window) else { return .key(.escape) }
    guard first == 0x5B || first == 0x4F else {  // `[`, `O`
      waiting.append(wint_t(first))
      return .key(.escape)
    }
    var sequence: [UInt32] = []
    while case .scalar(let value) = read(window) {
      sequence.append(value)
      if (0x40...0x7E).contains(value) { break }
    }
    return sequence == Keyboard.pasteStart ? .paste(pasted(window)) : .key(.unknown)
  }

  private static let pasteStart = Array("200~".unicodeScalars.map(\.value))
  private static let pasteEnd = Array("\u{1B}[201~".unicodeScalars.map(\.value))
  /// More than that is left out; nobody types a line of such a length.
  private static let longestPaste = 100_000

  /// What comes up to the end of a paste; a terminal that never tells of the end ends it by a pause.
  private mutating func pasted(_ window: UnsafeMutablePointer<WINDOW>) -> String {
    var values: [UInt32] = []
    wtimeout(window, 500)
    defer { wtimeout(window, 0) }
    while !values.suffix(Keyboard.pasteEnd.count).elementsEqual(Keyboard.pasteEnd) {
      guard let code = read(window) else { break }
      if case .scalar(let value) = code { values.append(value) }
      // The end has to be seen, whatever comes before it.
      if values.count > Keyboard.longestPaste { values.removeFirst(Keyboard.longestPaste / 2) }
    }
    if values.suffix(Keyboard.pasteEnd.count).elementsEqual(Keyboard.pasteEnd) {
      values.removeLast(Keyboard.pasteEnd.count)
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: values.prefix(Keyboard.longestPaste).compactMap(Unicode.Scalar.init))
    return String(text)
  }

  private static func typed(_ value: UInt32) -> Key {
    switch value {
    case 0x09: return .tab
    case 0x0A, 0x0D: return .enter
    case 0x08, 0x7F: return .backspace
    case 0x01...0x1A:
      return Unicode.Scalar(value + 0x60).map { .control(Character($0)) } ?? .unknown
    case 0x00...0x1F: return .unknown
    default: return Unicode.Scalar(value).map { .character(Character($0)) } ?? .unknown
    }
  }

  private static func named(_ code: Int32) -> Key {
    switch code {
    case KEY_UP: return .up
    case KEY_DOWN: return .down
    case KEY_LEFT: return .left
    case KEY_RIGHT: return .right
    case KEY_HOME: return .home
    case KEY_END: return .end
    case KEY_PPAGE: return .pageUp
    case KEY_NPAGE: return .pageDown
    case KEY_ENTER: return .enter
    case KEY_BACKSPACE: return .backspace
    case KEY_BTAB: return .backTab
    case KEY_DC: return .delete
    case KEY_IC: return .insert
    default:
      let number = (1...12).first { cn_function_key(Int32($0)) == code }
      return number.map(Key.function) ?? .unknown
    }
  }

  /// What ncurses is asked to tell of the mouse.
  ///
  /// It makes one click of a press and a release that come together.
  static let clicks: [(mask: mmask_t, action: Click.Action)] = [
    (CN_WHEEL_UP, .wheelUp), (CN_WHEEL_DOWN, .wheelDown), (CN_DOUBLE_CLICK, .doublePress),
    (CN_CLICK, .press), (CN_PRESS, .press), (CN_RELEASE, .release), (CN_MOTION, .drag),
  ]

  /// All that ncurses has gathered: it tells of several at once, and gives the last one first.
  private static func readClicks() -> [Click] {
    var clicks: [Click] = []
    var event = MEVENT()
    while getmouse(&event) == OK {
      let point = Point(row: Int(event.y), column: Int(event.x))
      let known = Keyboard.clicks.first { event.bstate & $0.mask != 0 }
      if let action = known?.action { clicks.append(Click(action, at: point)) }
    }
    return clicks.reversed()
  }
}
