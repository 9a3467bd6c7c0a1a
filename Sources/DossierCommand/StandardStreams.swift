import Foundation
import Synchronization

/// The three streams that a program is given.
package enum StandardStreams {
  /// The number of the first error that output met; 0 while there is none.
  private static let failure = Atomic<Int32>(0)

  /// Takes the place of streams that are closed, so that no file that is opened later gets their
  /// number and with it what was meant for a reader: what is written to one that is closed fails.
  package static func secure() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number is the stream's own.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Why not all output could be written; nil where it could.
  static var outputFailure: String? {
    let code = failure.load(ordering: .relaxed)
    return code == 0 ? nil : String(cString: strerror(code))
  }

  static func output(_ text: String) {
    let code = write(text, to: STDOUT_FILENO)
    if code != 0 {
      _ = failure.compareExchange(expected: 0, desired: code, ordering: .relaxed)
    }
  }

  /// What can't be said on this stream can be said nowhere.
  static func error(_ text: String) { _ = write(text, to: STDERR_FILENO) }

  /// Writes all of a text; gives the error's number, or 0.
  private static func write(_ text: String, to descriptor: Int32) -> Int32 {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        switch errno {
        case EINTR: continue
        case EAGAIN: waitUntilWritable(descriptor)
        default: return errno
        }
      }
      rest = rest.dropFirst(max(0, count))
    }
    return 0
  }

  /// A pipe may have been told not to wait.
  private static func waitUntilWritable(_ descriptor: Int32) {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = poll(&request, 1, 1_000)
  }
}
