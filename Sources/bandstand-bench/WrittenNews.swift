/// News that nobody wrote: the same at every run, and in the manner of the real thing.
struct WrittenNews {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// JSON lines of articles that come to about so many bytes.
  ///
  /// With vendors, every article names at least one in its first sentence, and takes up the matter
  /// again now and then; without, the same world goes on with other things.
  mutating func lines(bytes: Int, namingVendors: Bool) -> String {
    var text = ""
    var number = 0
    while text.utf8.count < bytes {
      number += 1
      let article = article(namingVendors: namingVendors)
      text += #"{"id":\#(number),"date":"2020-0\#(number % 9 + 1)-11","text":"\#(article)"}"# + "\n"
    }
    return text
  }

  private mutating func article(namingVendors: Bool) -> String {
    let country = pick(Self.countries)
    var paragraphs: [String] = []
    for paragraph in 0..<8 {
      var sentences: [String] = []
      for sentence in 0..<4 {
        let isOnTopic = namingVendors && (paragraph + sentence == 0 || roll(6) == 0)
        let pattern = pick(isOnTopic ? Self.stances : Self.fillers)
        sentences.append(fill(pattern, country: country))
      }
      paragraphs.append(sentences.joined(separator: " "))
    }
    return paragraphs.joined(separator: #"\n\n"#)
  }

  /// Puts names in the places of `C` (the article's country), `D` (another) and `V` (a vendor).
  private mutating func fill(_ pattern: String, country: String) -> String {
    var words: [String] = []
    for word in pattern.split(separator: " ") {
      var rest = word
      let letter = rest.removeFirst()
      let isPlace = rest.allSatisfy { !$0.isLetter } || rest.hasPrefix("'s")
      switch letter {
      case "C" where isPlace: words.append(country + rest)
      case "D" where isPlace: words.append(pick(Self.countries) + rest)
      case "V" where isPlace: words.append(pick(Self.vendors) + rest)
      default: words.append(String(word))
      }
    }
    return words.joined(separator: " ")
  }

  private mutating func pick(_ choices: [String]) -> String { choices[roll(choices.count)] }

  /// A number below another, by SplitMix64.
  private mutating func roll(_ count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(count))
  }
}

extension WrittenNews {
  private static let vendors = ["Huawei", "ZTE", "Nokia", "Ericsson", "Huawei", "Huawei"]

  private static let countries = [
    "Norway", "Kenya", "Chile", "Japan", "Portugal", "Vietnam", "Poland", "Canada", "Morocco",
    "Greece", "Indonesia", "Uruguay",
  ]

  private static let stances = [
    "C has barred V from its 5G networks, the communications minister said.",
    "The government of C may let V take part in 5G trials, two officials said.",
    "C has yet to decide whether V can supply the next generation of its network.",
    "Lawmakers in D urged C to keep V out of the core of the network.",
    "C will not ban V from its mobile networks, though new rules on security apply.",
    "Operators in C have signed 5G contracts with V, which makes masts and switches.",
    "D has limited V to less sensitive parts of the network and excluded it from the core.",
    "V said that it would open its source code to the regulator in D.",
  ]

  private static let fillers = [
    "The council in the old port town voted late in the evening to mend the harbour wall.",
    "Rain is expected in the north by the weekend, and the roads of the valley may be closed.",
    "Prices of bread and oil rose for a third month in C, the office of statistics said.",
    "A court heard the case of a bus driver who had found a bag of coins in his cab.",
    "The orchestra will play in D in the spring before it goes home for the summer.",
    "Farmers in C said that the harvest was the best in ten years, thanks to a mild winter.",
    "The minister told reporters that talks on fishing with D would go on next week.",
    "Most of the shops in the main street have opened again, and the market is busy at noon.",
    "A study of 4,000 pupils found that those who walk to school arrive in a better mood.",
    "The team from C lost the match in the last minute, and its coach would not speak to us.",
    "The new bridge is 312 metres long, and it took workers from D almost five years to build.",
    "Nobody was hurt when a crane fell over on a building site near the railway station.",
  ]
}
