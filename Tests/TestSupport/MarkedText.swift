import Testing
import TextMatching

/// A text with places marked in it as `‹…›`, so that a test need not count bytes.
public struct MarkedText: ExpressibleByStringLiteral, CustomTestStringConvertible, Sendable {
  /// The text without the marks.
  public let text: String
  /// The marked places, in order.
  public let places: [TextSpan]

  public init(stringLiteral literal: String) { self.init(literal) }

  public init(_ marked: String) {
    var text = ""
    var places: [TextSpan] = []
    var start = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "‹": start = text.utf8.count
      case "›": places.append(TextSpan(start, text.utf8.count))
      default: text.unicodeScalars.append(scalar)
      }
    }
    self.text = text
    self.places = places
  }

  /// The first marked place; empty where nothing is marked.
  public var marked: TextSpan { places.first ?? TextSpan(0, 0) }

  public var testDescription: String { text }
}

extension TextSpan {
  /// The words of a text at a span; `nil` where it cuts a character or leaves the text.
  public func words(of text: String) -> String? { words(of: Array(text.utf8)) }

  /// The words of a text given as its bytes.
  public func words(of bytes: [UInt8]) -> String? {
    guard start >= 0, end <= bytes.count else { return nil }
    return String(validating: bytes[range], as: UTF8.self)
  }
}
