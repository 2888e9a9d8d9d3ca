import GRDB
import PositionModel

/// A library of articles in one SQLite file.
public struct Store: Sendable {}
