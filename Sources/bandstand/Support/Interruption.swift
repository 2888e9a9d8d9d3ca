import Glibc

/// What Ctrl-C and `kill` do to commands that write to a library: they end as ever, with a word on what
/// became of the work.
enum Interruption {
  /// Ends with a word from now on; what was begun and is in no transaction yet is lost, and done again
  /// by the next run.
  static func tell() {
    for number in [SIGINT, SIGTERM] {
      var current = sigaction()
      sigaction(number, nil, &current)
      // Whoever starts it in the background without a terminal may have it ignore Ctrl-C.
      let isIgnored = unsafeBitCast(current.__sigaction_handler.sa_handler, to: Int.self) == 1
      if !isIgnored { signal(number, end) }
    }
  }

  /// Only what may be called at any moment is called here.
  private static let end: @convention(c) (Int32) -> Void = { number in
    let words: StaticString = """
      bandstand: stopped; what was added until then is in the library, and the same command goes on \
      from there

      """
    // The bar of the progress stays on the line before.
    if isatty(STDERR_FILENO) == 1 { _ = write(STDERR_FILENO, "\n", 1) }
    _ = write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
    signal(number, SIG_DFL)
    raise(number)
  }
}
