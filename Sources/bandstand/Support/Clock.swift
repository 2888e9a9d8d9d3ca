import Glibc

/// The time now, to the second, in UTC: `2026-01-31T12:00:00Z`.
func timestamp() -> String {
  var now = time(nil)
  var parts = tm()
  gmtime_r(&now, &parts)
  var text = [CChar](repeating: 0, count: 32)
  let count = strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
  return String(decoding: text[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// Who works with the library: the login name.
func readerName() -> String {
  environment("BANDSTAND_USER") ?? environment("USER") ?? environment("LOGNAME")
    ?? getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) } ?? "somebody"
}
