import Dashboard
import Glibc
import Synchronization

/// Does the dashboard's work: what the librarian can, and what takes files and programs.
final class Desk: Sendable {
  private let holder: Mutex<Librarian>
  private let worker = Worker()

  /// The library that is open, where one is.
  private let library: String?

  init(librarian: Librarian, library: String? = nil) {
    holder = Mutex(librarian)
    self.library = library
  }

  /// Who is asked; another one once articles have been read that were being opened.
  var librarian: Librarian {
    get { holder.withLock { $0 } }
    set { holder.withLock { $0 = newValue } }
  }

  /// Has work done off this thread, and its answer put into the inbox.
  func start(_ effect: Effect, into inbox: Inbox, log: Log?) {
    worker.start {
      let work = { self.answer(effect) }
      inbox.put(log?.timed(effect.kind, work) ?? work())
    }
  }

  func answer(_ effect: Effect) -> Answer {
    do throws(Failure) {
      switch effect {
      case .openInBrowser(let link):
        try openInBrowser(link)
        return .done("\(link) is opened in a browser")
      case .write(let document, let path, let isReplacing):
        let path = Desk.expanded(path)
        try UserFiles.write(try text(of: document, path), to: path, isReplacing: isReplacing)
        return .done("Written to \(path)")
      case .add(let path):
        return .worked(try add(path), isWarning: false)
      default: return librarian.answer(effect)
      }
    } catch {
      return .failed(effect, "\(error)")
    }
  }

  /// Adds what a path holds, here and now.
  private func add(_ path: String) throws(Failure) -> String {
    guard let library else {
      throw Failure("Nothing can be added here; 'bandstand add FILE' makes a library")
    }
    do {
      return try waiting { try await added([Desk.expanded(path)], to: library) }
    } catch {
      throw Failure("\(error)")
    }
  }

  private func text(of document: Document, _ path: String) throws(Failure) -> String {
    switch document {
    case .text(let text): return text
    case .article(let id):
      switch librarian.answer(.loadArticle(id)) {
      case .article(let article, _): return article.text
      case .failed(_, let reason): throw Failure(reason)
      default: throw Failure("The article '\(id)' cannot be read")
      }
    case .briefing(let topic):
      let briefing: Briefing
      do {
        briefing = try librarian.briefing(on: topic)
      } catch {
        throw Failure("The library cannot be read: \(error)")
      }
      if path.hasSuffix(".md") { return briefing.markdown }
      if path.hasSuffix(".json") { return String(decoding: briefing.json.bytes, as: UTF8.self) }
      let look = Look()
      return briefing.lines(width: look.width).map {
        String(decoding: look.bytes(of: $0), as: UTF8.self)
      }.joined()
    }
  }

  /// A path in which `~/` stands for the home folder, as in a shell.
  static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = environment("HOME") else { return path }
    return home + path.dropFirst()
  }
}
