import DossierModel
import DossierSite

/// Which entries' texts are together in one file: neighbours, as long as they are short.
struct TextShards: Sendable {
  /// Half-open ranges of `SiteOrder.entries`, in order.
  let runs: [Range<Int>]

  /// How many bytes of text a file has at most, unless it is of one entry.
  private static let limit = 2_000

  init(_ context: SiteContext) {
    var runs: [Range<Int>] = []
    var start = 0
    var size = 0
    for (number, entry) in context.order.entries.enumerated() {
      let added = context.textSize(of: entry)
      if number > start, size + added > Self.limit {
        runs.append(start..<number)
        start = number
        size = 0
      }
      size += added
    }
    if start < context.order.entries.count { runs.append(start..<context.order.entries.count) }
    self.runs = runs
  }
}

extension SiteContext {
  /// About how many bytes an entry's texts have.
  fileprivate func textSize(of entry: EntryKey) -> Int {
    let common = dossier[entry: entry]
    return common.notes.reduce(common.body.plainTextSize + 200) {
      $0 + dossier.notes[$1].body.plainTextSize
    }
  }
}
