/// How many columns and rows something takes.
public struct Size: Hashable, Sendable {
  public var width: Int
  public var height: Int

  public init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }

  public static let zero = Size(width: 0, height: 0)
}

extension Size: CustomStringConvertible {
  public var description: String { "\(width)x\(height)" }
}
