import CCmarkGFM

/// Owns cmark-gfm's tree, and frees it at its end.
struct CmarkTree: ~Copyable {
  let root: CmarkNode?

  init(parsing source: PreparedSource, syntax: CmarkSyntax) {
    let holdsTilde = source.holds(UInt8(ascii: "~"))
    root = source.withBytes {
      CmarkExtensions.parse($0, syntax: syntax, holdsTilde: holdsTilde)
    }.map(CmarkNode.init)
  }

  deinit {
    if let root { dossier_tree_free(root.pointer) }
  }

  /// The tree as cmark-gfm's own renderer writes it.
  func rendered(options: Int32) -> String {
    guard let root, let text = dossier_render(root.pointer, options) else { return "" }
    defer { free(text) }
    return String(cString: text)
  }
}
