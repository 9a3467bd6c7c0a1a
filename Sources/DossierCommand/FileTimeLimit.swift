import DossierBuild
import DossierCore
import Foundation

/// Ends the program when one file takes too long; the next run clears what was staged.
enum FileTimeLimit {
  /// Seconds of processor time that one file may take. A real one takes a small part of one.
  static let seconds = 10.0

  /// Sets another limit, in seconds, for tests.
  static let variable = "DOSSIER_FILE_SECONDS"

  /// Watches from now on; where a file takes longer, calls `report` with what is wrong, and ends the
  /// program as content with errors does.
  static func watch(_ report: @escaping @Sendable ([Diagnostic]) -> Void) {
    let limit = limit(in: ProcessInfo.processInfo.environment)
    Watchdog.shared.wake()
    Thread.detachNewThread {
      while true {
        usleep(UInt32(min(max(limit / 4, 0.001), 0.25) * 1_000_000))
        guard let path = Watchdog.shared.overdue(after: limit) else { continue }
        report([diagnostic(path, limit)])
        _exit(BuildStatus.contentFaulty.rawValue)
      }
    }
  }

  static func limit(in environment: [String: String]) -> Double {
    let given = environment[variable].flatMap(Double.init) ?? seconds
    return given > 0 && given <= 3_600 ? given : seconds
  }

  static func diagnostic(_ path: String, _ limit: Double) -> Diagnostic {
    let seconds = limit == limit.rounded() ? "\(Int(limit))" : "\(limit)"
    return Diagnostic(
      .tooExpensive, at: .file(path),
      "this file takes more than \(seconds) \(limit == 1 ? "second" : "seconds"), so the run was ended",
      suggestion: "divide it into several files, or take out what stands in it again and again")
  }
}
