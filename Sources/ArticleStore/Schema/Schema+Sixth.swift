extension Schema {
  /// The changes of each position, worked out beforehand, and how much there is of what a status
  /// tells.
  ///
  /// Positions are marked to be worked out again, which gives them their changes.
  static let sixthTables = """
    CREATE TABLE course (                  -- how a position changed, as one sees it day by day
      country TEXT NOT NULL, vendor TEXT NOT NULL, basis TEXT NOT NULL,
      changes BLOB NOT NULL,               -- 14 bytes each: day, stance before and after, article
      PRIMARY KEY (country, vendor, basis)
    ) WITHOUT ROWID;
    UPDATE position SET isStale = TRUE;
    DELETE FROM tally;
    INSERT INTO tally \(Tally.counted);
    """
}
