import DossierModel
import TextAnalysis

/// Chooses how much of the notes of each group is shown at first, so that they neither tear holes into
/// the text nor drift away from their words.
///
/// In the margin, groups stand one under the other: each begins beside its block or, where the one
/// before reaches further, beneath that. A group takes the roomiest form in which the next still begins
/// beside its own block.
enum ApparatusDensities {
  /// How far below its block's first line a group may be made to begin, where its block is as high.
  private static let drift = 150
  /// How far notes between two blocks of a narrow page may part them.
  private static let interruption = 250
  /// How far the last group may reach beyond the text.
  private static let overhang = 400

  typealias Densities = (beside: NoteDensity, beneath: NoteDensity)

  /// - Parameter groups: in order of their blocks.
  static func choose(
    for groups: [(block: Int, group: ApparatusLayout.Group)], plain: PlainText, notes: [NoteDraft]
  ) -> [Densities] {
    let heights = ApparatusHeights(plain: plain, notes: notes)
    var densities: [Densities] = []
    var top = 0
    var reached = 0
    for (index, (block, group)) in groups.enumerated() {
      let before = index == 0 ? 0 : groups[index - 1].block
      top += heights.height(of: before..<block)
      let start = max(top, reached)
      let next = index + 1 < groups.count ? groups[index + 1].block : plain.blocks.count
      let isLast = index + 1 == groups.count
      let slack = isLast ? overhang : min(drift, heights.height(of: next..<next + 1) - 19)
      let limit = top + heights.height(of: block..<next) + slack - start
      let beside = roomiest { heights.height(of: group, $0, .beside) <= limit }
      reached = start + heights.height(of: group, beside, .beside) + 10
      densities.append(
        (beside, roomiest { heights.height(of: group, $0, .beneath) <= interruption }))
    }
    return densities
  }

  private static func roomiest(_ fits: (NoteDensity) -> Bool) -> NoteDensity {
    NoteDensity.allCases.first(where: fits) ?? .numbers
  }
}
