import Glibc

/// Sets the process's character type, and tells whether the terminal can be sent UTF-8.
///
/// A locale that says nothing (`C`, `POSIX`, or one that is not installed) is made UTF-8, which
/// terminals of today take; one that names another character set is believed, installed or not.
func makeLocaleUTF8() -> Bool {
  guard !Terminal.namesOtherCodeset else { return false }
  if setlocale(LC_CTYPE, "") == nil { _ = setlocale(LC_CTYPE, "C") }
  if codeset == "UTF-8" { return true }
  guard codeset == "ANSI_X3.4-1968" else { return false }
  return setlocale(LC_CTYPE, "C.UTF-8") != nil && codeset == "UTF-8"
}

extension Terminal {
  /// Whether the environment asks for a character set that is not UTF-8: `de_DE.ISO-8859-1`.
  public static var namesOtherCodeset: Bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap(environment).filter { !$0.isEmpty }
    guard let locale = names.first, let dot = locale.firstIndex(of: ".") else { return false }
    let named = locale[locale.index(after: dot)...].prefix { $0 != "@" }
    return !["utf8", "utf-8"].contains(named.lowercased())
  }
}

private var codeset: String {
  nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } ?? ""
}
