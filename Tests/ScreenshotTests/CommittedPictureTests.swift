import CellPictures
import Foundation
import TestSupport
import Testing

@testable import screenshots

/// The pictures of the README are of the program as it is.
struct CommittedPictureTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appending(path: "../../screenshots").standardized

  @Test(arguments: Scene.all.map(\.name))
  func `a committed picture shows what the program shows`(name: String) throws {
    let scene = try #require(Scene.all.first { $0.name == name })
    let committed = try String(
      contentsOf: Self.folder.appending(path: "\(name).svg"), encoding: .utf8)
    let now = try scene.picture().svg
    #expect(
      committed == now, "\(name).svg is stale: Tests/Screenshots/record takes it anew")
  }

  @Test func `the committed recording plays what the program plays`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).cast")
    defer { try? FileManager.default.removeItem(at: path) }
    try Scene.record(to: path.path)
    let now = try String(contentsOf: path, encoding: .utf8)
    let committed = try String(
      contentsOf: Self.folder.appending(path: "time.cast"), encoding: .utf8)
    #expect(committed == now, "time.cast is stale: Tests/Screenshots/record takes it anew")
  }

  @Test func `every committed picture is one of the scenes, as SVG and as PNG`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let wanted = Scene.all.flatMap { ["\($0.name).svg", "\($0.name).png"] }
    #expect(files.filter { $0.hasSuffix("svg") || $0.hasSuffix("png") }.sorted() == wanted.sorted())
  }
}

struct PictureTests {
  private func picture(_ looks: [CellLook]) -> String {
    Picture(rows: 1, columns: looks.count, title: "t") { looks[$1] }.svg
  }

  @Test func `letters are text, lines and dots are shapes`() {
    let letters = picture([CellLook(text: "a"), CellLook(text: "b"), CellLook(text: "<")])
    #expect(letters.contains(">ab&lt;</text>"))
    let line = picture([CellLook(text: "─")])
    #expect(line.contains("stroke=") && !line.contains(">─<"))
    #expect(picture([CellLook(text: "⣿")]).split(separator: "h0M").count == 8)
  }

  @Test func `what is chosen has its colour behind it and the background's in front`() throws {
    let svg = picture([CellLook(text: "⠿", colour: 1, isReverse: true)])
    let behind = try #require(svg.firstRange(of: ##"<path fill="#d9605a""##))
    let dots = try #require(svg.firstRange(of: ##"stroke="#15181e""##))
    #expect(behind.lowerBound < dots.lowerBound)
  }

  @Test func `a wide character takes two columns`() {
    let svg = picture([CellLook(text: "国", width: 2), CellLook(text: ""), CellLook(text: "x")])
    #expect(svg.contains(">国x</text>"))
  }
}
