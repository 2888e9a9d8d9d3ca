extension Schema {
  static let firstTables = """
    CREATE TABLE import (
      id INTEGER PRIMARY KEY,
      started TEXT NOT NULL                -- as the program's clock had it
    );
    CREATE TABLE article (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,           -- what a reader calls it
      nameIsNumber INTEGER NOT NULL,       -- whether it came as a JSON number
      digest BLOB NOT NULL UNIQUE,         -- SHA-256 of the content
      text BLOB NOT NULL,                  -- UTF-8; a blob, as text may have a NUL
      original BLOB,                       -- the bytes as they came, where they are others
      day TEXT, title TEXT, source TEXT, url TEXT,
      import INTEGER NOT NULL REFERENCES import(id),
      derivedBy TEXT NOT NULL,             -- which program and knowledge derived the rest
      derivedDay TEXT, derivedTitle TEXT, derivedSource TEXT,
      language TEXT NOT NULL,
      countries TEXT NOT NULL,             -- codes named, parted by blanks
      vendors TEXT NOT NULL
    );
    CREATE TABLE claim (
      article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
      country TEXT NOT NULL, vendor TEXT NOT NULL, stance TEXT NOT NULL, basis TEXT NOT NULL,
      status TEXT, scope TEXT, tier INTEGER NOT NULL, confidence REAL NOT NULL,
      day TEXT, dayIsUpperBound INTEGER NOT NULL,
      quote BLOB NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, marks TEXT NOT NULL,
      speaker TEXT NOT NULL, speakerName BLOB, rule TEXT NOT NULL
    );
    CREATE INDEX claimOfArticle ON claim(article);
    CREATE INDEX claimOfCountry ON claim(country, vendor);
    CREATE TABLE statement (               -- pressure, offers and events
      article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
      kind TEXT NOT NULL,
      country TEXT,                        -- who presses, is offered something, or acts
      other TEXT,                          -- who is pressed
      vendor TEXT,
      word TEXT NOT NULL,                  -- what is wanted, offered or ahead
      time BLOB,                           -- when, in the text's own words
      quote BLOB NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, marks TEXT NOT NULL,
      speaker TEXT NOT NULL, speakerName BLOB, rule TEXT NOT NULL
    );
    CREATE INDEX statementOfArticle ON statement(article);
    """

  static let firstSearch = """
    CREATE VIEW searchable AS SELECT id, title, CAST(text AS TEXT) AS text FROM article;
    CREATE VIRTUAL TABLE search USING fts5(
      title, text, content='searchable', content_rowid='id',
      tokenize='porter unicode61 remove_diacritics 2');
    CREATE TRIGGER articleAdded AFTER INSERT ON article BEGIN
      INSERT INTO search(rowid, title, text)
      VALUES (new.id, new.title, CAST(new.text AS TEXT));
    END;
    CREATE TRIGGER articleRemoved AFTER DELETE ON article BEGIN
      INSERT INTO search(search, rowid, title, text)
      VALUES ('delete', old.id, old.title, CAST(old.text AS TEXT));
    END;
    """
}
