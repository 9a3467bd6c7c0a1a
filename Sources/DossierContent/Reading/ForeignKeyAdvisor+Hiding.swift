import DossierYAML
import EDTF

/// What becomes of keys that say whether, or since when, readers see an entry.
extension ForeignKeyAdvisor {
  var shown: ForeignKey.Remedy {
    .advice("leave it out: an entry without `status` is published")
  }

  var draft: ForeignKey.Remedy? {
    guard fields.known.contains("status") else { return nil }
    let status = fields.mapping.pairs.first { $0.key.text == "status" }
    if taken.contains("status") || status.flatMap({ Self.text(of: $0.value) }) == "draft" {
      return .advice("leave it out: `status: draft` says so")
    }
    return status == nil
      ? .write("status: draft") : .advice("put `draft` under `status`, which is there already")
  }

  /// The moment under `embargo`, which must say by which clock.
  var embargo: ForeignKey.Remedy? {
    if let occupied = occupied("embargo") { return occupied }
    let reading = Moment.parse(text ?? "", utcOffset: nil)
    switch reading {
    case .success: return .rename("embargo")
    case .failure(.malformed(let instead?)):
      if case .success = Moment.parse(instead, utcOffset: nil) {
        return .write("embargo: \(instead)")
      }
    case .failure: break
    }
    let day = if case .failure(.withoutOffset(let day)) = reading { day } else { "2025-06-01" }
    return .advice(
      "put the moment at which it opens under `embargo`, such as `\(day)T06:00+02:00`")
  }
}
