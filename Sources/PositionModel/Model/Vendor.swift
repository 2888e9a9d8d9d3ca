/// The identifier of a maker of 5G network gear as the gazetteer has it: `huawei`, `nokia`, ….
///
/// `chinese-vendors` stands for unnamed makers where China is named as partner or source.
public struct VendorID: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let rawValue: String

  public init(_ rawValue: String) { self.rawValue = rawValue }

  public var description: String { rawValue }
  public static func < (a: VendorID, b: VendorID) -> Bool { a.rawValue < b.rawValue }

  public static let chineseVendors = VendorID("chinese-vendors")
}
