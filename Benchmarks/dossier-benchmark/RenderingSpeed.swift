import DossierBuild
import DossierCore
import DossierModel
import DossierPages

/// How fast templates run: each page's values are made once and its template rendered many times,
/// on one core, by processor time, which others on the machine disturb least.
enum RenderingSpeed {
  private static let bytesARound = 200_000_000
  private static let rounds = 5

  static func print(root: String, article: String?) async {
    let stages = DossierStages(request: BuildRequest(root: root))
    guard let library = await stages.load().value else {
      return Swift.print("\(root) holds no dossier")
    }
    let composed = await stages.compose(library).value
    let dossier = stages.link(composed).dossier
    guard let theme = composed.theme else { return Swift.print("the theme has errors") }
    let longest = dossier.articles.max {
      $0.common.body.wordCount < $1.common.body.wordCount
    }
    if let id = article ?? longest?.common.id.name,
      let page = PreparedPage.article(id, of: dossier, theme: theme)
    {
      print(page)
    }
    print(PreparedPage.timeline(of: dossier, theme: theme))
  }

  private static func print(_ page: borrowing PreparedPage) {
    var buffer = OutputBuffer(capacity: 1 << 20)
    page.render(into: &buffer)
    let size = buffer.count
    let times = max(1, bytesARound / max(1, size))
    let seconds = (0..<rounds).map { _ in
      let start = ResourceUse.now.processorSeconds
      for _ in 0..<times {
        buffer.removeAll()
        page.render(into: &buffer)
      }
      return ResourceUse.now.processorSeconds - start
    }.sorted()
    let speed = Int(Double(size * times) / seconds[rounds / 2] / 1e6)
    Swift.print("\(page.path.text): \(size) bytes, \(speed) MB/s (median of \(rounds))")
  }
}
