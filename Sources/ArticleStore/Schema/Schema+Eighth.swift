extension Schema {
  /// The day of the newest article behind each position, so that what is stale is known before the
  /// claims are read.
  ///
  /// Positions are marked to be worked out again, which gives them their days.
  static let eighthTables = """
    ALTER TABLE position ADD COLUMN newest TEXT;
    UPDATE position SET isStale = TRUE;
    """
}
