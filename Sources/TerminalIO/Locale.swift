import Glibc

/// Sets the process's character type, and tells whether the terminal can be sent UTF-8.
///
/// A locale that says nothing (`C`, `POSIX`, or one that is not installed) is made UTF-8, which
/// terminals of today take; one that names another character set is believed.
func makeLocaleUTF8() -> Bool {
  if setlocale(LC_CTYPE, "") == nil { _ = setlocale(LC_CTYPE, "C") }
  if codeset == "UTF-8" { return true }
  guard codeset == "ANSI_X3.4-1968" else { return false }
  return setlocale(LC_CTYPE, "C.UTF-8") != nil && codeset == "UTF-8"
}

private var codeset: String {
  nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } ?? ""
}
