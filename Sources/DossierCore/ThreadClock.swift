#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How long the thread that made it has worked, which other threads can ask.
struct ThreadClock: Sendable {
  private let clock: clockid_t

  #if canImport(Darwin)
    /// No clock of a thread can be read by another here: the time that passes while the machine is
    /// awake stands in for it.
    init() { clock = CLOCK_UPTIME_RAW }
  #else
    init() {
      var clock = CLOCK_MONOTONIC
      pthread_getcpuclockid(pthread_self(), &clock)
      self.clock = clock
    }
  #endif

  /// nil once the thread has ended.
  var seconds: Double? {
    var time = timespec()
    guard clock_gettime(clock, &time) == 0 else { return nil }
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
