extension Derivation {
  /// Makes the positions anew from the claims, for a derivation that was kept without them.
  public mutating func restorePositions() {
    positions = ArticlePositions().positions(of: claims)
  }
}
