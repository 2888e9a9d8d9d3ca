import Glibc

/// Opens a link in a browser, without a shell between.
///
/// - Throws: ``Failure`` where the link is not one of the web's, or there is no browser to be had.
func openInBrowser(_ link: String) throws(Failure) {
  let isOfTheWeb = link.hasPrefix("https://") || link.hasPrefix("http://")
  guard isOfTheWeb, link.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
    throw Failure("'\(link)' is no link of the web; Y copies it")
  }
  let hasScreen = environment("DISPLAY") != nil || environment("WAYLAND_DISPLAY") != nil
  let own = environment("BROWSER")
  guard own != nil || hasScreen else {
    throw Failure("no browser on this machine; Y copies the link")
  }
  try start([own ?? "xdg-open", link])
}

/// Starts a program that has nothing to do with the terminal.
private func start(_ arguments: [String]) throws(Failure) {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
    posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
  }
  let argv: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
  defer { for pointer in argv { free(pointer) } }
  var process = pid_t()
  signal(SIGCHLD, SIG_IGN)  // Nobody waits for it.
  let code = posix_spawnp(&process, arguments[0], &actions, nil, argv, environ)
  guard code == 0 else { throw .system(arguments[0], code) }
}
