import Foundation

/// Waits for asynchronous work, since libFuzzer calls a target with one input after another.
func answer<Value: Sendable>(_ work: @escaping @Sendable () async -> Value) -> Value {
  let box = Box<Value>()
  let done = DispatchSemaphore(value: 0)
  Task.detached {
    box.value = await work()
    done.signal()
  }
  done.wait()
  guard let value = box.value else { fatalError("no answer") }
  return value
}

private final class Box<Value>: @unchecked Sendable {
  var value: Value?
}
