extension Schema {
  /// Statements that say the same stand together, so that they are counted without being read.
  static let fifthTables = """
    DROP INDEX statementOfCountry;
    DROP INDEX statementOfOther;
    CREATE INDEX statementOfCountry
      ON statement(country, kind, other, vendor, word, time, article, number);
    CREATE INDEX statementOfOther
      ON statement(other, kind, country, vendor, word, time, article, number)
      WHERE other IS NOT NULL;
    """
}
