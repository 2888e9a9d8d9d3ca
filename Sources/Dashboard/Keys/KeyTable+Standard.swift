extension KeyTable {
  // swift-format-ignore
  /// The keys of a fresh start: arrows and those of vi side by side.
  public static let standard = KeyTable(sections: [
    Section(title: "Move", bindings: [
      KeyBinding(keys: [.down, .character("j")], command: .down, contexts: KeyContext.all, summary: "down, or to the next piece of evidence", hint: "move"),
      KeyBinding(keys: [.up, .character("k")], command: .up, contexts: KeyContext.all, summary: "up, or to the piece of evidence before"),
      KeyBinding(keys: [.pageDown, .character(" "), .control("f")], command: .pageDown, contexts: KeyContext.all, summary: "a page down"),
      KeyBinding(keys: [.pageUp, .control("b")], command: .pageUp, contexts: KeyContext.all, summary: "a page up"),
      KeyBinding(keys: [.control("d")], command: .halfDown, contexts: KeyContext.all, summary: "half a page down"),
      KeyBinding(keys: [.control("u")], command: .halfUp, contexts: KeyContext.all, summary: "half a page up"),
      KeyBinding(keys: [.home, .character("g")], command: .top, contexts: KeyContext.all, summary: "to the first line"),
      KeyBinding(keys: [.end, .character("G")], command: .bottom, contexts: KeyContext.all, summary: "to the last line"),
    ]),
    Section(title: "Go between panes", bindings: [
      KeyBinding(keys: [.tab], command: .nextPane, contexts: KeyContext.panes, summary: "to the next pane", hint: "pane"),
      KeyBinding(keys: [.backTab], command: .previousPane, contexts: KeyContext.panes, summary: "to the pane before"),
      KeyBinding(keys: [.right, .character("l")], command: .right, contexts: KeyContext.panes, summary: "to the position, with its evidence"),
      KeyBinding(keys: [.left, .character("h")], command: .left, contexts: KeyContext.panes, summary: "to the countries"),
      KeyBinding(keys: [.character("1")], command: .pane1, contexts: KeyContext.panes, summary: "to the countries, from anywhere"),
      KeyBinding(keys: [.character("2")], command: .pane2, contexts: KeyContext.panes, summary: "to the vendors"),
      KeyBinding(keys: [.character("3")], command: .pane3, contexts: KeyContext.panes, summary: "to the stances"),
      KeyBinding(keys: [.character("4")], command: .pane4, contexts: KeyContext.panes, summary: "to the position"),
      KeyBinding(keys: [.enter], command: .open, contexts: KeyContext.lists, summary: "deeper: the chosen country's position", hint: "open"),
      KeyBinding(keys: [.enter], command: .open, contexts: [.detail], summary: "the article, at the chosen sentence", hint: "read"),
      KeyBinding(keys: [.escape, .backspace], command: .back, contexts: KeyContext.all, summary: "back"),
    ]),
    Section(title: "In an article", bindings: [
      KeyBinding(keys: [.character("n")], command: .nextEvidence, contexts: [.article], summary: "to the next piece of evidence, in whatever article it is", hint: "next evidence"),
      KeyBinding(keys: [.character("p"), .character("N")], command: .previousEvidence, contexts: [.article], summary: "to the piece of evidence before", hint: "previous"),
    ]),
    Section(title: "Find and narrow", bindings: [
      KeyBinding(keys: [.character("/")], command: .find, contexts: KeyContext.panes, summary: "find a country by name, code or another of its names", hint: "find"),
      KeyBinding(keys: [.character("/")], command: .find, contexts: [.text], summary: "show only the lines with some words in them", hint: "search"),
      KeyBinding(keys: [.character("n")], command: .findNext, contexts: KeyContext.panes, summary: "the next country found"),
      KeyBinding(keys: [.character("N")], command: .findPrevious, contexts: KeyContext.panes, summary: "the country found before"),
      KeyBinding(keys: [.character("v")], command: .nextVendor, contexts: KeyContext.panes, summary: "only the next vendor", hint: "vendor"),
      KeyBinding(keys: [.character("V")], command: .previousVendor, contexts: KeyContext.panes, summary: "only the vendor before"),
      KeyBinding(keys: [.character("s")], command: .nextStance, contexts: KeyContext.panes, summary: "only the next stance", hint: "stance"),
      KeyBinding(keys: [.character("S")], command: .previousStance, contexts: KeyContext.panes, summary: "only the stance before"),
      KeyBinding(keys: [.character("c")], command: .clear, contexts: KeyContext.panes, summary: "all vendors and stances again"),
      KeyBinding(keys: [.character("o")], command: .order, contexts: KeyContext.panes, summary: "order the countries by name, stance, confidence, latest change, articles"),
    ]),
    Section(title: "See", bindings: [
      KeyBinding(keys: [.character("b")], command: .briefing, contexts: KeyContext.panes, summary: "a briefing on what is chosen", hint: "brief"),
      KeyBinding(keys: [.character("a")], command: .asOf, contexts: KeyContext.panes, summary: "where everyone stood on a day in the past"),
      KeyBinding(keys: [.character("z")], command: .zoom, contexts: KeyContext.panes, summary: "this pane alone, or all again", hint: "zoom"),
      KeyBinding(keys: [.character("?"), .function(1)], command: .help, contexts: KeyContext.all, summary: "this help; / searches it", hint: "help"),
      KeyBinding(keys: [.control("l")], command: .redraw, contexts: KeyContext.all, summary: "draw the screen anew"),
      KeyBinding(keys: [.character("q")], command: .back, contexts: KeyContext.pages, summary: "back to the panes", hint: "back"),
      KeyBinding(keys: [.character("q")], command: .quit, contexts: KeyContext.panes, summary: "quit", hint: "quit"),
      KeyBinding(keys: [.character("Q")], command: .quitAll, contexts: KeyContext.all, summary: "quit from anywhere"),
    ]),
  ])
}
