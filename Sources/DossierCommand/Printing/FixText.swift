import DossierBuild
import DossierCore
import DossierPassages

/// What `dossier passages --fix` changes, as people read it.
enum FixText {
  static func text(_ fixes: PassageFixes, isDryRun: Bool) -> String {
    fixes.edits.map(change).joined() + summary(fixes, isDryRun: isDryRun)
  }

  /// The lines that go, after `-`, and those that come, after `+`.
  private static func change(_ edit: SourceEdit) -> String {
    let place = "\(edit.span.file.path):\(edit.span.start.line):"
    guard edit.mayBeShown else {
      return VisibleText.of("\(place) (not shown: something is withheld here)") + "\n"
    }
    let (before, after) = edit.lines
    let lines = [place] + before.map { "  - \($0)" } + after.map { "  + \($0)" }
    return lines.map { VisibleText.atLineStart($0) + "\n" }.joined()
  }

  private static func summary(_ fixes: PassageFixes, isDryRun: Bool) -> String {
    var parts: [String] = []
    if fixes.anchors > 0 {
      parts.append(
        "\(isDryRun ? "would rewrite" : "rewrites") \(BuildSummary.count(fixes.anchors, "passage", "passages"))"
      )
    }
    if fixes.ids > 0 {
      parts.append(
        "\(isDryRun ? "would write" : "writes") \(BuildSummary.count(fixes.ids, "id", "ids"))")
    }
    if parts.isEmpty { parts.append("there is nothing to put right") }
    if fixes.left > 0 {
      parts.append(
        "\(BuildSummary.count(fixes.left, "passage", "passages")) left to you: `dossier check` shows where"
      )
    }
    let text = parts.joined(separator: "; ")
    return "\(text.prefix(1).uppercased())\(text.dropFirst())\n"
  }
}
