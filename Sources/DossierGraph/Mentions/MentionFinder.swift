import DossierMarkdown

/// A name found in a body.
struct Mention: Sendable {
  let expert: Key<LinkedExpert>
  /// Half-open, in scalars of the body's plain text.
  let range: Range<Int>
}

/// Whose names are not linked in a body, and why.
struct UnlinkedNames: Sendable {
  /// Those that an editor put right by `not`: their names mean somebody else here.
  var wrong: Set<Key<LinkedExpert>> = []
  /// Those who need no link: the entry's own, and those that the body links by hand. They are known
  /// to the reader, so that a bare surname may well mean them.
  var known: Set<Key<LinkedExpert>> = []
}

/// Finds the names in one body that are to be linked: of each expert the first full name or alias
/// and, after it, the first bare surname. A name that two people could be meant by is left alone.
struct MentionFinder {
  let names: NameIndex
  let unlinked: UnlinkedNames

  private struct Seen {
    /// Those of whom the reader has been told by their whole name, linked or not.
    var introduced: Set<Key<LinkedExpert>>
    var named: Set<Key<LinkedExpert>> = []
    var surnamed: Set<Key<LinkedExpert>> = []
  }

  func find(in search: PassageSearch) -> [Mention] {
    let text = search.folded
    var mentions: [Mention] = []
    var seen = Seen(introduced: unlinked.known)
    var linkable = search.plain.linkable[...]
    var offset = 0
    while offset < text.scalars.count {
      // Most words begin no name, and are passed over at once.
      offset = text.scalars.withUnsafeBufferPointer { names.firstThatMayBegin($0, from: offset) }
      guard offset < text.scalars.count else { break }
      let end = NameWords.runEnd(text.scalars, from: offset)
      let found = longest(at: offset, firstRunEnd: end, in: text.scalars)
      let name = usable(found, seen)
      for name in found where !name.isBareSurname { seen.introduced.insert(name.expert) }
      if let name {
        let range = text.original(offset..<name.end)
        while let first = linkable.first, first.upperBound < range.upperBound {
          linkable.removeFirst()
        }
        if let place = linkable.first, place.lowerBound <= range.lowerBound {
          mentions.append(Mention(expert: name.expert, range: range))
          mark(name, in: &seen)
        }
      }
      offset = found.first?.end ?? end
    }
    return mentions
  }

  private struct Found {
    let expert: Key<LinkedExpert>
    let end: Int
    let isBareSurname: Bool
  }

  private func mark(_ found: Found, in seen: inout Seen) {
    if found.isBareSurname {
      seen.surnamed.insert(found.expert)
    } else {
      seen.named.insert(found.expert)
    }
  }

  /// The longest names that stand here: several where people share one.
  private func longest(at offset: Int, firstRunEnd: Int, in text: [Unicode.Scalar]) -> [Found] {
    var longest: [Found] = []
    for name in names.names(beginningWith: NameWords.hash(text[offset..<firstRunEnd])) {
      guard let end = end(of: name.words, at: offset, in: text) else { continue }
      if let longer = longest.first, longer.end > end { break }
      longest.append(Found(expert: name.expert, end: end, isBareSurname: name.isBareSurname))
    }
    return longest
  }

  /// The one name of these that may be linked now; nil where two people could be meant.
  private func usable(_ found: [Found], _ seen: Seen) -> Found? {
    let meant = found.filter { name in
      !unlinked.wrong.contains(name.expert)
        && (!name.isBareSurname || seen.introduced.contains(name.expert))
    }
    guard let only = meant.first?.expert, meant.allSatisfy({ $0.expert == only }),
      !unlinked.known.contains(only)
    else { return nil }
    return meant.first { name in
      name.isBareSurname
        ? seen.named.contains(only) && !seen.surnamed.contains(only) : !seen.named.contains(only)
    }
  }

  private func end(of words: [[Unicode.Scalar]], at offset: Int, in text: [Unicode.Scalar]) -> Int?
  {
    var index = offset
    for (number, word) in words.enumerated() {
      if number > 0 {
        guard index < text.count, text[index] == " " else { return nil }
        index += 1
      }
      let end = index + word.count
      guard end <= text.count, text[index..<end].elementsEqual(word) else { return nil }
      index = end
    }
    if index < text.count, text[index].isInSpacedWord, text[index - 1].isInSpacedWord { return nil }
    return index
  }
}
