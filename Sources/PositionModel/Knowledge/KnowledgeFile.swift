import CKnowledge

/// A data file of the model: its name, and its text.
public struct KnowledgeFile: Hashable, Sendable {
  public var name: String
  public var text: String

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// The files built into the program.
  public static var embedded: [KnowledgeFile] {
    (0..<ck_knowledge_count()).map { KnowledgeFile(ck_knowledge_file($0)) }
  }

  init(_ file: ck_file) {
    name = String(cString: file.name)
    text = String(
      decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
  }
}

/// The articles that a first start shows, built into the program.
public enum SampleLibrary {
  public static var articles: [Article] {
    (0..<ck_sample_count()).map { index in
      let file = KnowledgeFile(ck_sample_file(index))
      return Article(id: ArticleID(file.name), text: file.text)
    }
  }
}

/// The outlines of the world's countries, as `data/world.tsv` has them.
public var worldOutlines: String { KnowledgeFile(ck_world()).text }
