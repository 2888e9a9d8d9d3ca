// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "bandstand",
  products: [
    .library(name: "PositionModel", targets: ["PositionModel"]),
    .executable(name: "bandstand", targets: ["bandstand"]),
    .executable(name: "bandstand-bench", targets: ["bandstand-bench"]),
  ],
  dependencies: [
    .package(
      url: "https://github.com/apple/swift-argument-parser", .upToNextMinor(from: "1.8.2"))
  ],
  targets: [
    .target(name: "CScanning"),
    .target(name: "TextMatching", dependencies: ["CScanning"]),
    .target(name: "CKnowledge", exclude: ["data"]),
    .target(name: "PositionModel", dependencies: ["TextMatching", "CKnowledge"]),
    .target(name: "FilterLanguage", dependencies: ["PositionModel"]),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "ArticleStore", dependencies: ["TextMatching", "PositionModel", "CSQLite"]),
    .target(name: "CFormats"),
    .target(name: "ArticleImport", dependencies: ["PositionModel", "ArticleStore", "CFormats"]),
    .target(name: "ScreenCells"),
    .target(name: "CellPictures"),
    .target(
      name: "Dashboard",
      dependencies: ["TextMatching", "PositionModel", "FilterLanguage", "ScreenCells"]),
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncursesw5-dev"])]),
    .target(name: "CTerminal"),
    .target(name: "CMemory"),
    .target(name: "TerminalIO", dependencies: ["ScreenCells", "CNcurses", "CTerminal"]),
    .executableTarget(name: "read-sample", dependencies: ["PositionModel"]),
    .plugin(
      name: "ReadSamplePlugin", capability: .buildTool(), dependencies: ["read-sample"],
      path: "Sources/ReadSamplePlugin"),
    .executableTarget(
      name: "bandstand",
      dependencies: [
        "PositionModel", "FilterLanguage", "ArticleStore", "ArticleImport", "ScreenCells",
        "CellPictures", "Dashboard", "TerminalIO", "CTerminal", "CMemory",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      plugins: ["ReadSamplePlugin"]),
    .executableTarget(
      name: "bandstand-bench",
      dependencies: ["PositionModel", "ScreenCells", "Dashboard"], exclude: ["Baselines"]),
    .systemLibrary(
      name: "CVTerm", path: "Tests/CVTerm", providers: [.apt(["libvterm-dev"])]),
    .target(name: "CPty", path: "Tests/CPty"),
    .target(
      name: "TestSupport",
      dependencies: [
        "TextMatching", "PositionModel", "FilterLanguage", "ScreenCells", "Dashboard", "CVTerm",
        "CPty",
      ],
      path: "Tests/TestSupport"),
    .executableTarget(
      name: "screenshots", dependencies: ["CellPictures", "TestSupport"], path: "Tests/Screenshots",
      exclude: ["record"]),
    .executableTarget(
      name: "dashboard-probe",
      dependencies: ["ScreenCells", "Dashboard", "TerminalIO", "CTerminal", "TestSupport"],
      path: "Tests/DashboardProbe"),
    .testTarget(
      name: "TerminalIOTests",
      dependencies: ["ScreenCells", "TerminalIO", "TestSupport", "dashboard-probe"]),
    .testTarget(
      name: "SessionTests",
      dependencies: ["ArticleStore", "PositionModel", "ScreenCells", "TestSupport", "bandstand"]),
    .testTarget(
      name: "ScreenshotTests",
      dependencies: ["CellPictures", "TestSupport", "screenshots", "bandstand"]),
    .testTarget(name: "ScreenCellsTests", dependencies: ["ScreenCells", "TestSupport"]),
    .testTarget(name: "TextMatchingTests", dependencies: ["TestSupport", "TextMatching"]),
    .testTarget(
      name: "PositionModelTests", dependencies: ["PositionModel", "TestSupport", "TextMatching"]),
    .testTarget(
      name: "FilterLanguageTests",
      dependencies: ["Dashboard", "FilterLanguage", "PositionModel", "TestSupport"]),
    .testTarget(name: "PositionModelInputTests", dependencies: ["PositionModel", "TextMatching"]),
    .testTarget(
      name: "ArticleStoreTests",
      dependencies: ["ArticleStore", "CSQLite", "PositionModel", "TestSupport", "TextMatching"]),
    .testTarget(
      name: "ArticleImportTests", dependencies: ["ArticleImport", "ArticleStore", "PositionModel"]),
    .testTarget(
      name: "BriefingTests",
      dependencies: ["Dashboard", "PositionModel", "ScreenCells", "TextMatching"]),
    .testTarget(
      name: "BandstandTests",
      dependencies: [
        "bandstand", "bandstand-bench", "Dashboard", "PositionModel", "ScreenCells", "TextMatching",
      ]),
    .testTarget(
      name: "HouseTests",
      dependencies: ["Dashboard", "FilterLanguage", "PositionModel", "TestSupport"]),
    .testTarget(
      name: "AccuracyTests", dependencies: ["bandstand", "PositionModel", "TestSupport"],
      exclude: ["floors.tsv"]),
    .testTarget(
      name: "DashboardTests", dependencies: ["Dashboard", "TestSupport"], exclude: ["Goldens"]),
  ],
  swiftLanguageModes: [.v6]
)
