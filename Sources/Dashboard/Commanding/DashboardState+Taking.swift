import PositionModel
import ScreenCells

extension DashboardState {
  /// Adds the articles of a file or folder to the library, while all else goes on.
  mutating func add(_ path: String) -> [Effect] {
    guard progress == nil else {
      notice = warning("Not before all articles are read")
      return []
    }
    guard work == nil else {
      notice = warning("Something is under way already; \(typed("stop")) stops it")
      return []
    }
    work = "adding"
    return [.add(path)]
  }

  /// The evidence that is chosen, and what it is evidence of.
  private var chosenEvidence: (evidence: Evidence, about: String)? {
    let about = chosenRow.map {
      "\($0.name)" + (filter.vendor.map { " · \(names.vendor($0))" } ?? "")
    }
    if case .article(let page) = pages.last, page.stops.indices.contains(page.stop) {
      return (page.stops[page.stop], about ?? "")
    }
    if focus == .detail, detail.stops.indices.contains(detailStop) {
      return (detail.stops[detailStop].evidence, about ?? "")
    }
    guard let row = chosenRow, let position = chosenPosition,
      let claim = position.supporting.first
    else { return nil }
    let vendor = names.vendor(position.vendor)
    let operators = position.basis == .operators ? ", only operators" : ""
    return (claim.evidence, "\(row.name) · \(vendor): \(position.stance.rawValue)\(operators)")
  }

  /// The position that the choice is on: in the table that of the cell, else the country's first.
  private var chosenPosition: Position? {
    guard stage == .matrix, let country = chosenRow?.country else { return chosenRow?.position }
    return matrixVendor.flatMap { library.position(of: country, on: $0) }
  }

  /// Why there is no evidence to take along.
  private func noEvidence(to what: String) -> Notice {
    guard pages.isEmpty, let row = chosenRow else { return warning("Nothing to \(what) here") }
    guard chosenPosition != nil else {
      let vendor = matrixVendor.map { " on \(names.vendor($0))" } ?? ""
      let name = names.inSentence(row.country)
      return warning("Nothing to \(what): \(name) has no position\(vendor)")
    }
    return warning("Nothing to \(what) yet: its sentences are still being read")
  }

  /// Copies the citation, the briefing or the link; without a word what is on top.
  mutating func copy(_ text: String) -> [Effect] {
    switch text {
    case "":
      if case .text = pages.last { return copyText() }
      return copy("citation")
    case "briefing": return copyText()
    case "citation", "link":
      guard let (evidence, about) = chosenEvidence else {
        notice = noEvidence(to: "copy")
        return []
      }
      return [
        text == "link"
          ? .fetchLink(evidence.article, opens: false) : .cite(evidence, about: about)
      ]
    default:
      notice = warning("Copy what? Write citation, briefing or link, not '\(text)'")
      return []
    }
  }

  private mutating func copyText() -> [Effect] {
    guard case .text(let page) = pages.last, page.source != nil else {
      notice = warning("No briefing is open; \(label(of: .briefing)) opens one")
      return []
    }
    return [.copy(page.plainText, what: page.title.lowercased())]
  }

  mutating func openLink() -> [Effect] {
    guard let (evidence, _) = chosenEvidence else {
      notice = noEvidence(to: "open")
      return []
    }
    return [.fetchLink(evidence.article, opens: true)]
  }

  mutating func take(link: String?, opens: Bool) -> [Effect] {
    guard let link, !link.isEmpty else {
      notice = warning("This article came without a link")
      return []
    }
    return [opens ? .openInBrowser(link: link) : .copy(link, what: "link")]
  }

  /// Starts to type where to save what is on top, with a name to begin with.
  mutating func startSaving() {
    let name: String
    switch pages.last {
    case .article(let page): name = fileName([page.id.rawValue], ".txt")
    case .text(let page):
      if case .briefing(let topic) = page.kind {
        name = briefingName(topic)
      } else {
        name = fileName([page.title], ".txt")
      }
    case nil: name = briefingName(topic)
    }
    prompt = Prompt(purpose: .command, text: "write \(name)")
  }

  private func briefingName(_ topic: BriefingTopic) -> String {
    var words = topic.countries.map(names.country)
    if let vendor = topic.vendor { words.append(names.vendor(vendor)) }
    if let stance = topic.stance { words.append(stance.rawValue) }
    if words.isEmpty { words = ["world"] }
    if let day = topic.asOf { words.append("\(day)") }
    return fileName(words, ".md")
  }

  /// Words as the name of a file: letters, digits and hyphens alone.
  private func fileName(_ words: [String], _ ending: String) -> String {
    let kept = ASCIIText.folded(words.joined(separator: "-")).lowercased().map {
      $0.isLetter || $0.isNumber ? $0 : "-"
    }
    let name = kept.split(separator: "-").map { String($0) }.joined(separator: "-")
    return (name.isEmpty ? "bandstand" : String(name.prefix(60))) + ending
  }

  /// Writes what is on top to a file: the article, the text, or the briefing on what is chosen.
  mutating func write(to path: String, replacing: Bool) -> [Effect] {
    let document: Document
    switch pages.last {
    case .article(let page): document = .article(page.id)
    case .text(let page):
      if case .briefing(let topic) = page.kind {
        document = .briefing(topic)
      } else {
        document = .text(page.plainText)
      }
    case nil: document = .briefing(topic)
    }
    return [.write(document, to: path, isReplacing: replacing)]
  }
}

extension TextPage {
  /// The lines as they are set now, without blanks at their ends.
  var plainText: String {
    shownLines.map { line in
      var text = line.text
      while text.last == " " { text.removeLast() }
      return text + "\n"
    }.joined()
  }
}
