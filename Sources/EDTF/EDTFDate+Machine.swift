extension EDTFDate {
  /// The normalised EDTF text, for exports: without blanks, qualifiers as far right and as few as
  /// can be. It parses to an equal `value`.
  public var iso8601: String {
    switch value {
    case .single(let date): date.text
    case .interval(.closed(let start, let end)): "\(start.text)/\(end.text)"
    case .interval(.from(let date, let end)): "\(date.text)/\(end == .open ? ".." : "")"
    case .interval(.until(let date, let start)): "\(start == .open ? ".." : "")/\(date.text)"
    case .set(.oneOf, let members): "[\(members.map(\.text).joined(separator: ","))]"
    case .set(.allOf, let members): "{\(members.map(\.text).joined(separator: ","))}"
    }
  }

  /// What may stand in `<time datetime>`, or nil.
  ///
  /// HTML knows no doubt and no years before 1, so it is the longest run of parts from the year on
  /// that are wholly given and not qualified: `2016-11-XX` gives `2016-11`, `2004-06-~11` gives
  /// `2004-06`, `1990~` nothing. Intervals and sets have none.
  public var htmlDateTime: String? {
    guard case .single(let date) = value else { return nil }
    return date.htmlDateTime
  }
}

extension EDTFDate.Member {
  var text: String {
    switch self {
    case .single(let date): date.text
    case .range(let first, let last): "\(first.text)..\(last.text)"
    case .orEarlier(let date): "..\(date.text)"
    case .orLater(let date): "\(date.text).."
    }
  }
}

extension SingleDate {
  /// The normalised EDTF text.
  ///
  /// A qualifier on the right of a part speaks for all to its left, one on the left of a part for
  /// that part alone; so the parts from the left that share one are marked together.
  var text: String {
    let shared = qualifiers.prefix { $0 == qualifiers.first }.count
    let marked = partTexts.enumerated().map { index, part in
      let mark = qualifiers[index]?.mark ?? ""
      if index >= shared { return mark + part }
      return index == shared - 1 ? part + mark : part
    }
    let text = marked.joined(separator: "-")
    guard case .time(_, _, let time) = detail else { return text }
    return "\(text)T\(time.text)"
  }

  private var partTexts: [String] {
    switch detail {
    case .none: [year.text]
    case .season(let season): [year.text, String(season.rawValue)]
    case .month(let month): [year.text, month.text]
    case .day(let month, let day): [year.text, month.text, day.text]
    case .time(let month, let day, _): [year.text, month.padded(2), day.padded(2)]
    }
  }

  /// The parts that are wholly given, as `htmlDateTime` has them, of a date of which every part has
  /// the same qualifier or none.
  public var wholeDay: String? {
    guard isQualifiedAsAWhole else { return nil }
    return SingleDate(year: year, detail: detail, qualifiers: qualifiers.map { _ in nil })?
      .htmlDateTime
  }

  fileprivate var htmlDateTime: String? {
    guard let year = year.value, year >= 1, qualifiers.first == .some(nil) else { return nil }
    let yearText = year.padded(4)
    guard let month = plainMonth, qualifiers[1] == nil else { return yearText }
    let monthText = "\(yearText)-\(month.padded(2))"
    guard let day = plainDay, qualifiers[2] == nil else { return monthText }
    let dayText = "\(monthText)-\(day.padded(2))"
    // HTML has no leap seconds.
    guard case .time(_, _, let time) = detail, time.second < 60 else { return dayText }
    return "\(dayText)T\(time.text)"
  }

  /// The month (1 to 12) where it is wholly given.
  var plainMonth: Int? {
    switch detail {
    case .none, .season: nil
    case .month(let month), .day(let month, _): month.value
    case .time(let month, _, _): month
    }
  }

  /// The day of the month where it is wholly given.
  var plainDay: Int? {
    switch detail {
    case .none, .season, .month: nil
    case .day(_, let day): day.value
    case .time(_, let day, _): day
    }
  }
}
