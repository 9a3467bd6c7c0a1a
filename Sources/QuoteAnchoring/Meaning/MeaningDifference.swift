/// The words in which two texts differ, by what they are equal in.
struct MeaningDifference {
  /// Words of the earlier text, and those that stand in their place.
  struct Replacement {
    var old: [MeaningToken] = []
    var new: [MeaningToken] = []
  }

  private let old: [MeaningToken]
  private let new: [MeaningToken]
  private let replacements: [Replacement]
  private let words: MeaningWords

  init(_ before: String, _ after: String, _ words: MeaningWords) {
    self.words = words
    old = MeaningToken.all(of: before, words)
    new = MeaningToken.all(of: after, words)
    replacements = Self.replacements(old, new)
  }

  /// A figure or date that differs; the same ones in another order are none where other words moved
  /// with them.
  var numbers: MeaningChange? { numberInPlace ?? firmNumber ?? weakNumber }

  /// Where nothing but numbers differs, the first that does.
  private var numberInPlace: MeaningChange? {
    let isSame = { (old: MeaningToken, new: MeaningToken) in
      old.isNumber && old.kind == new.kind || old.key == new.key
    }
    guard old.count == new.count, zip(old, new).allSatisfy(isSame),
      let (old, new) = zip(old, new).first(where: { $0.value != $1.value })
    else { return nil }
    return Self.numberChange(old, new)
  }

  private var firmNumber: MeaningChange? {
    let old = replacements.flatMap(\.old).filter(\.isNumber)
    let new = replacements.flatMap(\.new).filter(\.isNumber)
    let lost = old.without(new)
    let gained = new.without(old)
    guard (lost + gained).contains(where: { !$0.isWeak }) else { return nil }
    let first = lost.first { !$0.isWeak } ?? lost.first
    return Self.numberChange(first, counterpart(of: first, among: gained))
  }

  private var weakNumber: MeaningChange? {
    for replacement in replacements {
      let (old, new) = (replacement.old.filter(\.isNumber), replacement.new.filter(\.isNumber))
      if let lost = old.without(new).first, let gained = new.without(old).first {
        return Self.numberChange(lost, gained)
      }
    }
    return nil
  }

  /// A negation that came or went; another word for the same is none.
  var negation: MeaningChange? {
    let old = replacements.flatMap(\.old).filter { $0.kind == .negation }
    let new = replacements.flatMap(\.new).filter { $0.kind == .negation }
    if old.count > new.count {
      return MeaningChange(.negation, old.first, replaced(old.first, \.old, by: \.new))
    }
    if new.count > old.count {
      return MeaningChange(.negation, replaced(new.first, \.new, by: \.old), new.first)
    }
    for replacement in replacements {
      for word in replacement.old {
        if let other = replacement.new.first(where: { words.areOpposites(word, $0) }) {
          return MeaningChange(.negation, word, other)
        }
      }
    }
    return nil
  }

  /// A name in whose place another stands.
  func name(_ isInLowerCase: ([Unicode.Scalar]) -> Bool) -> MeaningChange? {
    guard words.writesNamesAlone else { return nil }
    let isName = { (token: MeaningToken) in
      token.isCapitalised && token.kind == .word && !words.isCommon(token)
        && !isInLowerCase(token.letters)
    }
    for replacement in replacements {
      let (old, new) = (replacement.old.filter(isName), replacement.new.filter(isName))
      guard !old.isEmpty, !new.isEmpty, !Self.areInitials(old, new), !Self.areInitials(new, old)
      else { continue }
      let lost = old.filter { word in !new.contains { $0.isFormOf(word) } }
      let gained = new.filter { word in !old.contains { $0.isFormOf(word) } }
      if let lost = lost.first, let gained = gained.first {
        return MeaningChange(.name, lost, gained)
      }
    }
    return nil
  }

  private static func numberChange(
    _ old: MeaningToken?, _ new: MeaningToken?
  ) -> MeaningChange? {
    MeaningChange(
      (old?.isDate ?? false) || (new?.isDate ?? false) ? .date : .figure, old, new)
  }

  /// Of the numbers gained the one in the place of one that was lost; else the first.
  private func counterpart(
    of lost: MeaningToken?, among gained: [MeaningToken]
  ) -> MeaningToken? {
    let replacement = replacements.first { $0.old.contains { $0.offset == lost?.offset } }
    return gained.first { token in
      replacement?.new.contains { $0.offset == token.offset } ?? false
    } ?? gained.first { !$0.isWeak } ?? gained.first
  }

  /// The word in whose place another stands, where it is one.
  private func replaced(
    _ token: MeaningToken?, _ side: KeyPath<Replacement, [MeaningToken]>,
    by other: KeyPath<Replacement, [MeaningToken]>
  ) -> MeaningToken? {
    let replacement = replacements.first { replacement in
      replacement[keyPath: side].contains { $0.offset == token?.offset }
    }
    guard let replacement, replacement[keyPath: side].count == 1 else { return nil }
    let others = replacement[keyPath: other]
    return others.count == 1 ? others[0] : nil
  }

  /// Whether a word is made of the first letters of others.
  private static func areInitials(_ short: [MeaningToken], _ long: [MeaningToken]) -> Bool {
    short.count == 1 && short[0].letters.count > 1
      && short[0].letters == long.compactMap { $0.letters.first }
  }

  private static func replacements(
    _ old: [MeaningToken], _ new: [MeaningToken]
  ) -> [Replacement] {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.map(\.key).difference(from: old.map(\.key)) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var replacements = [Replacement()]
    var (from, into) = (0, 0)
    while from < old.count || into < new.count {
      if removed.contains(from) {
        replacements[replacements.count - 1].old.append(old[from])
        from += 1
      } else if inserted.contains(into) {
        replacements[replacements.count - 1].new.append(new[into])
        into += 1
      } else {
        replacements.append(Replacement())
        from += 1
        into += 1
      }
    }
    return replacements.filter { !$0.old.isEmpty || !$0.new.isEmpty }
  }
}

extension [MeaningToken] {
  /// Those that are left where each of some others takes one of the same value away.
  fileprivate func without(_ others: [MeaningToken]) -> [MeaningToken] {
    var left = Dictionary(grouping: others, by: \.value).mapValues(\.count)
    return filter { token in
      guard let count = left[token.value], count > 0 else { return true }
      left[token.value] = count - 1
      return false
    }
  }
}
