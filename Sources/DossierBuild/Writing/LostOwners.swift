import DossierCore

extension Diagnostic {
  /// That folders of a site belong to others than before: a warning about the first and how many more;
  /// nothing where there are none.
  ///
  /// - Parameter output: as the command line named it.
  static func lostOwners(
    _ lost: [SiteWriter.LostOwner], output: String, root: String
  ) -> [Diagnostic] {
    guard let first = lost.first else { return [] }
    let (owner, group) = (first.loss.owner, first.loss.group)
    let belonged = [owner.map { "the user \($0)" }, group.map { "the group \($0)" }]
      .compactMap(\.self).joined(separator: " and ")
    let rest = lost.count == 1 ? "" : " (\(lost.count - 1) more folders changed hands)"
    let names = [owner.map(String.init) ?? "", group.map { ":\($0)" } ?? ""].joined()
    return [
      Diagnostic(
        .ownerLost, at: .file(FolderPath.relative(output, to: root)),
        "\(first.path) belonged to \(belonged), which only a superuser can keep: now it belongs to "
          + "whoever built it\(rest)",
        suggestion:
          "run `chown --recursive \(names) \(first.path)` as a superuser, or build as the "
          + "user to whom it is to belong")
    ]
  }
}
