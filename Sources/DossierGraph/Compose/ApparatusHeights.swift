import DossierModel
import TextAnalysis

/// How high text and notes come to stand: CSS pixels at the theme's usual sizes, guessed from their
/// lengths.
struct ApparatusHeights {
  /// Where notes stand: beside the text, in its margin, or beneath each block on a narrow page.
  enum Place {
    case beside, beneath
  }

  let plain: PlainText
  let notes: [NoteDraft]

  func height(of blocks: Range<Int>) -> Int {
    blocks.clamped(to: plain.blocks.indices).reduce(0) { sum, block in
      sum + 19 + 29 * lines(plain.blocks[block].count, width: 62)
    }
  }

  func height(of group: ApparatusLayout.Group, _ density: NoteDensity, _ place: Place) -> Int {
    if density == .numbers {
      return 30 * lines(group.notes.count + group.cited.count + group.survivors.count, width: 7)
    }
    let texts = group.notes.reduce(0) { sum, key in
      sum + (notes.indices.contains(key.index) ? height(of: notes[key.index], density, place) : 0)
    }
    return texts + (place == .beside ? 26 : 28) * group.cited.count
      + height(ofSurvivor: density) * group.survivors.count
  }

  /// Of a passage of another edition, whose note isn't known here.
  private func height(ofSurvivor density: NoteDensity) -> Int {
    switch density {
    case .open, .ample: 95
    case .brief: 75
    case .titles, .numbers: 26
    }
  }

  private func height(of note: NoteDraft, _ density: NoteDensity, _ place: Place) -> Int {
    let (line, width) = place == .beside ? (19, 46) : (21, 38)
    let head = 10 + (note.title?.unicodeScalars.count ?? 0)
    let text = lines(note.body.plainText.unicodeScalars.count, width: width)
    return switch density {
    // A long note shows its first lines and a link to the rest.
    case .open: 14 + line * (lines(head, width: width) + (text > 6 ? 7 : text))
    case .ample: 14 + line * (lines(head, width: width) + min(4, text))
    case .brief: 14 + line * (lines(head, width: width) + min(2, text))
    case .titles, .numbers: 7 + line
    }
  }

  private func lines(_ scalars: Int, width: Int) -> Int { (scalars + width - 1) / width }
}
