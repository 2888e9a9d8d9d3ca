import Foundation
import Testing

/// Libraries that belong to somebody else, and the built program.
struct ReadOnlyTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write("a.txt", "Sweden has banned Huawei from its 5G networks.")
    #expect(try workspace.run("add", "--quiet", "--library", "in it/l?%.sqlite", "a.txt").code == 0)
  }

  /// Runs a line in which `$R` is the program, run by who may read the library and no more.
  private func readOnly(_ line: String) throws -> ProgramRun {
    try workspace.shell(
      """
      L="in it/l?%.sqlite"
      chmod 644 "$L"; chmod 555 "in it"; trap 'chmod 755 "in it"' EXIT
      if [ $(id -u) = 0 ]; then
        chmod 755 . ; R="setpriv --reuid=65534 --regid=65534 --clear-groups $B"
      else
        chmod 444 "$L"; R=$B
      fi
      \(line)
      """)
  }

  @Test(arguments: [
    "brief sweden", "status", "export", "positions", "search banned", "list", "check",
  ])
  func `a library that cannot be written to is read`(command: String) throws {
    let run = try readOnly(#"$R \#(command) --library "$L""#)
    #expect(run.code == 0, "\(run.errors)")
    #expect(!run.output.isEmpty)
    #expect(run.errors == "")
    let files = try FileManager.default.contentsOfDirectory(atPath: workspace.path + "/in it")
    #expect(files.filter { !$0.hasSuffix("-shm") && !$0.hasSuffix("-wal") } == ["l?%.sqlite"])
  }

  @Test func `a library whose log only a writer can take over is told to be so`() throws {
    let run = try readOnly(
      """
      exec 3>&2 2>/dev/null
      sqlite3 "$L" "UPDATE import SET failed = 7" '.shell kill -9 $PPID'
      exec 2>&3
      rm -f "$L-shm"; [ -s "$L-wal" ] || exit 7
      $R status --library "$L"
      """)
    #expect(run.code == 1)
    #expect(isOneLine(run.errors) && run.errors.contains("bandstand check"), "\(run.errors)")
  }

  @Test func `adding to it is refused in one line`() throws {
    let run = try readOnly(#"$R add a.txt --library "$L""#)
    #expect(run.code == 1)
    #expect(isOneLine(run.errors) && run.errors.contains("cannot be written to"), "\(run.errors)")
  }
}
