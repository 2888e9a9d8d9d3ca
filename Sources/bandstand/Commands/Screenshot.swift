import ArgumentParser
import CellPictures
import Dashboard
import PositionModel
import ScreenCells
import TerminalIO

/// Writes a picture of the dashboard.
struct Screenshot: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screenshot",
    abstract: "Write a picture (SVG) or a recording of any view, from the cells it would show.",
    discussion: """
      EXAMPLES
        bandstand screenshot map --vendor huawei > map.svg
        bandstand screenshot matrix --size 200x60 --output matrix.svg
        bandstand screenshot map --as-of 2019-12-31 --keys t       with the timeline under it
        bandstand screenshot --keys '/india<Enter><Enter>' --no-colours
        bandstand screenshot map --keys tp --format cast > time.cast; asciinema play time.cast

      Keys are typed as they stand; those without a sign are <Enter>, <Esc>, <Tab>, <Up>, <Down>, \
      <Left>, <Right>, <PgDn> and so on, <^F> a letter with Control, and <<> is <.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case svg, cast }

  @Argument(help: "What to show: \(Sight.View.allCases.map(\.rawValue).joined(separator: ", ")).")
  var view = "panes"

  @OptionGroup var filter: FilterOptions
  @OptionGroup var source: SourceOptions

  @Option(help: "The country to choose.")
  var country: String?

  @Option(help: ArgumentHelp("The size of the screen.", valueName: "columnsxrows"))
  var size = "120x40"

  @Option(help: "Keys to type then.")
  var keys = ""

  @Option(help: "svg, or cast: a recording of each key and of what plays then, for asciinema.")
  var format = Format.svg

  @Flag(help: "As on a terminal without colours.")
  var noColours = false

  @Flag(help: "As on a terminal that has ASCII only.")
  var ascii = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write; else standard output.", valueName: "file"))
  var output: String?

  func validate() throws {
    _ = try screenSize()
    _ = try typedKeys(keys)
    guard Sight.View(rawValue: view) == nil else { return }
    let known = Sight.View.allCases.map(\.rawValue)
    let near = nearest(to: view, in: known).map { "; did you mean '\($0)'?" }
    throw ValidationError(
      "no view '\(view)'\(near ?? "; write one of \(known.joined(separator: ", "))")")
  }

  func run() async throws {
    let loader = try await Loader.ready()
    let query = try filter.query(
      countries: country.map { [$0] } ?? [], names: loader.names)
    let problems = Problems()
    let origin = try source.origin()
    let librarian =
      if case .library(let path) = origin {
        try LibraryBrowsing(path, loader: loader).librarian
      } else {
        try await loader.librarian(of: origin, problems: problems)
      }
    var state = DashboardState(
      library: try librarian.snapshot(), names: Names(loader.names), size: try screenSize())
    let sight = Sight(
      Sight.View(rawValue: view) ?? .panes, country: query.countries.first,
      vendor: query.vendors.only, stance: query.stances.only, asOf: query.asOf)
    finish(state.show(sight), &state, librarian)
    switch format {
    case .svg:
      for key in try typedKeys(keys) { finish(state.update(.key(key)), &state, librarian) }
      try write(try picture(of: state).svg)
    case .cast: try write(recording(of: &state, librarian).text)
    }
    try problems.finish()
  }

  /// Does work that was asked for, and what that leads to.
  private func finish(_ effects: [Effect], _ state: inout DashboardState, _ librarian: Librarian) {
    var waiting = effects
    while !waiting.isEmpty {
      waiting += state.update(.answered(librarian.answer(waiting.removeFirst())))
    }
  }

  private func picture(of state: DashboardState) throws -> Picture {
    let size = try screenSize()
    return Picture(
      rows: size.height, columns: size.width, title: "bandstand", look: look(of: state, size))
  }

  /// What each key does, and what goes on by itself after the last.
  private func recording(
    of state: inout DashboardState, _ librarian: Librarian
  ) throws -> Cast {
    let size = try screenSize()
    var cast = Cast(rows: size.height, columns: size.width, title: "bandstand")
    cast.add(after: 0, look: look(of: state, size))
    for key in try typedKeys(keys) {
      finish(state.update(.key(key)), &state, librarian)
      cast.add(after: 60, look: look(of: state, size))
    }
    // What plays comes to its end; the bound is for what may play on for ever one day.
    for _ in 0..<1000 {
      guard let pause = state.tickMilliseconds else { break }
      finish(state.update(.tick), &state, librarian)
      cast.add(after: pause / 10, look: look(of: state, size))
    }
    return cast
  }

  private func look(
    of state: DashboardState, _ size: Size
  ) -> (_ row: Int, _ column: Int) -> CellLook {
    let surface = state.view(size: size)
    let shown = ascii ? surface.ascii : noColours ? surface.hatched : surface
    return { CellLook(shown[row: $0, column: $1], hasColours: !noColours) }
  }

  private func write(_ svg: String) throws {
    guard let output else {
      let out = Output()
      try out.text(svg)
      return try out.flush()
    }
    try writeFile(svg, to: output)
  }

  private func screenSize() throws -> Size {
    let numbers = size.split(separator: "x").compactMap { Int($0) }
    guard numbers.count == 2, (1...500).contains(numbers[0]), (1...200).contains(numbers[1]) else {
      throw ValidationError("no size '\(size)'; write columns and rows, such as 120x40")
    }
    return Size(width: numbers[0], height: numbers[1])
  }
}

extension CellLook {
  /// What a terminal shows of a cell.
  init(_ cell: Cell, hasColours: Bool) {
    let rendition = Rendition(of: cell.style, hasColours: hasColours)
    self.init(
      text: cell.text, width: cell.width, colour: rendition.colour ?? -1,
      isBold: rendition.isBold, isReverse: rendition.isReverse,
      isUnderlined: rendition.isUnderlined, isDim: rendition.isDim)
  }
}

/// The keys that a text stands for: its characters, and names of keys between `<` and `>`.
func typedKeys(_ text: String) throws -> [Key] {
  var keys: [Key] = []
  var rest = text[...]
  while let first = rest.popFirst() {
    guard first == "<", let end = rest.dropFirst().firstIndex(of: ">") else {
      keys.append(.character(first))
      continue
    }
    let name = rest[..<end]
    guard let key = Key(named: String(name)) else {
      throw ValidationError("no key '<\(name)>'; see 'bandstand screenshot --help'")
    }
    keys.append(key)
    rest = rest[end...].dropFirst()
  }
  return keys
}
