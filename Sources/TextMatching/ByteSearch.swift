import CScanning

/// Bytes looked for in a text, many at a step.
public enum ByteSearch {
  /// The place of the next line end from a place on, or the end of the text.
  public static func lineEnd(in text: UnsafeRawBufferPointer, from start: Int) -> Int {
    cs_line_end(text.bindMemory(to: UInt8.self).baseAddress, start, text.count)
  }

  public static func lineEndCount(in text: UnsafeRawBufferPointer) -> Int {
    cs_count_line_ends(text.bindMemory(to: UInt8.self).baseAddress, text.count)
  }

  /// The place of the next quote, backslash or byte below a blank from a place on, or the end.
  public static func jsonSpecial(in text: UnsafeRawBufferPointer, from start: Int) -> Int {
    cs_json_special(text.bindMemory(to: UInt8.self).baseAddress, start, text.count)
  }

  /// Where printable ASCII without quotes and backslashes ends, from a place on.
  public static func plainEnd(in text: UnsafeRawBufferPointer, from start: Int) -> Int {
    cs_plain_end(text.bindMemory(to: UInt8.self).baseAddress, start, text.count)
  }
}
