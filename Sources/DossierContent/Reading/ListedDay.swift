import DossierCore
import DossierModel
import DossierYAML
import EDTF

/// The form of the one day that `listed` takes.
enum ListedDay {
  /// Why a text is not one.
  struct Fault: Error {
    /// Nil for a date that is no single day.
    let problem: EDTFProblem?
    /// The days that may be meant, in their order.
    let days: [CalendarDay]
  }

  static func read(_ text: String) -> Result<EDTFDate, Fault> {
    switch EDTFDate.parse(text) {
    case .success(let date) where isDay(date): .success(date)
    case .success(let date): .failure(Fault(problem: nil, days: days(in: [date])))
    case .failure(let problem):
      .failure(
        Fault(
          problem: problem,
          days: days(in: problem.forms.compactMap { try? EDTFDate.parse($0.text).get() })))
    }
  }

  private static func isDay(_ date: EDTFDate) -> Bool {
    guard case .single = date.value else { return false }
    return date.precision == .day && date.midnight != nil && date.source.utf8.count == 10
      && !date.isUncertain && !date.isApproximate
  }

  private static func days(in dates: [EDTFDate]) -> [CalendarDay] {
    Set(dates.compactMap(day)).sorted()
  }

  /// The day of a date with a time of day, or with a doubt.
  private static func day(in date: EDTFDate) -> CalendarDay? {
    guard let day = date.earliest, day == date.latest, (1...9999).contains(day.year) else {
      return nil
    }
    return day
  }
}

extension FieldReader {
  /// One known day, such as `2026-11-20`.
  mutating func day(_ key: String) -> Located<EDTFDate>? {
    guard let scalar = writtenDate(key) else { return nil }
    switch ListedDay.read(scalar.text) {
    case .success(let date): return Located(date, scalar.span)
    case .failure(let fault):
      report(Self.noDay(scalar, key: key, fault))
      return nil
    }
  }

  /// What no date comes near to, such as `today` or `YYYY-MM-DD`, is no day as a whole.
  private static func noDay(_ scalar: YAMLScalar, key: String, _ fault: ListedDay.Fault)
    -> Diagnostic
  {
    let hasDigits = scalar.text.utf8.contains { (0x30...0x39).contains($0) }
    let problem = hasDigits ? fault.problem : nil
    let days = fault.days.map { "`\($0)`" }.joined(separator: " or ")
    return Diagnostic(
      .badDate, at: problem.map { place(of: $0, in: scalar) } ?? scalar.span,
      problem?.message ?? "`\(key)` is one day, and `\(trimmed(scalar.text))` is not",
      suggestion: "write " + (days.isEmpty ? "a day such as `2026-11-20`" : days))
  }
}
