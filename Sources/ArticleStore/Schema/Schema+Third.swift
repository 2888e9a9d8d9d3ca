extension Schema {
  /// More than one sentence to know copies by; what is there gets them when it is derived again.
  static let thirdTables = """
    ALTER TABLE saying ADD COLUMN others BLOB;  -- prints of the weaker sentences, 8 bytes each
    """
}
