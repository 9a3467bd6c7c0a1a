import DossierBuild
import Foundation

/// The few open files without which Swift's own threads end a program at once and without a word.
package enum FreeFiles {
  /// Its queue, that of events, the event that wakes it and its timer, and one to work with.
  private static let needed = 5

  /// Says so where the system lets this program open too few files, and gives the exit status; to
  /// be asked before anything waits.
  package static func refusal() -> Int32? {
    guard let reason = reasonAgainst(needed) else { return nil }
    Console().error(
      """
      error: the system lets this program open no more files: \(reason)
          suggestion: let more files be open at once (`ulimit -n`)

      """)
    return BuildStatus.machineFailed.rawValue
  }

  /// Why so many files can't be open at once; nil where they can.
  private static func reasonAgainst(_ count: Int) -> String? {
    var descriptors: [Int32] = []
    defer { for descriptor in descriptors { close(descriptor) } }
    while descriptors.count < count {
      let descriptor = open("/dev/null", O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { return String(cString: strerror(errno)) }
      descriptors.append(descriptor)
    }
    return nil
  }
}
