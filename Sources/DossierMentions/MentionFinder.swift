import DossierModel
import QuoteAnchoring
import TextAnalysis

/// A name found in a body.
package struct Mention: Sendable {
  package let expert: Key<LinkedExpert>
  /// Half-open, in scalars of the body's plain text.
  package let range: Range<Int>
}

/// Whose names are not linked in a body, and why.
package struct UnlinkedNames: Sendable {
  /// Those that an editor put right by `not`: their names mean somebody else here.
  package var wrong: Set<Key<LinkedExpert>> = []
  /// Forms of names that an editor put right by `not`, alone: as folded words.
  package var wrongForms: [Key<LinkedExpert>: [[[Unicode.Scalar]]]] = [:]
  /// Those who need no link: the entry's own, and those that the body links by hand. They are known
  /// to the reader, so that a bare surname may well mean them.
  package var known: Set<Key<LinkedExpert>> = []

  package init(
    wrong: Set<Key<LinkedExpert>> = [],
    wrongForms: [Key<LinkedExpert>: [[[Unicode.Scalar]]]] = [:],
    known: Set<Key<LinkedExpert>> = []
  ) {
    self.wrong = wrong
    self.wrongForms = wrongForms
    self.known = known
  }
}

/// Finds the names in one body that are to be linked: of each expert the first full name or alias
/// and, after it, the first bare surname. A name that two people could be meant by is left alone, and
/// so is a surname that may be a word here: one that its language uses so, or that stands in small
/// letters elsewhere in the text, unless a title, an initial or a first name comes before it.
package struct MentionFinder {
  let names: NameIndex
  var unlinked: UnlinkedNames
  var wording = NameWording()

  package init(
    names: NameIndex, unlinked: UnlinkedNames, wording: NameWording = NameWording()
  ) {
    self.names = names
    self.unlinked = unlinked
    self.wording = wording
  }

  private struct Seen {
    /// Those of whom the reader has been told by their whole name, linked or not.
    var introduced: Set<Key<LinkedExpert>>
    var named: Set<Key<LinkedExpert>> = []
    var surnamed: Set<Key<LinkedExpert>> = []
    /// The words of the text that begin with a small letter, once a surname asks for them.
    var smallWords: SmallWords?
  }

  package func find(in search: PassageSearch) -> [Mention] {
    // A name that is struck out is still a name.
    let words =
      search.plain.struck.isEmpty ? search.words : Words(FoldedText(search.plain.scalars))
    let text = words.text
    var mentions: [Mention] = []
    var seen = Seen(introduced: unlinked.known)
    var linkable = search.plain.linkable[...]
    var runs = NameRuns(words, that: names.filter)
    var offset = 0
    while let run = runs.next(from: offset) {
      let found = longest(at: run.range.lowerBound, run.hash, in: text.scalars)
      let name = usable(found, &seen, in: text.scalars)
      for name in found where !name.isBareSurname { seen.introduced.insert(name.expert) }
      if let name {
        let range = text.original(name.start..<name.end)
        while let first = linkable.first, first.upperBound < range.upperBound {
          linkable.removeFirst()
        }
        if let place = linkable.first, place.lowerBound <= range.lowerBound {
          mentions.append(Mention(expert: name.expert, range: range))
          mark(name, in: &seen)
        }
      }
      offset = found.first?.end ?? run.range.upperBound
    }
    return mentions
  }

  private struct Found {
    let expert: Key<LinkedExpert>
    let start: Int
    let end: Int
    let name: NameIndex.Name

    var isBareSurname: Bool { name.isBareSurname }
  }

  private func mark(_ found: Found, in seen: inout Seen) {
    if found.isBareSurname {
      seen.surnamed.insert(found.expert)
    } else {
      seen.named.insert(found.expert)
    }
  }

  /// The longest names that stand at a run of letters: several where people share one.
  private func longest(at offset: Int, _ hash: UInt64, in text: [Unicode.Scalar]) -> [Found] {
    var longest: [Found] = []
    for name in names.names(beginningWith: hash) {
      let start = offset - name.lead
      guard start >= 0, let end = end(of: name.words, at: start, in: text),
        name.lead == 0 || isHandle(start..<end, in: text),
        unlinked.wrongForms[name.expert]?.contains(name.words) != true
      else { continue }
      if let longer = longest.first, longer.end > end { continue }
      if let shorter = longest.first, shorter.end < end { longest = [] }
      longest.append(
        Found(expert: name.expert, start: start, end: end, name: name))
    }
    return longest
  }

  /// Whether what begins with a sign (`@`, `#`) stands apart from words on both sides.
  private func isHandle(_ range: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
    let isPart = { (scalar: Unicode.Scalar) in scalar.isInSpacedWord || scalar == "_" }
    if range.lowerBound > 0, isPart(text[range.lowerBound - 1]) { return false }
    return range.upperBound == text.count || !isPart(text[range.upperBound])
  }

  /// The one name of these that may be linked now; nil where two people could be meant.
  private func usable(
    _ found: [Found], _ seen: inout Seen, in text: [Unicode.Scalar]
  ) -> Found? {
    var meant: [Found] = []
    for name in found where !unlinked.wrong.contains(name.expert) {
      if name.isBareSurname, !seen.introduced.contains(name.expert) { continue }
      if mayBeWord(name, &seen, in: text) { continue }
      meant.append(name)
    }
    guard let only = meant.first?.expert, meant.allSatisfy({ $0.expert == only }),
      !unlinked.known.contains(only)
    else { return nil }
    return meant.first { name in
      name.isBareSurname
        ? seen.named.contains(only) && !seen.surnamed.contains(only) : !seen.named.contains(only)
    }
  }

  /// Whether a surname may be a word where it stands.
  private func mayBeWord(_ name: Found, _ seen: inout Seen, in text: [Unicode.Scalar]) -> Bool {
    guard let surname = name.name.surname, let word = surname.asWord else { return false }
    // What an editor made an alias is a name wherever the language has no such word.
    let isWord =
      wording.ordinary.contains(word) || !name.name.isAlias && stands(word, in: text, &seen)
    guard isWord else { return false }
    return !surname.isTold(before: name.start, in: text, wording)
  }

  /// Whether a word in small letters stands in a text by itself.
  private func stands(
    _ word: [Unicode.Scalar], in text: [Unicode.Scalar], _ seen: inout Seen
  ) -> Bool {
    let words = seen.smallWords ?? SmallWords(text)
    seen.smallWords = words
    return words.hold(word, in: text)
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
