extension EDTFDate {
  /// The date in readers' words: “9–14 November 2016”, “about 1990”.
  package func wording(in vocabulary: DateVocabulary) -> String {
    DateWording(vocabulary: vocabulary, isShort: false).wording(of: value)
  }

  /// The same for labels, with months cut short, without times of day, and doubt in a sign:
  /// “9 Nov 2016”, “2011–13”, “c. 1990”.
  package func shortWording(in vocabulary: DateVocabulary) -> String {
    DateWording(vocabulary: vocabulary, isShort: true).wording(of: value)
  }
}

/// Puts dates into the words of a vocabulary.
struct DateWording {
  let vocabulary: DateVocabulary
  let isShort: Bool

  func wording(of value: EDTFDate.Value) -> String {
    switch value {
    case .single(let date): wording(of: date)
    case .interval(let interval): wording(of: interval)
    case .set(let kind, let members): wording(of: members, kind)
    }
  }

  private func wording(of interval: EDTFDate.Interval) -> String {
    switch interval {
    case .closed(let start, let end): span(from: start, to: end)
    case .from(let date, .open): vocabulary(.dateFrom, ["date": wording(of: date)])
    case .from(let date, .unknown): vocabulary(.dateFromUnknownEnd, ["date": wording(of: date)])
    case .until(let date, .open): vocabulary(.dateUntil, ["date": wording(of: date)])
    case .until(let date, .unknown):
      vocabulary(.dateUntilUnknownStart, ["date": wording(of: date)])
    }
  }

  private func wording(of members: [EDTFDate.Member], _ kind: EDTFDate.Kind) -> String {
    if kind == .oneOf, members.count == 1, case .range(let first, let last) = members[0] {
      return vocabulary(.dateOneWithin, ["date": span(from: first, to: last)])
    }
    var words = members.map { wording(of: $0, kind) }
    guard let last = words.popLast() else { return "" }
    guard let start = words.first else { return last }
    let list = words.dropFirst().reduce(start) { list, word in
      vocabulary(.dateList, ["first": list, "second": word])
    }
    return vocabulary(
      kind == .oneOf ? .dateOneOf : .dateAllOf, ["first": list, "last": last])
  }

  private func wording(of member: EDTFDate.Member, _ kind: EDTFDate.Kind) -> String {
    switch member {
    case .single(let date): wording(of: date)
    case .range(let first, let last): span(from: first, to: last)
    case .orEarlier(let date):
      vocabulary(kind == .oneOf ? .dateOrEarlier : .dateAndEarlier, ["date": wording(of: date)])
    case .orLater(let date):
      vocabulary(kind == .oneOf ? .dateOrLater : .dateAndLater, ["date": wording(of: date)])
    }
  }

  /// A date with what is said against it.
  func wording(of date: SingleDate) -> String {
    let words = unqualifiedWording(of: date)
    guard let qualifier = date.qualifier else { return words }
    if date.isQualifiedAsAWhole || isShort {
      return vocabulary(phrase(for: qualifier), ["date": words])
    }
    let notes = zip(date.partNames, date.qualifiers).compactMap { part, qualifier in
      qualifier.map { vocabulary(part.phrase(for: $0)) }
    }
    let list = notes.dropFirst().reduce(notes.first ?? "") { list, note in
      vocabulary(.dateNotes, ["first": list, "second": note])
    }
    return vocabulary(.dateNoted, ["date": words, "notes": list])
  }

  private func phrase(for qualifier: Qualifier) -> DatePhrase {
    switch qualifier {
    case .uncertain: isShort ? .dateUncertainShort : .dateUncertain
    case .approximate: isShort ? .dateApproximateShort : .dateApproximate
    case .uncertainAndApproximate:
      isShort ? .dateUncertainApproximateShort : .dateUncertainApproximate
    }
  }
}

/// A part of a date that a qualifier may speak of.
private enum DatePart {
  case year, season, month, day

  func phrase(for qualifier: Qualifier) -> DatePhrase {
    switch (self, qualifier) {
    case (.year, .uncertain): .dateYearIsUncertain
    case (.year, .approximate): .dateYearIsApproximate
    case (.year, .uncertainAndApproximate): .dateYearIsUncertainApproximate
    case (.season, .uncertain): .dateSeasonIsUncertain
    case (.season, .approximate): .dateSeasonIsApproximate
    case (.season, .uncertainAndApproximate): .dateSeasonIsUncertainApproximate
    case (.month, .uncertain): .dateMonthIsUncertain
    case (.month, .approximate): .dateMonthIsApproximate
    case (.month, .uncertainAndApproximate): .dateMonthIsUncertainApproximate
    case (.day, .uncertain): .dateDayIsUncertain
    case (.day, .approximate): .dateDayIsApproximate
    case (.day, .uncertainAndApproximate): .dateDayIsUncertainApproximate
    }
  }
}

extension SingleDate {
  fileprivate var partNames: [DatePart] {
    switch detail {
    case .none: [.year]
    case .season: [.year, .season]
    case .month: [.year, .month]
    case .day, .time: [.year, .month, .day]
    }
  }
}
