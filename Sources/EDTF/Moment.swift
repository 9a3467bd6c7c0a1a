/// An instant to the second, such as that at which an embargo ends (RFC 3339, with the seconds
/// optional).
package struct Moment: Sendable, Hashable, Comparable {
  /// Seconds since 1970-01-01T00:00Z; leap seconds are not counted.
  package let seconds: Int
  /// Minutes ahead of UTC at which it was written; for printing alone.
  package let offset: Int

  package init(seconds: Int, offset: Int = 0) {
    self.seconds = seconds
    self.offset = offset
  }

  package static func == (left: Moment, right: Moment) -> Bool { left.seconds == right.seconds }
  package static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }
  package func hash(into hasher: inout Hasher) { hasher.combine(seconds) }

  /// The day that this moment falls on, where it was written.
  package var day: CalendarDay {
    let local = seconds + offset * 60
    return CalendarDay(dayNumber: (local - Self.remainder(of: local)) / Self.secondsInDay)
  }

  fileprivate static let secondsInDay = 86_400

  /// Seconds after midnight, also before 1970.
  private static func remainder(of seconds: Int) -> Int {
    let rest = seconds % secondsInDay
    return rest < 0 ? rest + secondsInDay : rest
  }
}

extension Moment: CustomStringConvertible {
  /// As it is written: `2025-06-01T06:00+02:00`.
  package var description: String { "\(day)T\(clock)\(offset == 0 ? "Z" : UTCOffset.text(offset))" }

  /// For people: `2025-06-01 06:00 +02:00`, or `2025-06-01 04:00 UTC`.
  package var readable: String { "\(day) \(clock) \(offset == 0 ? "UTC" : UTCOffset.text(offset))" }

  /// As a date with a time of day has it (EDTF), always with its seconds.
  package var edtf: String {
    let seconds = second == 0 ? ":00" : ""
    return "\(day)T\(clock)\(seconds)\(offset == 0 ? "Z" : UTCOffset.text(offset))"
  }

  private var clock: String {
    let rest = Self.remainder(of: seconds + offset * 60)
    let clock = "\((rest / 3600).padded(2)):\((rest / 60 % 60).padded(2))"
    return second == 0 ? clock : "\(clock):\(second.padded(2))"
  }

  private var second: Int { Self.remainder(of: seconds + offset * 60) % 60 }
}

/// A distance from UTC as it is written: `+02:00`, `-03:30` or `Z`.
package enum UTCOffset {
  /// Minutes ahead of UTC; nil for anything else.
  package static func minutes(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    if bytes == [UInt8(ascii: "Z")] { return 0 }
    guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"), let hours = number(bytes[1...2]),
      let minutes = number(bytes[4...5]), hours < 24, minutes < 60
    else { return nil }
    switch bytes[0] {
    case UInt8(ascii: "+"): return hours * 60 + minutes
    case UInt8(ascii: "-"): return -(hours * 60 + minutes)
    default: return nil
    }
  }

  package static func text(_ minutes: Int) -> String {
    let distance = Int(minutes.magnitude)
    return "\(minutes < 0 ? "-" : "+")\((distance / 60).padded(2)):\((distance % 60).padded(2))"
  }

  fileprivate static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty else { return nil }
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }
}

extension Moment {
  /// Why a text names no moment.
  package enum Fault: Error, Sendable, Equatable {
    /// A day or a time of day without its distance from UTC; what to write, where that is known.
    case withoutOffset(day: String)
    /// The calendar or the clock has no such moment.
    case impossible
    /// Another form; the same in this one, where it can be told.
    case malformed(instead: String?)
  }

  /// Reads `2025-06-01T06:00+02:00`, `…T06:00:00Z`, or a day alone, which begins at midnight.
  ///
  /// - Parameter utcOffset: minutes ahead of UTC for a text that gives none; nil where that is a
  ///   fault.
  package static func parse(_ text: String, utcOffset: Int?) -> Result<Moment, Fault> {
    WrittenMoment.parse(text).flatMap { $0.moment(utcOffset: utcOffset) }
  }
}

/// A moment as it is written: whole, or by a clock that is still to be told.
package enum WrittenMoment: Sendable, Hashable {
  case whole(Moment)
  /// Seconds since 1970-01-01T00:00 by that clock.
  case local(seconds: Int)

  package func moment(utcOffset: Int?) -> Result<Moment, Moment.Fault> {
    switch self {
    case .whole(let moment): return .success(moment)
    case .local(let seconds):
      guard let utcOffset else {
        return .failure(.withoutOffset(day: Moment(seconds: seconds).day.description))
      }
      return .success(Moment(seconds: seconds - utcOffset * 60, offset: utcOffset))
    }
  }

  package static func parse(_ text: String) -> Result<WrittenMoment, Moment.Fault> {
    if let read = read(text) { return read }
    guard let instead = LooseMoment.normalised(text), case .success? = read(instead) else {
      return .failure(.malformed(instead: nil))
    }
    return .failure(.malformed(instead: instead))
  }

  /// nil for a text of another form.
  private static func read(_ text: String) -> Result<WrittenMoment, Moment.Fault>? {
    var reader = MomentReader(text)
    guard let parts = reader.parts(), reader.isAtEnd else { return nil }
    return moment(parts)
  }

  private static func moment(_ parts: MomentReader.Parts) -> Result<WrittenMoment, Moment.Fault> {
    guard let day = CalendarDay(year: parts.year, month: parts.month, day: parts.day),
      parts.hour < 24, parts.minute < 60, parts.second < 60
    else { return .failure(.impossible) }
    let clock = (parts.hour * 60 + parts.minute) * 60 + parts.second
    let seconds = day.dayNumber * Moment.secondsInDay + clock
    guard let offset = parts.offset else { return .success(.local(seconds: seconds)) }
    return .success(.whole(Moment(seconds: seconds - offset * 60, offset: offset)))
  }
}

/// Reads a moment's digits, byte by byte.
private struct MomentReader {
  struct Parts {
    var year = 0
    var month = 0
    var day = 0
    var hour = 0
    var minute = 0
    var second = 0
    var offset: Int?
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { position == bytes.count }

  mutating func parts() -> Parts? {
    var parts = Parts()
    guard let year = digits(4), take("-"), let month = digits(2), take("-"), let day = digits(2)
    else { return nil }
    (parts.year, parts.month, parts.day) = (year, month, day)
    guard take("T") else { return parts }
    guard let hour = digits(2), take(":"), let minute = digits(2) else { return nil }
    (parts.hour, parts.minute) = (hour, minute)
    if take(":") {
      guard let second = digits(2) else { return nil }
      parts.second = second
    }
    if !isAtEnd {
      guard let offset = UTCOffset.minutes(String(decoding: bytes[position...], as: UTF8.self))
      else { return nil }
      parts.offset = offset
      position = bytes.count
    }
    return parts
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, UInt32(bytes[position]) == character.value else { return false }
    position += 1
    return true
  }

  private mutating func digits(_ count: Int) -> Int? {
    guard position + count <= bytes.count,
      let number = UTCOffset.number(bytes[position..<position + count])
    else { return nil }
    position += count
    return number
  }
}

/// Other forms in which programs and people write a moment: `2025-06-01 06:00:00 +0200`,
/// `…T04:00:00.000Z`, `2025-06-01 04:00 UTC`.
private enum LooseMoment {
  /// The same in the form that is read; nil where it cannot be told.
  static func normalised(_ text: String) -> String? {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
    var joined = words.joined(separator: " ")
    guard joined.utf8.count < 64, let day = prefix(&joined, 10) else { return nil }
    if joined.isEmpty { return day }
    if joined.first == "T" || joined.first == "t" || joined.first == " " { joined.removeFirst() }
    guard var clock = prefix(&joined, 5) else { return nil }
    if joined.first == ":" {
      guard let seconds = prefix(&joined, 3) else { return nil }
      if seconds != ":00" { clock += seconds }
    }
    if joined.first == "." { joined = String(joined.dropFirst().drop(while: \.isNumber)) }
    let zone = joined.filter { $0 != " " }
    guard let offset = offset(zone) else { return nil }
    return "\(day)T\(clock)\(offset)"
  }

  private static func prefix(_ text: inout String, _ count: Int) -> String? {
    let scalars = text.unicodeScalars
    guard scalars.count >= count, scalars.prefix(count).allSatisfy(\.isASCII) else { return nil }
    defer { text = String(scalars.dropFirst(count)) }
    return String(scalars.prefix(count))
  }

  private static func offset(_ zone: String) -> String? {
    switch zone.uppercased() {
    case "": return ""
    case "Z", "UTC", "GMT": return "Z"
    default:
      let digits = zone.dropFirst().filter { $0 != ":" }
      guard let sign = zone.first, sign == "+" || sign == "-", digits.count <= 4,
        digits.allSatisfy({ $0.isASCII && $0.isNumber })
      else { return nil }
      let hours = digits.count < 3 ? String(digits) : String(digits.dropLast(2))
      let minutes = digits.count < 3 ? "00" : String(digits.suffix(2))
      return "\(sign)\(hours.count == 1 ? "0" : "")\(hours):\(minutes)"
    }
  }
}
