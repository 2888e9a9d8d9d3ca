import ScreenCells

extension DashboardState {
  /// Does what only the screen can do; false for work of another kind.
  public mutating func perform(_ effect: Effect, on screen: inout some Screen & ~Copyable) -> Bool {
    switch effect {
    case .copy(let text, let what): tell(screen.copy(text), what: what)
    case .useMouse(let isUsed): screen.useMouse(isUsed)
    case .useTheme(let theme): screen.useTheme(theme)
    default: return false
    }
    return true
  }

  /// Says what became of a text that was to be copied.
  private mutating func tell(_ outcome: CopyOutcome, what: String) {
    switch outcome {
    case .sent(let bytes):
      notice = Notice(
        text: "Sent to the terminal's clipboard: \(what), \(bytes) bytes", isWarning: false)
    case .tooLong(let bytes):
      notice = warning("\(bytes) bytes are too many for a terminal's clipboard; :write FILE saves")
    case .unsupported:
      notice = warning("This terminal has no clipboard to send to; :write FILE saves")
    }
  }

  /// Takes the mouse or gives it back; without a word the other of the two.
  mutating func useMouse(_ text: String) -> [Effect] {
    switch text {
    case "": usesMouse.toggle()
    case "on": usesMouse = true
    case "off": usesMouse = false
    default:
      notice = warning("Mouse cannot be '\(text)'; write on or off")
      return []
    }
    notice = Notice(
      text: usesMouse
        ? "The mouse is bandstand's; \(label(of: .mouse)) gives it to the terminal's own selection"
        : "The mouse is the terminal's own; \(label(of: .mouse)) takes it back", isWarning: false)
    return [.useMouse(usesMouse)]
  }

  /// Says once how to select text as usual.
  mutating func hintAtMouse() {
    guard !hasSeenMouseHint else { return }
    hasSeenMouseHint = true
    notice = Notice(
      text: "To select text: hold Shift, or \(label(of: .mouse)) gives the mouse back to "
        + "the terminal",
      isWarning: false)
  }

  /// Changes a setting that can be changed while the screen is up.
  mutating func set(_ text: String) -> [Effect] {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let setting = Setting(rawValue: words[0].lowercased()) else {
      notice = warning(Settings.Problem.unknownSetting(words[0]).description.capitalisedFirst)
      return []
    }
    guard Setting.changeable.contains(setting) else {
      notice = warning(
        "\(setting.rawValue.capitalisedFirst) is for the config file; here one can set "
          + Setting.changeable.map(\.rawValue).joined(separator: ", "))
      return []
    }
    guard words.count == 2 else {
      notice = Notice(
        text: "\(setting.rawValue) = \(settings.value(of: setting)): \(setting.summary)",
        isWarning: false)
      return []
    }
    do throws(Settings.Problem) {
      try settings.set(setting, to: words[1])
    } catch {
      notice = warning(error.description.capitalisedFirst)
      return []
    }
    notice = Notice(text: "\(setting.rawValue) = \(words[1])", isWarning: false)
    switch setting {
    case .theme: return [.useTheme(settings.theme)]
    case .mouse: return useMouse(settings.usesMouse ? "on" : "off")
    case .sort: return perform(line: "sort \(words[1])")
    default: return []
    }
  }
}
