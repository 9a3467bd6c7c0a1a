/// A time of day to the second, with or without its distance from UTC.
public struct ClockTime: Sendable, Hashable {
  /// 0 to 23.
  public let hour: Int
  /// 0 to 59.
  public let minute: Int
  /// 0 to 59, or 60 in the last minute of an hour, where a leap second may be.
  public let second: Int
  /// Minutes ahead of UTC (0 is `Z`); nil is local time.
  public let offset: Int?

  init?(hour: Int, minute: Int, second: Int, offset: Int?) {
    let seconds = minute == 59 ? 0...60 : 0...59
    guard (0...23).contains(hour), (0...59).contains(minute), seconds.contains(second),
      offset.map({ $0.magnitude < 24 * 60 }) ?? true
    else { return nil }
    self.hour = hour
    self.minute = minute
    self.second = second
    self.offset = offset
  }

  /// Seconds since midnight UTC of the date it stands with, local time being taken for UTC; it
  /// may lie outside that day.
  var secondsFromMidnight: Int {
    (hour * 60 + minute - (offset ?? 0)) * 60 + second
  }

  /// The normalised form: `23:20:30`, `23:20:30Z`, `23:20:30+04:30`.
  var text: String {
    "\(hour.padded(2)):\(minute.padded(2)):\(second.padded(2))\(offsetText(minus: "-"))"
  }

  /// The distance from UTC: nothing, `Z`, or a sign, hours and minutes.
  func offsetText(minus: String) -> String {
    guard let offset else { return "" }
    if offset == 0 { return "Z" }
    let minutes = Int(offset.magnitude)
    return "\(offset < 0 ? minus : "+")\((minutes / 60).padded(2)):\((minutes % 60).padded(2))"
  }
}
