/// How far into a text positions are read; what follows is kept and searched, but nothing is read
/// from it.
///
/// No report is as long: what is, is a year's archive or a book in one piece, whose claims would take
/// sixty times its own size in memory.
public struct ReadingReach: Hashable, Sendable {
  /// The most bytes of one text; about 80,000 words.
  public var limit = 1 << 19

  public init() {}

  /// How many bytes a start must have that stands for a text longer than ``limit``.
  var startLength: Int { limit + 4 }

  /// The part of a text that is read: all of it or, of one longer than ``limit``, what ends there
  /// with a line, else with a sentence, else with a word, else with a letter.
  ///
  /// Only the bytes up to the limit and the one after it have a say, so any longer start gives the
  /// same.
  func part(of text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard text.count > limit else { return text }
    return UnsafeBufferPointer(rebasing: text[..<end(in: text)])
  }

  private func end(in text: UnsafeBufferPointer<UInt8>) -> Int {
    var (sentence, word): (Int?, Int?)
    for place in (limit - limit / 16..<limit).reversed() {
      switch text[place] {
      case 0x0A: return place + 1
      case 0x20:
        word = word ?? place
        if ".!?".utf8.contains(text[place - 1]) { sentence = sentence ?? place }
      default: break
      }
    }
    if let end = sentence ?? word { return end }
    var letter = limit
    while letter > limit - 4, text[letter] & 0xC0 == 0x80 { letter -= 1 }
    return letter
  }
}
