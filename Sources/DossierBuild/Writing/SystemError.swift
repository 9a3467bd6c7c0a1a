import Foundation

/// A call of the machine that failed: what was being done, to what, and the error's number.
struct SystemError: Error {
  let action: String
  let path: String
  let code: Int32

  /// The last call's error; to be made before any other call.
  init(_ action: String, _ path: String, code: Int32 = errno) {
    self.action = action
    self.path = path
    self.code = code
  }

  /// The machine's own words, such as `No space left on device`.
  var reason: String { String(cString: strerror(code)) }
}

/// Does something with the machine, whose error becomes a failure of writing.
func attempt<Value: ~Copyable>(
  _ action: () throws(SystemError) -> Value
) throws(WritingFailure) -> Value {
  do throws(SystemError) { return try action() } catch { throw .system(error) }
}
