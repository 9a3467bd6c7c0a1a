import DossierCore
import DossierModel
import DossierSite
import StaticSearch
import TypedTemplates

/// One entry as search sees it: its words by field, and the texts that a result may show.
package struct SearchDocument {
  /// A text that a result quotes, with the place on the entry's page that it leads to.
  package struct Block {
    /// nil for the page's beginning.
    let fragment: String?
    /// What the text is, where it isn't the entry's own: a note's kind.
    let label: String?
    let text: Substring
  }

  let link: Shared<EntryLinkRecord>
  let titleField: SearchField
  /// What the entry's head says beside its title: names, roles, place, date, topics.
  let about: [String]
  let passages: [String]
  let notes: [Note]
  package let body: ComposedBody
  /// What each of `notes` is.
  let noteLabels: [String]

  /// Every text that is indexed; each word of them is a word of `blocks`, of the title or of the
  /// attribution, so that a result can show what it was found by.
  package var fields: [(field: SearchField, text: String)] {
    var fields = [(titleField, link.title)]
    if link.short != link.title { fields.append((titleField, link.short)) }
    if let attribution = link.attribution { fields.append((.about, attribution)) }
    fields += about.map { (.about, $0) }
    fields += passages.map { (.passage, $0) }
    for note in notes {
      if let title = note.title { fields.append((.note, title)) }
      fields.append((.note, note.body.plainText))
    }
    fields.append((.body, body.plainText))
    return fields
  }

  var indexed: IndexedText {
    IndexedText(
      fields: fields, bodyWords: body.wordCount,
      noteWords: notes.reduce(0) { $0 + $1.body.wordCount },
      blockStarts: body.blocks.map(\.range.lowerBound))
  }

  var blocks: [Block] {
    var head = about
    if link.short != link.title { head.insert(link.short, at: 0) }
    var blocks: [Block] = []
    if !head.isEmpty {
      blocks.append(
        Block(
          fragment: nil, label: nil,
          text: Substring(head.map { $0.isolated(in: .leftToRight) }.joined(separator: " · "))))
    }
    blocks += body.texts
    for (note, label) in zip(notes, noteLabels) {
      let text = [note.title, note.body.plainText].compactMap { $0 }.joined(separator: "\n")
      blocks.append(Block(fragment: note.fragment, label: label, text: Substring(text)))
    }
    return blocks
  }
}

extension ComposedBody {
  /// The text of each block; where there are no blocks, the whole.
  fileprivate var texts: [SearchDocument.Block] {
    var text = plainText
    guard !blocks.isEmpty else {
      return text.isEmpty
        ? [] : [SearchDocument.Block(fragment: nil, label: nil, text: Substring(text))]
    }
    let ranges = text.withUTF8 { Self.ranges(of: blocks, in: $0) }
    return zip(blocks, ranges).map { block, range in
      let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
      let end = text.utf8.index(start, offsetBy: range.count)
      return SearchDocument.Block(fragment: block.id, label: nil, text: text[start..<end])
    }
  }

  /// Where the blocks are in bytes: those that begin a scalar are counted, which is faster than to
  /// step through a view of scalars.
  private static func ranges(
    of blocks: [Block], in bytes: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>] {
    var scalars = 0
    var place = 0
    func advance(to offset: Int) -> Int {
      while place < bytes.count, scalars < offset || bytes[place] & 0xC0 == 0x80 {
        if bytes[place] & 0xC0 != 0x80 { scalars += 1 }
        place += 1
      }
      return place
    }
    return blocks.map { block in
      let start = advance(to: block.range.lowerBound)
      return start..<advance(to: block.range.upperBound)
    }
  }
}
