import EDTF

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The machine's clock: the one place that reads the time of day for what is published.
package enum Clock {
  /// Now, to the second.
  package static let now: @Sendable () -> Moment = { Moment(seconds: time(nil)) }
}
