/// One file that `dossier new` writes.
package struct StarterFile: Sendable {
  /// The path below the root.
  package let path: String
  package let text: String

  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
