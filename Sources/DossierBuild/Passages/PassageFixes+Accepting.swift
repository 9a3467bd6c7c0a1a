import QuoteAnchoring

extension PassageFixes {
  /// Why nothing is written for a passage that is to be accepted.
  package enum Refusal: Error, Sendable, Equatable {
    case unknown
    /// It stands as it is quoted.
    case unchanged
    /// It is for review or lost, so that no words stand there for it.
    case withoutPlace(Band)
    /// No anchor finds just its words.
    case withoutAnchor
  }

  /// Several as one; a passage that is named twice is written once.
  package init(joining fixes: [PassageFixes]) {
    var places: Set<String> = []
    self.init(
      fixes.flatMap(\.repairs).filter {
        guard let span = $0.edits.first?.span else { return false }
        return places.insert("\(span.file.path):\(span.range.lowerBound)").inserted
      })
  }

  /// What is written where a person has looked at a passage that was carried, whatever changed in it.
  package func accepting(
    _ address: PassageAddress, among reports: [PassageReport]
  ) throws(Refusal) -> PassageFixes {
    let accepted = acceptances.filter(address.names)
    if !accepted.isEmpty { return PassageFixes(accepted) }
    guard let report = reports.first(where: address.names) else { throw .unknown }
    switch report.band {
    case .found: throw .unchanged
    case .carried: throw .withoutAnchor
    case .review, .lost: throw .withoutPlace(report.band)
    }
  }
}
