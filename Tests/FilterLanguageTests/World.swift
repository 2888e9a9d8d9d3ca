import Dashboard
import FilterLanguage
import PositionModel
import TestSupport

/// The sample world, as filters see it.
enum World {
  static let vocabulary = Result { try FilterVocabulary(NameTables.embedded()) }

  static func filter(_ text: String) throws -> Filter {
    try Filter(parsing: text, vocabulary.get())
  }

  static let facts = FilterFacts(
    card: { id in
      SampleWorld.articles[id].map {
        FilterFacts.Card(day: $0.day, source: $0.source, title: $0.title)
      }
    },
    names: { country, vendor in
      [SampleWorld.names.country(country), SampleWorld.names.vendor(vendor)]
        + SampleWorld.names.otherNames(country)
    },
    marked: [SampleWorld.code("DE"), SampleWorld.code("VE")])

  /// The positions that pass: `IN huawei`, with a `*` for those of operators alone.
  static func passing(_ text: String) throws -> [String] {
    let filter = try filter(text)
    return SampleWorld.snapshot.positions.filter { filter.matches($0, facts) }.map {
      "\($0.country) \($0.vendor)" + ($0.basis == .operators ? "*" : "")
    }
  }
}
