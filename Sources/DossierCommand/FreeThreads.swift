import DossierBuild
import Foundation

/// The threads without which Swift's own work waits for ever, or ends a program without a word.
package enum FreeThreads {
  /// One for each processor, and those that watch, show progress, and wait for events.
  private static var needed: Int { ProcessInfo.processInfo.activeProcessorCount + 6 }

  /// Says so where the system lets this program start too few threads, and gives the exit status; to
  /// be asked before anything waits.
  package static func refusal() -> Int32? {
    guard let reason = reasonAgainst(needed) else { return nil }
    Console().error(
      """
      error: the system lets this program start no more threads: \(reason)
          suggestion: let more processes and threads run at once (`ulimit -u`), or give them more memory

      """)
    return BuildStatus.machineFailed.rawValue
  }

  /// Why so many threads can't run at once; nil where they can. Each waits until all are there.
  private static func reasonAgainst(_ count: Int) -> String? {
    let gate = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    pthread_mutex_init(gate, nil)
    pthread_mutex_lock(gate)
    var threads: [pthread_t] = []
    var code: Int32 = 0
    while code == 0, threads.count < count {
      #if canImport(Darwin)
        var thread: pthread_t?
      #else
        var thread = pthread_t()
      #endif
      code = pthread_create(&thread, nil, waitAtGate, gate)
      #if canImport(Darwin)
        if code == 0, let thread { threads.append(thread) }
      #else
        if code == 0 { threads.append(thread) }
      #endif
    }
    pthread_mutex_unlock(gate)
    for thread in threads { pthread_join(thread, nil) }
    pthread_mutex_destroy(gate)
    gate.deallocate()
    return code == 0 ? nil : String(cString: strerror(code))
  }
}

#if canImport(Darwin)
  private func waitAtGate(_ gate: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    let gate = gate.assumingMemoryBound(to: pthread_mutex_t.self)
    pthread_mutex_lock(gate)
    pthread_mutex_unlock(gate)
    return nil
  }
#else
  private func waitAtGate(_ gate: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let gate = gate?.assumingMemoryBound(to: pthread_mutex_t.self) else { return nil }
    pthread_mutex_lock(gate)
    pthread_mutex_unlock(gate)
    return nil
  }
#endif
