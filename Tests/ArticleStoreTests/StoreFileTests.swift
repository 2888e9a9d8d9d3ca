import Foundation
import PositionModel
import Testing

@testable import ArticleStore

/// A folder that is gone when the test is over.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }
}

struct StoreFileTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("library.sqlite")
  }

  @Test func `a library is read while another writes`() throws {
    let writer = try Store(writing: path)
    let importID = try writer.startImport(at: "")
    let reader = try Store(reading: path)
    #expect(try reader.status().articles == 0)
    _ = try writer.add([try StoreTests.new("a", "One.")], to: importID)
    #expect(try reader.status().articles == 1)
  }

  @Test func `what was added is there when it is opened again`() throws {
    do {
      let writer = try Store(writing: path)
      _ = try writer.add([try StoreTests.new("a", "One.")], to: try writer.startImport(at: ""))
    }
    #expect(try Store(writing: path).article(named: "a") != nil)
    #expect(try Store(reading: path).check() == [])
  }

  @Test func `a batch that fails leaves nothing`() throws {
    let store = try Store(writing: path)
    let importID = try store.startImport(at: "")
    // No such import: the last row breaks the foreign key.
    #expect(throws: StoreError.self) {
      try store.add([try StoreTests.new("a", "One.")], to: importID + 1)
    }
    #expect(try store.status().articles == 0)
  }

  @Test func `a store that is stopped undoes what it was at, and others go on at once`() throws {
    let store = try Store(writing: path)
    let importID = try store.startImport(at: "")
    #expect(throws: StoreError.self) {
      try store.write { db in
        try db.run("UPDATE import SET added = 7")
        store.stop()
        try db.run("UPDATE import SET known = 7")
      }
    }
    #expect(throws: StoreError.self) { try store.status() }
    let other = try Store(writing: path, waiting: 0)
    #expect(try other.read { try $0.value("SELECT added + known FROM import") } == 0)
    #expect(try other.add([try StoreTests.new("a", "One.")], to: importID).added == 1)
  }

  @Test func `a log that was emptied leaves everything in the file`() throws {
    let store = try Store(writing: path)
    _ = try store.add([try StoreTests.new("a", "One.")], to: try store.startImport(at: ""))
    func logSize() throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
    }
    #expect(try logSize() != 0)
    try store.emptyLog()
    #expect(try logSize() == 0)
    #expect(try Store(reading: path).articleCount() == 1)
  }

  @Test func `another program's database is not touched`() throws {
    let other = try Store(writing: path)
    try other.write { try $0.script("PRAGMA application_id = 7") }
    #expect(throws: StoreError.notALibrary(path: path)) { try Store(writing: path) }
    #expect(throws: StoreError.notALibrary(path: path)) { try Store(reading: path) }
  }

  @Test func `a file that is no database is refused and kept`() throws {
    let text = Data(repeating: 0x61, count: 5000)
    try text.write(to: URL(fileURLWithPath: path))
    #expect(throws: StoreError.notALibrary(path: path)) { try Store(writing: path) }
    #expect(throws: StoreError.notALibrary(path: path)) { try Store(reading: path) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == text)
  }

  @Test func `a library of a later program is refused`() throws {
    let store = try Store(writing: path)
    try store.write { try $0.script("PRAGMA user_version = \(Schema.version + 1)") }
    #expect(throws: StoreError.newer(path: path)) { try Store(writing: path) }
    #expect(throws: StoreError.newer(path: path)) { try Store(reading: path) }
  }

  @Test func `a library that is not there cannot be read`() throws {
    #expect(throws: StoreError.self) { try Store(reading: path) }
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}

struct SHA256Tests {
  // swift-format-ignore
  static let vectors: [(String, String)] = [  // FIPS 180-4, examples.
    ("",    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
     "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
  ]

  @Test(arguments: vectors)
  func `the digest is the standard's`(text: String, digest: String) {
    for size in [1, 3, 64, 1000] {
      var hash = SHA256()
      let bytes = Array(text.utf8)
      for start in stride(from: 0, to: bytes.count, by: size) {
        hash.update(Array(bytes[start..<min(bytes.count, start + size)]))
      }
      let hex = hash.finish().map { String($0, radix: 16) }
        .map { $0.count == 1 ? "0" + $0 : $0 }.joined()
      #expect(hex == digest)
    }
  }
}
