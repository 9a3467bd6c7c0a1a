import DossierCore
import Foundation
import Synchronization

/// Shows on one line of a terminal, written over and over, how far a build is.
///
/// Nothing is shown of a build that is done within a second.
final class ProgressDisplay: Sendable {
  private enum State { case waiting, shown, over }

  private let state = Mutex(State.waiting)
  private let write: @Sendable (String) -> Void

  /// Shows progress from a thread of its own: those that build have no time to spare.
  ///
  /// - Parameters:
  ///   - wait: how long nothing is shown.
  ///   - pause: between two looks.
  init(
    of progress: BuildProgress, after wait: Duration = .seconds(1),
    every pause: Duration = .milliseconds(100), write: @escaping @Sendable (String) -> Void
  ) {
    self.write = write
    let clock = ContinuousClock()
    let start = clock.now
    Thread.detachNewThread { [self] in
      var line = ProgressLine()
      repeat {
        Thread.sleep(forTimeInterval: pause / .seconds(1))
      } while show(
        line.text(progress.moment, after: clock.now - start), unless: clock.now - start < wait)
    }
  }

  /// Erases the line; nothing is shown any more once this returns.
  func end() {
    state.withLock { state in
      if state == .shown { write(Self.erasure) }
      state = .over
    }
  }

  /// False once the build is over.
  private func show(_ line: String, unless isEarly: Bool) -> Bool {
    state.withLock { state in
      if state == .over { return false }
      if !isEarly {
        state = .shown
        write(Self.erasure + line)
      }
      return true
    }
  }

  private static let erasure = "\r\u{1B}[K"
}
