extension Schema {
  /// Texts apart from what is said of them, so that lists do not read texts; what many articles
  /// say together, worked out beforehand; what the reader has judged.
  static let secondTables = """
    ALTER TABLE import ADD COLUMN finished TEXT;
    ALTER TABLE import ADD COLUMN origin TEXT;    -- the paths it was given
    ALTER TABLE import ADD COLUMN added INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE import ADD COLUMN known INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE import ADD COLUMN failed INTEGER NOT NULL DEFAULT 0;

    CREATE TABLE program (                 -- the rules and knowledge that derived
      id INTEGER PRIMARY KEY,
      version TEXT NOT NULL UNIQUE
    );
    CREATE TABLE article2 (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,           -- what a reader calls it
      nameIsNumber INTEGER NOT NULL,       -- whether it came as a JSON number
      digest BLOB NOT NULL UNIQUE,         -- SHA-256 of the content
      day TEXT, title TEXT, source TEXT, url TEXT,
      import INTEGER NOT NULL REFERENCES import(id),
      story INTEGER NOT NULL,              -- the first of the articles that are nearly the same
      derivedBy INTEGER NOT NULL,          -- a program, or 0
      derivedDay TEXT, derivedTitle TEXT, derivedSource TEXT,
      language TEXT NOT NULL,
      countries TEXT NOT NULL,             -- codes named, parted by blanks
      vendors TEXT NOT NULL
    );
    CREATE TABLE content (
      article INTEGER PRIMARY KEY,
      text BLOB NOT NULL,                  -- UTF-8; a blob, as text may have a NUL
      form INTEGER NOT NULL,               -- how the bytes as they came are had from the text
      before BLOB, after BLOB              -- what stands around the text in them
    );
    CREATE TABLE claim2 (
      article INTEGER NOT NULL, number INTEGER NOT NULL,
      country TEXT NOT NULL, vendor TEXT NOT NULL, stance TEXT NOT NULL, basis TEXT NOT NULL,
      status TEXT, scope TEXT, tier INTEGER NOT NULL, confidence REAL NOT NULL,
      day TEXT, dayIsUpperBound INTEGER NOT NULL,
      quote BLOB NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, marks TEXT NOT NULL,
      speaker TEXT NOT NULL, speakerName BLOB, rule TEXT NOT NULL,
      PRIMARY KEY (article, number)
    ) WITHOUT ROWID;
    CREATE TABLE statement2 (              -- pressure, offers and events
      article INTEGER NOT NULL, number INTEGER NOT NULL,
      kind TEXT NOT NULL,
      country TEXT,                        -- who presses, is offered something, or acts
      other TEXT,                          -- who is pressed
      vendor TEXT,
      word TEXT NOT NULL,                  -- what is wanted, offered or ahead
      time BLOB,                           -- when, in the text's own words
      quote BLOB NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, marks TEXT NOT NULL,
      speaker TEXT NOT NULL, speakerName BLOB, rule TEXT NOT NULL,
      PRIMARY KEY (article, number)
    ) WITHOUT ROWID;
    CREATE TABLE saying (                  -- what one article says on one key
      country TEXT NOT NULL, vendor TEXT NOT NULL, basis TEXT NOT NULL,
      article INTEGER NOT NULL, name TEXT NOT NULL,
      stance TEXT NOT NULL, status TEXT, scope TEXT, confidence REAL NOT NULL,
      sinceIsUpperBound INTEGER NOT NULL, isContested INTEGER NOT NULL,
      evidenceCount INTEGER NOT NULL, tier INTEGER NOT NULL, day TEXT, published TEXT,
      fingerprint INTEGER NOT NULL, support REAL NOT NULL, against TEXT, opposition REAL,
      PRIMARY KEY (country, vendor, basis, article)
    ) WITHOUT ROWID;
    CREATE TABLE position (                -- what all articles say on one key
      country TEXT NOT NULL, vendor TEXT NOT NULL, basis TEXT NOT NULL,
      isStale INTEGER NOT NULL,            -- whether sayings have come or gone since
      stance TEXT, status TEXT, scope TEXT, confidence REAL, since TEXT,
      sinceIsUpperBound INTEGER, runnerUp TEXT, isContested INTEGER, evidenceCount INTEGER,
      articleCount INTEGER,
      PRIMARY KEY (country, vendor, basis)
    ) WITHOUT ROWID;
    CREATE INDEX positionStale ON position(isStale) WHERE isStale;
    CREATE TABLE grounds (                 -- what a position rests on; articles are numbers
      country TEXT NOT NULL, vendor TEXT NOT NULL, basis TEXT NOT NULL,
      history TEXT NOT NULL,               -- a line a change: day, stance, status, article's name
      supporters TEXT NOT NULL, opponents TEXT NOT NULL, doubters TEXT NOT NULL,
      PRIMARY KEY (country, vendor, basis)
    ) WITHOUT ROWID;
    CREATE TABLE mentioned (               -- how many articles name a country
      country TEXT PRIMARY KEY,
      articles INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE sketch (                  -- the least hashes of the runs of words of a text
      article INTEGER PRIMARY KEY,
      hashes BLOB NOT NULL
    );
    CREATE TABLE shingle (                 -- the very least of them, to find near copies by
      hash INTEGER NOT NULL, article INTEGER NOT NULL,
      PRIMARY KEY (hash, article)
    ) WITHOUT ROWID;
    CREATE TABLE judgement (               -- what a reader has noted, overridden or dismissed
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      country TEXT, vendor TEXT, basis TEXT, stance TEXT,
      article TEXT, start INTEGER, "end" INTEGER,
      words TEXT NOT NULL,                 -- the reader's own
      who TEXT NOT NULL, at TEXT NOT NULL,
      undoneBy TEXT, undoneAt TEXT
    );
    CREATE TABLE visit (                   -- where countries stood when a reader last looked
      reader TEXT PRIMARY KEY,
      at TEXT NOT NULL,
      stances TEXT NOT NULL
    ) WITHOUT ROWID;
    """

  /// Claims are derived anew, so only articles are taken over.
  static let secondFromFirst = """
    DROP TRIGGER articleAdded;
    DROP TRIGGER articleRemoved;
    DROP VIEW searchable;
    INSERT INTO article2(id, name, nameIsNumber, digest, day, title, source, url, import, story,
        derivedBy, language, countries, vendors)
      SELECT id, name, nameIsNumber, digest, day, title, source, url, import, id, 0, '', '', ''
      FROM article;
    INSERT INTO content(article, text, form, before)
      SELECT id, text, original IS NOT NULL, original FROM article;
    DROP TABLE claim;
    DROP TABLE statement;
    DROP TABLE article;
    ALTER TABLE article2 RENAME TO article;
    ALTER TABLE claim2 RENAME TO claim;
    ALTER TABLE statement2 RENAME TO statement;
    CREATE INDEX articleOfStory ON article(story);
    CREATE INDEX articleDerivedBy ON article(derivedBy);
    CREATE INDEX articleOfDay ON article(COALESCE(day, derivedDay), name);
    CREATE INDEX statementOfCountry ON statement(country, article, number);
    CREATE INDEX statementOfOther ON statement(other, article, number) WHERE other IS NOT NULL;
    CREATE VIEW searchable AS SELECT id, title, CAST(text AS TEXT) AS text
      FROM article JOIN content ON content.article = article.id;
    INSERT INTO search(search, rank) VALUES ('hashsize', 33554432);  -- a transaction, a segment
    INSERT INTO search(search, rank) VALUES ('automerge', 16);
    """
}
