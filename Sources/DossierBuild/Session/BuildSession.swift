import DossierCore

/// A dossier that is looked at again and again: what has not changed since the last update is kept.
///
/// What it finds is byte for byte what a fresh run would find; `session-check` holds it to that.
package actor BuildSession {
  private let request: BuildRequest
  private var memory = SessionMemory()
  private var generation = 0
  /// What may have changed since the last update began.
  private var changes = FileChanges.unknown
  /// The update that runs, and the one that waits for it: whoever asks meanwhile joins that one, since
  /// it will see whatever has changed by then.
  private var running: Task<Snapshot, Never>?
  private var waiting: Task<Snapshot, Never>?

  package init(_ request: BuildRequest) { self.request = request }

  /// Reads what has changed, and says what the dossier is now.
  ///
  /// - Parameter changes: what may have changed since the last update; without it everything is walked
  ///   through, and read where its times have changed.
  package func update(_ changes: FileChanges = .unknown) async -> Snapshot {
    self.changes = self.changes.with(changes)
    if let waiting { return await waiting.value }
    guard let running else {
      let task = Task { await run() }
      running = task
      return await finished(task)
    }
    let task = Task {
      _ = await running.value
      return await self.runWaiting()
    }
    waiting = task
    return await finished(task)
  }

  private func finished(_ task: Task<Snapshot, Never>) async -> Snapshot {
    let snapshot = await task.value
    if running == task { running = nil }
    return snapshot
  }

  private func runWaiting() async -> Snapshot {
    running = waiting
    waiting = nil
    return await run()
  }

  private func run() async -> Snapshot {
    let changes = changes
    self.changes = .none
    // Held by the run alone, so that what it keeps is changed in its place.
    var memory = SessionMemory()
    swap(&memory, &self.memory)
    var snapshot = await SessionUpdate(request: request).run(changes, &memory)
    swap(&memory, &self.memory)
    generation += 1
    snapshot.generation = generation
    return snapshot
  }

  /// What a run finds that keeps nothing, as a build's or a check's.
  package static func once(_ request: BuildRequest) async -> Snapshot {
    await DossierStages(request: request).snapshot()
  }
}
