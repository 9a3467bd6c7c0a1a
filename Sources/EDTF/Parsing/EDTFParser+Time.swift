extension EDTFParser {
  /// `T`, a time of day to the second and, where given, its distance from UTC.
  mutating func time() throws(EDTFProblem) -> ClockTime {
    let start = position
    position += 1
    guard let hour = takePair(), take(":"), let minute = takePair(), take(":"),
      let second = takePair()
    else {
      throw EDTFProblem(
        "a time has hours, minutes and seconds, as in `T23:20:30`", offset: start)
    }
    let offset = try takeOffset()
    guard let time = ClockTime(hour: hour, minute: minute, second: second, offset: offset) else {
      throw EDTFProblem("there is no time \(text(start + 1..<position))", offset: start + 1)
    }
    return time
  }

  private mutating func takePair() -> Int? {
    guard position + 2 <= end, let tens = scalars[position].digit,
      let units = scalars[position + 1].digit
    else { return nil }
    position += 2
    return tens * 10 + units
  }

  /// `Z`, or a sign, two digits of hours and perhaps a colon and minutes.
  private mutating func takeOffset() throws(EDTFProblem) -> Int? {
    let start = position
    if take("Z") { return 0 }
    let isBehind = next == "-"
    guard take("+") || take("-") else { return nil }
    let hours = takePair()
    let minutes = take(":") ? takePair() : 0
    guard let hours, let minutes, hours < 24, minutes < 60 else {
      throw EDTFProblem(
        "a distance from UTC is written as `Z`, `+02` or `+02:00`", offset: start)
    }
    return (isBehind ? -1 : 1) * (hours * 60 + minutes)
  }
}
