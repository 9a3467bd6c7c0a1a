import DossierBuild
import DossierCore
import DossierTheme
import Foundation

/// What each stage of a build takes.
enum StageTimes {
  /// - Parameter output: the folder to write; without it nothing is written.
  static func print(root: String, output: String?) async {
    let stages = DossierStages(request: BuildRequest(root: root, output: output))
    guard let library = await measured("load", { await stages.load() }).value else {
      return Swift.print("\(root) holds no dossier")
    }
    let composed = await measured("compose") { await stages.compose(library) }.value
    let linked = await measured("link") { stages.link(composed) }
    guard let theme = composed.theme else { return Swift.print("the theme has errors") }
    let pages = await measured("list pages") {
      await SiteListing(of: linked.dossier, theme: theme).all
    }
    _ = await measured("render") { render(pages) }
    guard let output else { return }
    _ = await measured("render and write") {
      await SiteWriter(output: output, root: root).write(pages)
    }
  }

  /// Renders every page on one core and keeps none.
  private static func render(_ pages: [SitePage]) {
    var buffer = OutputBuffer(capacity: 1 << 18)
    for page in pages {
      buffer.removeAll()
      switch page.content {
      case .rendered(let render): render(&buffer)
      case .parts(let count, let part):
        for index in 0..<count {
          buffer.removeAll()
          part(index, &buffer)
        }
      case .bytes, .copy, .cleanedCopy: break
      }
    }
  }

  private static func measured<Value>(
    _ stage: String, _ body: () async -> Value
  ) async -> Value {
    let processorStart = ResourceUse.now
    let start = ContinuousClock.now
    let value = await body()
    let wall = ContinuousClock.now - start
    let used = ResourceUse.now
    let name = stage.padding(toLength: 18, withPad: " ", startingAt: 0)
    let seconds = String(
      format: "%7.3f s %7.3f s of processor time, peak so far %5d MB",
      wall.seconds, used.processorSeconds - processorStart.processorSeconds, used.peakMegabytes)
    Swift.print(name + seconds)
    return value
  }
}

extension Duration {
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}
