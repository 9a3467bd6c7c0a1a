import Foundation
import TextAnalysis

/// One pair of versions of a text, with passages of the earlier and what became of them.
struct EditedText: Decodable {
  struct Passage: Decodable {
    enum Truth: String, Decodable { case intact, edited, moved, gone }

    /// Half-open, in scalars of `before`.
    let start: Int
    let end: Int
    let exact: String
    let prefix: String
    let suffix: String
    let truth: Truth
    /// Where it stands now: pairs of start and end, in scalars of `after`.
    let at: [[Int]]

    /// Whether at least half of a range and of a place where the passage stands is shared.
    func stands(at range: Range<Int>) -> Bool {
      at.contains { place in
        guard place.count == 2 else { return false }
        let shared = min(range.upperBound, place[1]) - max(range.lowerBound, place[0])
        return 2 * shared >= max(range.count, place[1] - place[0])
      }
    }
  }

  let before: String
  let after: String
  let passages: [Passage]

  static func read(_ path: String) throws -> [EditedText] {
    let decoder = JSONDecoder()
    return try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: UInt8(ascii: "\n"))
      .map { try decoder.decode(EditedText.self, from: $0) }
  }
}
