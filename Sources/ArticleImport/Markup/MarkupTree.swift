import CFormats

/// An element of an HTML or XML document with all that is in it, or a piece of its text.
struct MarkupNode {
  /// In lower case, with its prefix; empty for text.
  var name = ""
  var attributes: [String: String] = [:]
  /// Only of text itself.
  var text = ""
  var children: [MarkupNode] = []

  /// Nested deeper than this, a document is not an article but an attack on the stack.
  private static let mostDepth = 400

  enum Language { case html, xml }

  /// Parses UTF-8, forgiving what is wrong with it.
  ///
  /// - Throws: ``ImportError/missingLibrary(_:)``, or ``ImportError/unreadable(_:)`` for no markup.
  init(mending bytes: [UInt8], as language: Language) throws(ImportError) {
    guard let markup = try Self.opened(bytes, as: language, isStrict: false) else {
      throw .unreadable(language == .html ? "no HTML in it" : "no XML in it")
    }
    self.init(walking: markup)
  }

  /// Parses UTF-8 that is well-formed; `nil` where it is not.
  ///
  /// - Throws: ``ImportError/missingLibrary(_:)``.
  init?(parsing bytes: [UInt8], as language: Language) throws(ImportError) {
    guard let markup = try Self.opened(bytes, as: language, isStrict: true) else { return nil }
    self.init(walking: markup)
  }

  private static func opened(
    _ bytes: [UInt8], as language: Language, isStrict: Bool
  ) throws(ImportError) -> OpaquePointer? {
    if let missing = cf_markup_missing() { throw .missingLibrary(String(cString: missing)) }
    return bytes.withUnsafeBytes {
      cf_markup_open(
        $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count, language == .html ? 1 : 0,
        isStrict ? 1 : 0)
    }
  }

  /// Makes a tree of a document, and closes it.
  private init(walking markup: OpaquePointer) {
    defer { cf_markup_close(markup) }
    // The open elements, the innermost last.
    var open = [MarkupNode()]
    while cf_markup_next(markup) == 1 {
      let depth = Int(cf_markup_depth(markup))
      if depth > Self.mostDepth { continue }
      while open.count > depth + 1 { Self.close(&open) }
      switch UInt32(cf_markup_kind(markup)) {
      case CF_ELEMENT.rawValue: open.append(MarkupNode(at: markup))
      case CF_TEXT.rawValue, CF_CDATA.rawValue, CF_SPACE.rawValue:
        var node = MarkupNode()
        node.text = String(cString: cf_markup_value(markup))
        open[open.count - 1].children.append(node)
      default: break
      }
    }
    while open.count > 1 { Self.close(&open) }
    self = open[0]
  }

  private init() {}

  private init(at markup: OpaquePointer) {
    name = String(cString: cf_markup_name(markup)).lowercased()
    while cf_markup_attribute(markup) == 1 {
      attributes[String(cString: cf_markup_name(markup)).lowercased()] =
        cf_markup_value(markup).map { String(cString: $0) } ?? ""
    }
  }

  private static func close(_ open: inout [MarkupNode]) {
    let done = open.removeLast()
    open[open.count - 1].children.append(done)
  }
}

extension MarkupNode {
  var isText: Bool { name.isEmpty && children.isEmpty }

  /// Hands over this node and all below it, in the order of the document.
  func forEach(_ body: (MarkupNode) -> Void) {
    body(self)
    for child in children { child.forEach(body) }
  }

  /// The first element of some name below, in the order of the document.
  func first(_ names: String...) -> MarkupNode? {
    first { names.contains($0.name) }
  }

  func first(where matches: (MarkupNode) -> Bool) -> MarkupNode? {
    for child in children {
      if matches(child) { return child }
      if let found = child.first(where: matches) { return found }
    }
    return nil
  }

  /// The children of a name.
  func elements(_ names: String...) -> [MarkupNode] {
    children.filter { names.contains($0.name) }
  }

  /// The text of the first child of one of some names, without blanks around it; `nil` for none.
  func value(_ names: String...) -> String? {
    for name in names {
      for child in children where child.name == name {
        let text = child.wholeText.trimmed
        if !text.isEmpty { return text }
      }
    }
    return nil
  }

  /// All text in it, as it is written.
  var wholeText: String {
    if isText { return text }
    var all = ""
    forEach { all += $0.text }
    return all
  }
}

extension StringProtocol {
  /// Without blanks and line ends around it.
  var trimmed: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }

  /// With every run of blanks and line ends as one blank.
  var collapsed: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
