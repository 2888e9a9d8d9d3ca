import ArticleStore
import PositionModel

/// Some articles that were found together, not yet read: any thread can read them.
public struct ImportChunk: Sendable {
  enum Content: Sendable {
    case lines(ArticleChunk)
    /// `arrived` is when a mailbox says that a message came.
    case file(FileForm, name: String, [UInt8], arrived: Day? = nil)
    case newsboat(NewsboatCache.Item)
    case failure(ImportError)
  }

  let place: String
  let content: Content

  init(place: String, _ content: Content) {
    self.place = place
    self.content = content
  }

  /// How much there is to read.
  public var byteCount: Int {
    switch content {
    case .lines(let chunk): chunk.byteCount
    case .file(_, _, let bytes, _): bytes.count
    case .newsboat(let item): item.content.utf8.count
    case .failure: 0
    }
  }

  /// Reads each article, or says why it cannot be read, in order.
  public func readings(_ options: ImportOptions) -> [ImportReading] {
    switch content {
    case .failure(let error): return [ImportReading(place, .failure(error))]
    case .lines(let chunk):
      return chunk.readings().filter { !$0.isRecord }.map { line($0, options) }
    case .newsboat(let item): return [newsboat(item, options)]
    case .file(let form, let name, let bytes, let arrived):
      do throws(ImportError) {
        return try FileReading(
          form, name: name, place: place, bytes, arrived: arrived, options
        ).readings()
      } catch {
        return [ImportReading(place, .failure(error))]
      }
    }
  }

  /// A line of JSON; one that is no UTF-8 is read again as what it is.
  private func line(_ reading: ChunkReading, _ options: ImportOptions) -> ImportReading {
    let place = reading.line.map { "\(self.place): line \($0)" } ?? self.place
    var result = reading.result.mapError { ImportError.input($0) }
    var remark: String?
    if case .success(let article) = result, !reading.isUTF8 {
      do throws(ImportError) {
        let decoded = try TextEncoding(preset: options.encoding).decode(Array(reading.original))
        let object = ArticleChunk.object(decoded.bytes, called: article.id.rawValue)
        object.forEachReading { result = $0.result.mapError { ImportError.input($0) } }
        remark = decoded.finding.remark
      } catch {
        result = .failure(error)
      }
    }
    return ImportReading(
      place, result.map { dated($0, meta: $0.day, options) }, original: reading.original,
      carrierDay: (try? result.get())?.day, remark: remark)
  }

  private func dated(_ article: Article, meta: Day?, _ options: ImportOptions) -> Article {
    var article = article
    article.day = options.day(meta: meta, path: place, text: article.text)
    return article
  }

  private func newsboat(_ item: NewsboatCache.Item, _ options: ImportOptions) -> ImportReading {
    do throws(ImportError) {
      let text = titled(try Feed.text(of: item.content), item.title)
      let article = Article(
        id: ArticleID(item.guid), text: text, title: item.title, source: item.feed, url: item.url)
      return ImportReading(
        place, .success(dated(article, meta: item.day, options)),
        original: Array(item.content.utf8)[...], carrierDay: item.day)
    } catch {
      return ImportReading(place, .failure(error))
    }
  }
}
