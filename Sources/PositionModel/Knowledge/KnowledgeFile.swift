import CKnowledge

/// A data file of the model: its name, and its text.
public struct KnowledgeFile: Hashable, Sendable {
  public var name: String
  private var content: Content

  private enum Content: Hashable {
    case text(String)
    /// The file of that number in the program, read where it lies.
    case embedded(Int)
  }

  /// The regions built into the program; ``RegionTable`` reads them.
  public static var regions: KnowledgeFile {
    KnowledgeFile(name: "regions.tsv", text: ck_regions().text)
  }

  public init(name: String, text: String) {
    self.name = name
    content = .text(text)
  }

  public var text: String {
    get {
      switch content {
      case .text(let text): text
      case .embedded(let index): ck_knowledge_file(index).text
      }
    }
    set { content = .text(newValue) }
  }

  /// Files whose numbers are fitted as a whole, so that nobody adds a row.
  public static let fitted: Set<String> = ["confidence.tsv", "stance-weights.tsv"]

  /// The files built into the program.
  public static var embedded: [KnowledgeFile] {
    (0..<ck_knowledge_count()).map { index in
      var file = KnowledgeFile(name: String(cString: ck_knowledge_file(index).name), text: "")
      file.content = .embedded(index)
      return file
    }
  }

  /// Lends the bytes of the text.
  func withBytes<Result>(_ body: (FileBytes) -> Result) -> Result {
    switch content {
    case .text(var text): text.withUTF8(body)
    case .embedded(let index): body(ck_knowledge_file(index).content)
    }
  }
}

extension ck_file {
  fileprivate var content: FileBytes { FileBytes(start: bytes, count: count) }
  fileprivate var text: String { String(decoding: content, as: UTF8.self) }
}

/// The articles that a first start shows, built into the program.
public enum SampleLibrary {
  public static var articles: [Article] {
    (0..<ck_sample_count()).map { index in
      let file = ck_sample_file(index)
      return Article(id: ArticleID(String(cString: file.name)), text: file.text)
    }
  }
}

/// The outlines of the world's countries, as `data/world.tsv` has them.
public var worldOutlines: String { ck_world().text }
