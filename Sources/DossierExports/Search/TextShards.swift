import DossierModel
import DossierSite

/// Which entries' texts are together in one file: neighbours, as long as they are short.
struct TextShards: Sendable {
  /// Half-open ranges of `Orders.entries`, in order.
  let runs: [Range<Int>]

  /// How many bytes of text a file has at most, unless it is of one entry.
  private static let limit = 2_000

  init(_ model: SiteModel) {
    var runs: [Range<Int>] = []
    var start = 0
    var size = 0
    for (number, entry) in model.orders.entries.enumerated() {
      let added = model.dossier.textSize(of: entry)
      if number > start, size + added > Self.limit {
        runs.append(start..<number)
        start = number
        size = 0
      }
      size += added
    }
    if start < model.orders.entries.count { runs.append(start..<model.orders.entries.count) }
    self.runs = runs
  }
}

extension Dossier {
  /// About how many bytes an entry's texts have.
  fileprivate func textSize(of entry: EntryKey) -> Int {
    let common = self[entry: entry]
    return common.notes.reduce(common.body.plainTextSize + 200) {
      $0 + notes[$1].body.plainTextSize
    }
  }
}
