import Glibc

/// A stream of made-up news to measure on: the same for the same seed, of any size.
///
/// Words are made up and as often as words are (Zipf), so that indexes have to work as with real
/// texts; a share of the articles names vendors in sentences that say something, and a share is
/// nearly the same as one before.
struct Corpus {
  struct Shape {
    var seed: UInt64 = 1
    var count = 1000
    /// The bytes of an article, about.
    var size = 5000
    /// The share of articles that name a vendor, 0…1.
    var vendors = 0.05
    /// The share of articles that are near copies.
    var copies = 0.03
  }

  private let shape: Shape
  private var random: SplitMix
  private let words: [[UInt8]]
  private var recent: [[[UInt8]]] = []

  init(_ shape: Shape) {
    self.shape = shape
    random = SplitMix(state: shape.seed)
    words = Self.vocabulary(&random)
  }

  /// Writes JSON lines to a file; some are all ASCII with escapes, as some programs write them.
  mutating func write(to descriptor: Int32) {
    var buffer: [UInt8] = []
    for number in 0..<shape.count {
      appendLine(number, to: &buffer)
      if buffer.count > 1 << 20 { flush(&buffer, to: descriptor) }
    }
    flush(&buffer, to: descriptor)
  }

  private func flush(_ buffer: inout [UInt8], to descriptor: Int32) {
    var written = 0
    while written < buffer.count {
      let count = buffer[written...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 else { exit(1) }
      written += count
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func appendLine(_ number: Int, to buffer: inout [UInt8]) {
    let paragraphs = article()
    let isASCII = random.roll(4) == 0
    let day = Self.day(random.roll(3650))
    buffer +=
      "{\"id\":\"n\(number)\",\"date\":\"\(day)\",\"source\":\"Paper \(random.roll(40))\",".utf8
    buffer += "\"text\":\"".utf8
    for (index, paragraph) in paragraphs.enumerated() {
      if index > 0 { buffer += "\\n\\n".utf8 }
      if isASCII { Self.appendEscaped(paragraph, to: &buffer) } else { buffer += paragraph }
    }
    buffer += "\"}\n".utf8
  }

  /// Writes a file an article into a folder, in the forms and encodings that articles come in.
  mutating func write(intoFolder folder: String) throws(CorpusError) {
    guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw CorpusError(path: folder) }
    for number in 0..<shape.count {
      let form = CorpusForm.allCases[number % CorpusForm.allCases.count]
      let text = article().map { String(decoding: $0, as: UTF8.self) }
      let file = form.file(text, day: Self.day(random.roll(3650)))
      let path = "\(folder)/n\(number).\(form.suffix)"
      let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw CorpusError(path: path) }
      defer { close(descriptor) }
      let written = file.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard written == file.count else { throw CorpusError(path: path) }
    }
  }

  /// An article's paragraphs, without anything that JSON escapes but letters beyond ASCII.
  private mutating func article() -> [[UInt8]] {
    if !recent.isEmpty, random.isSo(shape.copies) {
      var copy = recent[random.roll(recent.count)]
      copy[copy.count - 1] = sentence()
      return copy
    }
    var paragraphs: [[UInt8]] = []
    var size = 0
    let country = Self.countries[random.roll(Self.countries.count)]
    let isOnTopic = random.isSo(shape.vendors)
    while size < shape.size {
      var paragraph: [UInt8] = []
      for _ in 0..<(3 + random.roll(3)) {
        if !paragraph.isEmpty { paragraph.append(0x20) }
        let isStance = isOnTopic && (size == 0 && paragraph.isEmpty || random.roll(12) == 0)
        paragraph += isStance ? stance(of: country) : sentence()
      }
      size += paragraph.count
      paragraphs.append(paragraph)
    }
    if recent.count < 500 {
      recent.append(paragraphs)
    } else {
      recent[random.roll(500)] = paragraphs
    }
    return paragraphs
  }

  private mutating func sentence() -> [UInt8] {
    var sentence: [UInt8] = []
    let length = 8 + random.roll(16)
    for place in 0..<length {
      if place > 0 { sentence.append(0x20) }
      let start = sentence.count
      switch random.roll(100) {
      case ..<42: sentence += Self.functionWords[random.roll(Self.functionWords.count)]
      case ..<44: sentence += Self.countries[random.roll(Self.countries.count)]
      default: sentence += words[random.zipf(words.count)]
      }
      if place == 0, sentence[start] >= 0x61, sentence[start] <= 0x7A { sentence[start] -= 0x20 }
    }
    sentence.append(UInt8(ascii: "."))
    return sentence
  }

  /// A sentence with the names of a country and a vendor in the places of `C` and `V`.
  private mutating func stance(of country: [UInt8]) -> [UInt8] {
    var sentence: [UInt8] = []
    for byte in Self.stances[random.roll(Self.stances.count)] {
      switch byte {
      case UInt8(ascii: "{"): sentence += country
      case UInt8(ascii: "}"): sentence += Self.vendors[random.roll(Self.vendors.count)]
      default: sentence.append(byte)
      }
    }
    return sentence
  }

  private static func vocabulary(_ random: inout SplitMix) -> [[UInt8]] {
    let heads = [
      "b", "br", "c", "d", "f", "g", "h", "k", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "v",
      "w", "z", "e", "o",
    ]
    let middles = ["a", "e", "i", "o", "u", "ea", "ou", "é", "ü"]
    let tails = ["n", "r", "s", "t", "l", "nd", "rt", "ng", "m", "ck", ""]
    func syllable(_ random: inout SplitMix) -> String {
      let middle = random.roll(60) == 0 ? middles[7 + random.roll(2)] : middles[random.roll(7)]
      return heads[random.roll(heads.count)] + middle + tails[random.roll(tails.count)]
    }
    var seen: Set<String> = []
    var words: [[UInt8]] = []
    while words.count < 60_000 {
      var word = syllable(&random)
      for _ in 0..<(words.count < 300 ? 1 : 1 + random.roll(3)) { word += syllable(&random) }
      guard seen.insert(word).inserted else { continue }
      if random.roll(9) == 0 { word = word.prefix(1).uppercased() + word.dropFirst() }
      words.append(Array(word.utf8))
    }
    return words
  }

  private static func appendEscaped(_ text: [UInt8], to buffer: inout [UInt8]) {
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if scalar.isASCII {
        buffer.append(UInt8(scalar.value))
      } else {
        let digits = String(scalar.value, radix: 16)
        buffer += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
      }
    }
  }

  private static func day(_ number: Int) -> String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(2014 + number / 365)-\(padded(number % 365 / 31 + 1))-\(padded(number % 28 + 1))"
  }
}

/// Random numbers by SplitMix64.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// A number below another.
  mutating func roll(_ count: Int) -> Int { Int(next() >> 11) % count }

  mutating func isSo(_ share: Double) -> Bool { Double(next() >> 11) < share * 0x1p53 }

  /// A rank below a number, each about as often as one over it.
  mutating func zipf(_ count: Int) -> Int {
    let share = Double(next() >> 11) / 0x1p53
    return min(count - 1, Int(pow(Double(count), share)) - 1)
  }
}

extension Corpus {
  private static func bytes(_ words: String) -> [[UInt8]] {
    words.split(separator: " ").map { Array($0.replacing("_", with: " ").utf8) }
  }

  private static let functionWords = bytes(
    """
    the of and to in a is that for it was on are as with his they at be this from have or by one \
    had not but what all were when we there can an your which their said if do will each about how \
    up out them then she many some so these would other into has more her two like him see time
    """)

  private static let vendors = bytes("Huawei ZTE Nokia Ericsson Samsung Huawei Huawei ZTE")

  private static let countries = bytes(
    """
    Norway Kenya Chile Japan Portugal Vietnam Poland Canada Morocco Greece Indonesia Uruguay India \
    Brazil Sweden France Germany Spain Italy Austria Denmark Finland Hungary Romania Bulgaria \
    Thailand Malaysia Singapore Australia Mexico Peru Colombia Argentina Egypt Nigeria Ghana \
    South_Africa Turkey Israel South_Korea Belgium Croatia Estonia Latvia Lithuania Ireland
    """)

  private static let stances: [[UInt8]] = [
    "{ has barred } from its 5G networks, the communications minister said.",
    "The government of { may let } take part in 5G trials, two officials said.",
    "{ has yet to decide whether } can supply the next generation of its network.",
    "Washington urged { to keep } out of the core of its 5G network.",
    "{ will not ban } from its mobile networks, though new rules on security apply.",
    "Operators in { have signed 5G contracts with }, which makes masts and switches.",
    "{ has limited } to less sensitive parts of the 5G network.",
    "} said that it would open its source code to the regulator in {.",
    "The regulator of { has let } into the trials of 5G in two cities.",
    "An auction of 5G spectrum is planned in { for next year, and } hopes to build.",
  ].map { Array($0.utf8) }
}
