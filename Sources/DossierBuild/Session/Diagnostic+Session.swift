import DossierCore

extension Diagnostic {
  /// The same, as `--strict` sees it: a warning is an error unless it never can be, a hint stays one.
  var strict: Diagnostic {
    guard severity == .warning, !id.isNeverFatal, !isOfHidden else { return self }
    return Diagnostic(self, severity: .error)
  }
}

extension [Diagnostic] {
  /// Those that others lack, where these hold all that the others do. Of many alike both hold the
  /// first alone: then those that are further on are counted as the difference.
  func beyond(
    _ others: [Diagnostic], where isNew: (Diagnostic) -> Bool
  ) -> [Diagnostic] {
    var more: [Diagnostic.Group: Int] = [:]
    for diagnostic in self { more[Diagnostic.Group(diagnostic), default: 0] += 1 + diagnostic.more }
    for diagnostic in others {
      more[Diagnostic.Group(diagnostic), default: 0] -= 1 + diagnostic.more
    }
    var found = filter(isNew)
    for diagnostic in found { more[Diagnostic.Group(diagnostic), default: 0] -= 1 }
    for index in found.indices.reversed() {
      let rest = more.removeValue(forKey: Diagnostic.Group(found[index])) ?? 0
      found[index].more = Swift.max(0, rest)
    }
    return found
  }

  /// Two entries of one id would also have one page: that is told of once, by the earlier stage.
  func withoutClashes(toldOfIn earlier: [Diagnostic]) -> [Diagnostic] {
    let isToldOf = earlier.contains { $0.id == .duplicateID || $0.id == .oldAddressTaken }
    return isToldOf ? filter { $0.id != .duplicateID } : self
  }
}
