import Foundation

/// What the process has used since it began.
struct ResourceUse {
  let processorSeconds: Double
  let peakMegabytes: Int

  static var now: ResourceUse {
    var usage = rusage()
    // RUSAGE_SELF is 0, and of another type on each system.
    getrusage(0, &usage)
    // Linux counts kilobytes, macOS bytes.
    #if os(Linux)
      let bytesPerUnit = 1024
    #else
      let bytesPerUnit = 1
    #endif
    return ResourceUse(
      processorSeconds: usage.ru_utime.seconds + usage.ru_stime.seconds,
      peakMegabytes: usage.ru_maxrss * bytesPerUnit / 1_000_000)
  }
}

extension timeval {
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) * 1e-6 }
}
