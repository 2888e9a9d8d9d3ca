import Glibc

/// `bandstand-bench corpus [--count N] [--seed N] [--size BYTES] [--vendors SHARE] [--copies SHARE]`
/// writes JSON lines to standard output; with `--folder`, a file an article there.
enum CorpusCommand {
  static let usage =
    "bandstand-bench corpus [--count N] [--seed N] [--size BYTES] [--vendors 0…1] [--copies 0…1] [--folder PATH]"

  /// Gives the exit code.
  static func run(_ arguments: ArraySlice<String>) -> Int32 {
    guard let (shape, folder) = shape(arguments) else {
      print("usage: \(usage)")
      return 64
    }
    var corpus = Corpus(shape)
    guard let folder else {
      corpus.write(to: STDOUT_FILENO)
      return 0
    }
    do {
      try corpus.write(intoFolder: folder)
      return 0
    } catch {
      print("bandstand-bench: \(error)")
      return 1
    }
  }

  private static func shape(_ arguments: ArraySlice<String>) -> (Corpus.Shape, folder: String?)? {
    var shape = Corpus.Shape()
    var folder: String?
    var rest = arguments
    while let name = rest.popFirst() {
      guard let value = rest.popFirst() else { return nil }
      switch name {
      case "--count": guard set(&shape.count, Int(value)) else { return nil }
      case "--seed": guard set(&shape.seed, UInt64(value)) else { return nil }
      case "--size": guard set(&shape.size, Int(value)) else { return nil }
      case "--vendors": guard set(&shape.vendors, Double(value)) else { return nil }
      case "--copies": guard set(&shape.copies, Double(value)) else { return nil }
      case "--folder": folder = value
      default: return nil
      }
    }
    return (shape, folder)
  }

  private static func set<Value>(_ place: inout Value, _ value: Value?) -> Bool {
    if let value { place = value }
    return value != nil
  }
}
