import Synchronization

/// Knows which files are being worked on, each by one thread, and which of them takes too long.
///
/// C code can't be interrupted, so a run in which one file takes too long can only be ended. What
/// counts is the processor time of the thread, so that a busy machine ends nothing.
package final class Watchdog: Sendable {
  package static let shared = Watchdog()

  /// What `begin` gives and `end` takes.
  package struct Watch: Sendable {
    fileprivate let number: Int?
  }

  private struct Work: Sendable {
    let path: String
    let clock: ThreadClock
    /// By that clock, in seconds.
    let begun: Double
  }

  private struct State: Sendable {
    var works: [Int: Work] = [:]
    var next = 0
  }

  private let isAwake = Atomic<Bool>(false)
  private let state = Mutex(State())

  package init() {}

  /// From now on `begin` notes what is begun; until then it costs nothing.
  package func wake() { isAwake.store(true, ordering: .relaxed) }

  /// Notes that this thread begins to work on a file, named by its path from the root; to be ended
  /// by the same thread.
  package func begin(_ path: @autoclosure () -> String) -> Watch {
    guard isAwake.load(ordering: .relaxed) else { return Watch(number: nil) }
    let clock = ThreadClock()
    let work = Work(path: path(), clock: clock, begun: clock.seconds ?? 0)
    return state.withLock { state in
      state.next += 1
      state.works[state.next] = work
      return Watch(number: state.next)
    }
  }

  package func end(_ watch: Watch) {
    guard let number = watch.number else { return }
    state.withLock { _ = $0.works.removeValue(forKey: number) }
  }

  /// The path of a file on which a thread has worked longer than a number of seconds; the first in
  /// order of path, where there are several.
  package func overdue(after seconds: Double) -> String? {
    let works = state.withLock { $0.works.values.map(\.self) }
    return works.filter { work in
      work.clock.seconds.map { $0 - work.begun > seconds } ?? false
    }
    .map(\.path).min()
  }
}
