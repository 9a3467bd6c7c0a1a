import DossierCore
import Foundation
import Synchronization
import Testing

@Suite("A watchdog")
struct WatchdogTests {
  /// Works until another thread has seen enough.
  private func work(on path: String, of watchdog: Watchdog, until isSeen: () -> Bool) {
    let watch = watchdog.begin(path)
    defer { watchdog.end(watch) }
    var number = UInt64(1)
    while !isSeen() {
      for _ in 0..<10_000 { number = number &* 6_364_136_223_846_793_005 &+ 1 }
    }
    #expect(number != 0)
  }

  @Test("names a file that takes more than it may, and no longer once that is done")
  func overdue() {
    let watchdog = Watchdog()
    watchdog.wake()
    work(on: "Content/pages/slow.md", of: watchdog) {
      watchdog.overdue(after: 0.01) == "Content/pages/slow.md"
    }
    #expect(watchdog.overdue(after: 0.01) == nil)
    #expect(watchdog.overdue(after: -1) == nil)
  }

  @Test("sees it from another thread, and names the first of several")
  func others() {
    let watchdog = Watchdog()
    watchdog.wake()
    let first = watchdog.begin("b.md")
    let inner = watchdog.begin("a.md")
    #expect(watchdog.overdue(after: -1) == "a.md")
    watchdog.end(inner)
    // A task could be carried on by another thread, and the one that works have ended.
    let seen = Mutex<String?>(nil)
    let isDone = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      seen.withLock { $0 = watchdog.overdue(after: -1) }
      isDone.signal()
    }
    isDone.wait()
    #expect(seen.withLock { $0 } == "b.md")
    #expect(watchdog.overdue(after: 3_600) == nil)
    watchdog.end(first)
  }

  @Test("that sleeps notes nothing")
  func asleep() {
    let watchdog = Watchdog()
    let watch = watchdog.begin("a.md")
    #expect(watchdog.overdue(after: -1) == nil)
    watchdog.end(watch)
  }
}
