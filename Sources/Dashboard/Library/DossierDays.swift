import PositionModel
import Synchronization

/// A dossier on one day after another.
final class DossierDays: Sendable {
  private let dossier: Dossier
  /// Made when a day is first asked for.
  private let calendar = Mutex<PositionCalendar?>(nil)

  init(_ dossier: Dossier) { self.dossier = dossier }

  /// Where all countries stand at the end of a day; `nil` is today.
  func snapshot(asOf day: Day?) -> LibrarySnapshot {
    guard let day else { return LibrarySnapshot(dossier) }
    let positions = calendar.withLock { calendar in
      var days = calendar ?? dossier.ledger.calendar
      calendar = nil  // So that it is changed where it is, and not a copy of it.
      defer { calendar = days }
      return dossier.ledger.positions(asOf: day.latest, in: &days)
    }
    return LibrarySnapshot(dossier, asOf: day, positions: positions)
  }
}
