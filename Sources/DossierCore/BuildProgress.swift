import Synchronization

/// How far a build is: told by its stages, from any thread, and read meanwhile by whoever shows it.
package final class BuildProgress: Sendable {
  /// The stages in order.
  package enum Stage: Int, CaseIterable, Sendable {
    case reading, composing, linking, listing, writing
  }

  /// What one moment saw. The three may be of moments just apart.
  package struct Moment: Sendable, Equatable {
    package let stage: Stage
    package let done: Int
    /// 0 for a stage that does not count.
    package let total: Int

    package init(stage: Stage, done: Int = 0, total: Int = 0) {
      self.stage = stage
      self.done = min(done, total)
      self.total = total
    }
  }

  private let stage = Atomic(Stage.reading.rawValue)
  private let done = Atomic(0)
  private let total = Atomic(0)

  package init() {}

  /// Begins a stage, with how much there is to do where that is known.
  package func begin(_ next: Stage, total count: Int = 0) {
    total.store(0, ordering: .relaxed)
    done.store(0, ordering: .relaxed)
    stage.store(next.rawValue, ordering: .relaxed)
    total.store(count, ordering: .relaxed)
  }

  package func advance(by count: Int) { done.add(count, ordering: .relaxed) }

  package var moment: Moment {
    Moment(
      stage: Stage(rawValue: stage.load(ordering: .relaxed)) ?? .reading,
      done: done.load(ordering: .relaxed), total: total.load(ordering: .relaxed))
  }
}
