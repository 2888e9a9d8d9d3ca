import CNcurses
import CTerminal
import Glibc
import ScreenCells

/// The one holder of the ncurses screen; when its life ends the shell gets the screen back.
///
/// Not copyable, so there is one writer; it stays on the thread that opened it.
public struct Terminal: Screen, ~Copyable {
  /// Something to tell the reader of how the screen was opened, in a sentence.
  public let remark: String?

  private let screen: OpaquePointer
  /// What ncurses writes to.
  private let stream: UnsafeMutablePointer<FILE>
  private let window: UnsafeMutablePointer<WINDOW>
  var palette: Palette
  var usesMouse = false
  /// Whether the terminal is still to be asked for the pointer's moves.
  var owesMotion = false
  private let synchronises: Bool
  private let title: String?
  private let isASCII: Bool
  /// What ncurses has been told to show; `nil` before the first surface.
  private var shown: Surface?
  /// Whether all is going to be drawn anew.
  var isFrameDue: Bool { shown == nil }
  private var keyboard = Keyboard()
  /// `nil` where the terminal is not one that it knows.
  private let thrift: FrameThrift?

  /// Whether standard input and output are a terminal that says what it is.
  public static var isAtHand: Bool {
    isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
      && !["", "dumb"].contains(environment("TERM") ?? "")
  }

  /// Takes the terminal over, or says why it cannot be.
  public static func open(
    _ options: TerminalOptions = TerminalOptions()
  ) throws(TerminalError) -> Terminal {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    guard let type = environment("TERM"), !type.isEmpty else { throw .noType }
    let isUTF8 = makeLocaleUTF8()
    set_escdelay(25)
    guard ct_save(STDOUT_FILENO) == 0 else { throw .notATerminal }
    guard let stream = ct_frame_open(STDOUT_FILENO) else {
      ct_disarm()
      throw .notATerminal
    }
    guard let opened = openScreen(type, on: stream) else {
      ct_frame_close(stream)
      ct_disarm()
      throw .unknownType(type)
    }
    guard !capability("cup").isEmpty, let window = cn_window() else {
      endwin()
      delscreen(opened.screen)
      ct_frame_close(stream)
      ct_disarm()
      throw .cannotPlaceCursor(type: type)
    }
    return Terminal(
      opened.screen, stream, window, options, remark: opened.remark,
      isASCII: !isUTF8 || (options.isASCII ?? Terminal.hasFewSigns(environment("TERM") ?? "")))
  }

  /// Whether a terminal's font has letters and little else: that of the Linux console, and those of
  /// the makers of old have neither braille nor the signs of stances.
  private static func hasFewSigns(_ type: String) -> Bool {
    let family = type.prefix { $0 != "-" }
    return family == "linux" || family == "ansi" || family.hasPrefix("cons")
      || (family.hasPrefix("vt") && family.dropFirst(2).allSatisfy(\.isNumber))
  }

  /// Opens the screen as the terminal's own type, or else as the type that most understand.
  private static func openScreen(
    _ type: String, on stream: UnsafeMutablePointer<FILE>
  ) -> (screen: OpaquePointer, remark: String?)? {
    if let screen = cn_open(nil, stream) { return (screen, nil) }
    guard let screen = cn_open("xterm-256color", stream) else { return nil }
    return (screen, "TERM '\(SafeText.line(type))' is not known here: drawn as xterm-256color")
  }

  /// Arms the guard and sets the screen up; from here on ``deinit`` gives it back.
  private init(
    _ screen: OpaquePointer, _ stream: UnsafeMutablePointer<FILE>,
    _ window: UnsafeMutablePointer<WINDOW>, _ options: TerminalOptions, remark: String?,
    isASCII: Bool
  ) {
    self.screen = screen
    self.stream = stream
    self.window = window
    self.remark = remark
    self.isASCII = isASCII
    thrift = FrameThrift.forTerminal()
    title = options.title
    synchronises = Terminal.synchronises(options.synchronises, type: environment("TERM") ?? "")
    let restore =
      capability("sgr0") + Terminal.pasteOff + Terminal.motionOff + "\u{1B}[?1006;1000l"
      + capability("cnorm")
      + (options.title == nil ? "" : Terminal.titleOff) + capability("rmcup") + capability("rmkx")
    _ = restore.withCString { ct_arm($0, strlen($0)) }
    cbreak()
    noecho()
    nonl()
    keypad(window, true)
    intrflush(window, false)
    wtimeout(window, 0)
    ct_frame_hold()  // Until the first frame.
    if curs_set(0) != ERR { leaveok(window, true) }
    let isColourless = environment("NO_COLOR")?.isEmpty == false
    let depth = ColourDepth(colours: has_colors() ? Int(tigetnum("colors")) : 0)
    palette = Palette(
      depth: isColourless ? .none : min(options.colours, depth), theme: options.theme)
    let plain = palette.rendition(of: .plain)
    var blank = cchar_t()
    [wchar_t(32), 0].withUnsafeBufferPointer {
      cn_set_cell(&blank, $0.baseAddress, plain.attributes, plain.pair)
    }
    wbkgrndset(window, &blank)
    mouseinterval(0)
    sendToTerminal(Array(Terminal.pasteOn.utf8))
    if options.usesMouse { useMouse(true) }
    if let title = options.title { sendToTerminal(Array(Terminal.titleOn(title).utf8)) }
  }

  deinit {
    sendFrame()
    sendToTerminal((thrift?.settled() ?? []) + Array(Terminal.pasteOff.utf8))
    if usesMouse { sendToTerminal(Array(Terminal.motionOff.utf8)) }
    if title != nil { sendToTerminal(Array(Terminal.titleOff.utf8)) }
    endwin()
    delscreen(screen)
    ct_frame_close(stream)
    ct_disarm()
  }

  public var size: Size { Size(width: Int(cn_columns()), height: Int(cn_lines())) }

  /// Makes ``readInput(milliseconds:)`` give ``Input/woken``; from any thread.
  public static let wake: @Sendable () -> Void = { ct_wake() }

  public mutating func invalidate() {
    shown = nil
    thrift?.forget()
    clearok(window, true)
  }

  public mutating func present(_ surface: Surface) {
    let surface = isASCII ? surface.ascii : palette.isColourless ? surface.hatched : surface
    if shown?.size != surface.size { shown = nil }
    if shown == nil { werase(window) }
    let changes = surface.changes(since: shown ?? Surface(size: surface.size))
    if changes.isEmpty, shown != nil { return }
    for change in changes {
      put(surface[change], row: change.row, column: change.columns.lowerBound)
    }
    shown = surface
    wnoutrefresh(window)
    ct_frame_hold()
    doupdate()
    sendFrame(then: motionOwed())
  }

  /// Sends all that ncurses has written since it was held back, in one piece.
  private func sendFrame(then modes: [UInt8] = []) {
    var bytes: UnsafeMutablePointer<CChar>?
    let count = ct_frame_release(&bytes)
    guard let bytes, count > 0 else { return }
    defer { free(bytes) }
    let whole = UnsafeRawBufferPointer(start: bytes, count: count)
    let frame = thrift?.shortened(whole) ?? Array(whole)
    sendToTerminal(
      (synchronises ? Terminal.synchronisedStart + frame + Terminal.synchronisedEnd : frame)
        + modes)
  }

  /// Hands ncurses neighbouring cells.
  private func put(_ cells: ArraySlice<Cell>, row: Int, column: Int) {
    var encoded: [cchar_t] = []
    encoded.reserveCapacity(cells.count)
    var style = Style.plain
    var (attributes, pair) = palette.rendition(of: style)
    for cell in cells where cell.width > 0 {
      // Nobody sees the colour of a blank; without one, ncurses need not draw it on a clear screen.
      let isInvisible =
        cell.isBlank && palette.rendition(of: cell.style).attributes & CN_VISIBLE == 0
      let own = !isInvisible ? cell.style : thrift == nil ? style : .plain
      if own != style {
        style = own
        (attributes, pair) = palette.rendition(of: style)
      }
      append(cell, attributes, pair, to: &encoded)
    }
    _ = encoded.withUnsafeBufferPointer {
      mvwadd_wchnstr(window, Int32(row), Int32(column), $0.baseAddress, Int32($0.count))
    }
  }

  /// Puts a cell into ncurses' own form; `?` where the C library gives it another width, and so
  /// would shift all that follows.
  private func append(
    _ cell: Cell, _ attributes: attr_t, _ pair: Int32, to encoded: inout [cchar_t]
  ) {
    withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: 8) { text in
      var count = 0
      var fits = true
      cell.forEachScalar { scalar in
        let value = wchar_t(bitPattern: scalar.value)
        text[count] = value
        fits = fits && Int(ct_width(value)) == (count == 0 ? cell.width : 0)
        count += 1
      }
      if !fits { (text[0], count) = (63, 1) }
      text[count] = 0
      var encodedCell = cchar_t()
      cn_set_cell(&encodedCell, text.baseAddress, attributes, pair)
      for _ in 0..<(fits ? 1 : cell.width) { encoded.append(encodedCell) }
    }
  }

  public mutating func readInput(milliseconds: Int?) -> Input? {
    while true {
      if let input = keyboard.next(window) { return input }
      var files = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: ct_fd(), events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&files, 2, milliseconds.map { Int32(clamping: $0) } ?? -1)
      if let input = takeSignals() { return input }
      if count == 0 { return nil }
      let events = Int32(files[0].revents)
      let isGone = events & (POLLHUP | POLLERR | POLLNVAL) != 0
      if isGone || (events & POLLIN != 0 && ct_waiting(STDIN_FILENO) == 0) {
        return .ended(signal: SIGHUP)
      }
    }
  }

  /// Sees to what signals have told; gives what the program has to know.
  private mutating func takeSignals() -> Input? {
    var ending: Int32 = 0
    let flags = ct_take(&ending)
    if ending != 0 { return .ended(signal: ending) }
    if flags & CT_STOPPED != 0 {
      sendToTerminal((thrift?.settled() ?? []) + Array(Terminal.pasteOff.utf8))
      if usesMouse { sendToTerminal(Array(Terminal.motionOff.utf8)) }
      endwin()
      ct_stop()
    }
    if flags & (CT_STOPPED | CT_RESUMED) != 0 {
      thrift?.forget()
      reset_prog_mode()
      sendToTerminal(Array(Terminal.pasteOn.utf8))
      invalidate()
      if usesMouse { useMouse(true) }
    }
    if flags & (CT_RESIZED | CT_STOPPED | CT_RESUMED) != 0 {
      var (rows, columns): (Int32, Int32) = (0, 0)
      if ct_size(STDOUT_FILENO, &rows, &columns) != 0 { resizeterm(rows, columns) }
      return .resized(size)
    }
    return flags & CT_WOKEN != 0 ? .woken : nil
  }

}

/// A variable of the environment; `nil` where it is not set.
func environment(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}

/// What the terminal is sent for something it can do; empty where it cannot.
func capability(_ name: String) -> String {
  guard let text = tigetstr(name), UInt(bitPattern: text) != UInt.max else { return "" }
  return String(cString: text)
}

extension FrameThrift {
  /// The one for the terminal that ncurses was set up for; `nil` where it goes to places or changes
  /// looks by other sequences, or where a full line moves the cursor to the next one at once.
  fileprivate static func forTerminal() -> FrameThrift? {
    guard capability("cup").hasPrefix("\u{1B}["), capability("sgr0").hasPrefix("\u{1B}"),
      tigetflag("xenl") > 0
    else { return nil }
    return FrameThrift(
      goesToColumns: capability("hpa") == "\u{1B}[%i%p1%dG",
      changesFonts: capability("sgr").contains("0;10"))
  }
}

/// Ends the program by the signal that ended the dashboard, so that the shell sees why.
public func endProcess(by signal: Int32) -> Never {
  ct_end(signal)
  exit(128 + signal)
}
