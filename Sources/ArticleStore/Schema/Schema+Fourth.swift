extension Schema {
  /// How much there is, kept as it changes: counting a million rows takes longer than a screen may.
  static let fourthTables = """
    CREATE TABLE tally (
      what TEXT PRIMARY KEY,
      number INTEGER NOT NULL
    ) WITHOUT ROWID;
    INSERT INTO tally SELECT 'articles', COUNT(*) FROM article;
    """
}
