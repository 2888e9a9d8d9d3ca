import Glibc
import ScreenCells

extension Terminal {
  /// Longer texts are dropped by terminals and multiplexers: so many bytes of base64 at most.
  private static let longest = 74_994

  public mutating func copy(_ text: String) -> CopyOutcome {
    let bytes = Array(text.utf8)
    let type = environment("TERM") ?? ""
    guard !Terminal.withoutClipboard.contains(where: type.hasPrefix) else { return .unsupported }
    let encoded = base64(bytes)
    guard encoded.count <= Terminal.longest else { return .tooLong(bytes: bytes.count) }
    let sequence = Array("\u{1B}]52;c;".utf8) + encoded + [0x07]
    let isInScreen = type.hasPrefix("screen") && environment("TMUX") == nil
    sendToTerminal(isInScreen ? passedThroughScreen(sequence) : sequence)
    return .sent(bytes: bytes.count)
  }

  /// Types whose terminals would print the text, or have nowhere to put it.
  private static let withoutClipboard = ["linux", "vt", "ansi", "dumb", "cons", "sun", "cygwin"]

  /// GNU screen hands on what is wrapped as a device control string, a few bytes at a time.
  private func passedThroughScreen(_ sequence: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for start in stride(from: 0, to: sequence.count, by: 240) {
      result += Array("\u{1B}P".utf8) + sequence[start..<min(start + 240, sequence.count)]
      result += Array("\u{1B}\\".utf8)
    }
    return result
  }
}

/// The bytes as base64 of RFC 4648, padded.
func base64(_ bytes: [UInt8]) -> [UInt8] {
  let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var result: [UInt8] = []
  result.reserveCapacity((bytes.count + 2) / 3 * 4)
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    var bits = 0
    for index in 0..<3 { bits = bits << 8 | (index < group.count ? Int(group[start + index]) : 0) }
    for index in 0..<4 {
      let isPadding = index > group.count
      result.append(isPadding ? UInt8(ascii: "=") : letters[bits >> (18 - 6 * index) & 63])
    }
  }
  return result
}

/// Sends bytes past ncurses, which has sent all of its own by then.
func sendToTerminal(_ bytes: [UInt8]) { bytes.withUnsafeBytes { sendToTerminal($0) } }

func sendToTerminal(_ bytes: UnsafeRawBufferPointer) {
  var sent = 0
  while sent < bytes.count {
    let rest = UnsafeRawBufferPointer(rebasing: bytes[sent...])
    let count = write(STDOUT_FILENO, rest.baseAddress, rest.count)
    if count > 0 {
      sent += count
    } else if errno == EAGAIN {
      var ready = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
      poll(&ready, 1, -1)
    } else if errno != EINTR {
      return
    }
  }
}
