import Dispatch
import Synchronization

/// Waits for asynchronous work, since libFuzzer calls a target with one input after another.
func answer<Value: Sendable>(_ work: @escaping @Sendable () async -> Value) -> Value {
  let answer = Mutex<Value?>(nil)
  let isDone = DispatchSemaphore(value: 0)
  Task.detached {
    let value = await work()
    answer.withLock { $0 = value }
    isDone.signal()
  }
  while true {
    isDone.wait()
    if let value = answer.withLock({ $0 }) { return value }
  }
}
