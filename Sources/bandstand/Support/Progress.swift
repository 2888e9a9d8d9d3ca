import Dashboard
import Glibc

/// Tells on standard error how far long work has come: a bar on a terminal, a line now and then in
/// a log, nothing when it is to be quiet or is over at once.
final class Progress {
  private let isQuiet: Bool
  private let isTerminal = isatty(STDERR_FILENO) == 1
  /// Who is told instead, in words without a bar.
  private let telling: ((String) -> Void)?
  private let clock = ContinuousClock()
  private var begin: ContinuousClock.Instant
  private var nextReport: ContinuousClock.Instant
  private var byteTotal: Int?
  private var hasBar = false

  private var pause: Duration {
    isTerminal || telling != nil ? .milliseconds(200) : .seconds(5)
  }

  init(isQuiet: Bool, telling: ((String) -> Void)? = nil) {
    self.isQuiet = isQuiet
    self.telling = telling
    begin = clock.now
    nextReport = clock.now
  }

  func start(byteTotal: Int?) {
    self.byteTotal = byteTotal
    begin = clock.now
    nextReport = telling != nil ? begin : begin + (isTerminal ? .milliseconds(500) : pause)
  }

  /// `share` is how much has been done of the bytes that were read.
  func report(articles: Int, bytes: Int, share done: Double = 1) {
    guard isDue else { return }
    let seconds = max((clock.now - begin) / .seconds(1), 0.001)
    let speed = "\(grouped(Int(Double(articles) / seconds)))/s"
    let count = "\(grouped(articles)) articles  \(grouped(bytes >> 20)) MB  \(speed)"
    guard let byteTotal, byteTotal > 0 else { return show(count) }
    let share = min(1, Double(bytes) / Double(byteTotal)) * done
    let width = 24
    let full = Int(share * Double(width))
    let bar = String(repeating: "#", count: full) + String(repeating: ".", count: width - full)
    let isDrawn = isTerminal && telling == nil
    show(
      isDrawn ? "[\(bar)] \(Int(share * 100))%  \(count)" : "\(Int(share * 100))%  \(count)")
  }

  func report(_ text: String) {
    if isDue { show(text) }
  }

  /// Says what is under way now, in the place of how far it is.
  func tell(_ text: String) {
    guard !isQuiet, telling != nil || hasBar else { return }
    show(text)
  }

  /// Takes the bar away.
  func end() {
    if hasBar { StandardError.bar("") }
    hasBar = false
  }

  private var isDue: Bool {
    guard !isQuiet, clock.now >= nextReport else { return false }
    nextReport = clock.now + pause
    return true
  }

  private func show(_ text: String) {
    if let telling {
      telling(text)
    } else if isTerminal {
      hasBar = true
      StandardError.bar(text)
    } else {
      StandardError.line("bandstand: \(text)")
    }
  }
}
