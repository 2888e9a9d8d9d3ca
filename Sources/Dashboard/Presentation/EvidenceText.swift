import PositionModel
import ScreenCells
import TextMatching

extension Mark.Kind {
  /// How the marked words look; those that turn a cue around are as much to be seen as the cue.
  var style: Style {
    switch self {
    case .cue, .modifier: .cue
    case .country, .vendor, .operator, .person, .institution: .actor
    }
  }
}

extension Evidence {
  /// A sentence longer than this many bytes is shown from a while before its cue only.
  private static let longest = 700

  /// The sentence in quotation marks on one line, with its cue and actors marked.
  var quoted: StyledText {
    let bytes = Array(text.utf8)
    let shown = shownBytes(bytes)
    var styles = [Style](repeating: .plain, count: bytes.count)
    for mark in marks.sorted(by: { $0.kind.style != .cue && $1.kind.style == .cue }) {
      let style = mark.kind.style
      for offset in max(mark.span.start, span.start)..<max(span.start, mark.span.end) {
        if offset - span.start < bytes.count { styles[offset - span.start] = style }
      }
    }
    var result = StyledText(shown.lowerBound == 0 ? "“" : "“…")
    var start = shown.lowerBound
    while start < shown.upperBound {
      var end = start + 1
      while end < shown.upperBound, styles[end] == styles[start] { end += 1 }
      result.append(String(decoding: bytes[start..<end], as: UTF8.self), styles[start])
      start = end
    }
    result.append(shown.upperBound == bytes.count ? "”" : "…”")
    return result.collapsed
  }

  /// The part that is shown: all but blank edges, or what is about the cue of a long sentence.
  private func shownBytes(_ bytes: [UInt8]) -> Range<Int> {
    var start = 0
    var end = bytes.count
    if bytes.count > Evidence.longest {
      let cue = marks.first { $0.kind == .cue }?.span ?? TextSpan(span.start, span.start)
      let at = max(0, min(cue.start - span.start, bytes.count))
      start = max(0, min(at - Evidence.longest / 3, bytes.count - Evidence.longest))
      end = min(bytes.count, start + Evidence.longest)
      while start > 0, start < end, bytes[start] != UInt8(ascii: " ") { start += 1 }
      while end < bytes.count, end > start, bytes[end] != UInt8(ascii: " ") { end -= 1 }
      if start == end { (start, end) = (0, bytes.count) }  // One word without end.
    }
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }
}

extension StyledText {
  /// The same text on one line, runs of blanks as one.
  var collapsed: StyledText {
    var result = StyledText()
    var endsBlank = false
    for run in runs {
      var text = String.UnicodeScalarView()
      for scalar in SafeText.line(run.text).unicodeScalars {
        if scalar == " ", endsBlank { continue }
        endsBlank = scalar == " "
        text.append(scalar)
      }
      if !text.isEmpty { result.append(String(text), run.style) }
    }
    return result
  }
}
