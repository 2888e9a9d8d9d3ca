extension Surface {
  /// The same screen for terminals without colours: areas of braille are hatched by their stance,
  /// the denser the more it shuts out.
  public var hatched: Surface {
    var result = self
    for row in 0..<size.height {
      for column in 0..<size.width {
        let cell = self[row: row, column: column]
        guard cell.style.meaning.isStance, let bits = cell.brailleBits else { continue }
        let kept = bits & Surface.hatching(cell.style.meaning)
        // A dot or two of a coast would vanish; they stay as they are.
        guard kept > 0 else { continue }
        result.draw(braille: kept, row: row, column: column, cell.style)
      }
    }
    return result
  }

  /// Which dots of a cell an area keeps; the patterns go on from cell to cell.
  private static func hatching(_ meaning: Style.Meaning) -> Int {
    switch meaning {
    case .restrict: 0b0010_1101  // Lines across.
    case .undecided: 0b1001_0101  // A chessboard.
    case .trial: 0b0100_0111  // Lines down.
    case .allow: 0b0010_0001  // A dot here and there.
    default: 0b1111_1111
    }
  }
}

extension Cell {
  /// The dots of a braille character, as Unicode numbers them; `nil` for anything else.
  var brailleBits: Int? {
    (0x2801...0x28FF).contains(scalar.value) ? Int(scalar.value - 0x2800) : nil
  }

  var isASCII: Bool { scalar.isASCII && isUnmarked }

  /// What stands for it where there is only ASCII.
  var asciiLetter: Unicode.Scalar {
    let text =
      brailleBits.map { ASCIIText.area(of: style.meaning, dots: $0.nonzeroBitCount) }
      ?? ASCIIText.letter(for: scalar)
    return text.unicodeScalars.first ?? "?"
  }
}
