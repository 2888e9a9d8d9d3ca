import ArgumentParser
import PositionModel

@main
struct Bandstand: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Where every country stands on 5G vendors.")
}
