import DossierCore
import EDTF

/// Dates, and what people write instead.
enum EDTFTarget {
  static func run(_ input: FuzzedInput) {
    let text = String(decoding: input.bytes, as: UTF8.self)
    switch EDTFDate.parse(text) {
    case .success(let date): holdDate(date, text)
    case .failure(let problem):
      hold(!problem.message.isEmpty, text)
      hold((0...text.unicodeScalars.count).contains(problem.offset), text)
      // What is advised is a date.
      let parts = (problem.suggestion ?? "").split(separator: "`", omittingEmptySubsequences: false)
      guard problem.suggestion?.hasPrefix("write `") == true else { return }
      hold((try? EDTFDate.parse(String(parts[1])).get()) != nil, "\(text): \(parts[1])")
    }
  }

  private static func holdDate(_ date: EDTFDate, _ text: String) {
    if let earliest = date.earliest, let latest = date.latest {
      hold(earliest <= latest, text)
    }
    let again = try? EDTFDate.parse(date.iso8601).get()
    hold(again?.value == date.value && again?.iso8601 == date.iso8601, "\(text): \(date.iso8601)")
    hold(!date.wording(in: .english).isEmpty, text)
  }
}
