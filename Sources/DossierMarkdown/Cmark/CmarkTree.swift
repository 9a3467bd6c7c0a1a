import CCmarkGFM

/// Owns cmark-gfm's tree, and frees it at its end.
struct CmarkTree: ~Copyable {
  let root: CmarkNode?
  private let memory = CmarkMemory()

  init(parsing source: PlaceholderSource, syntax: CmarkSyntax) {
    let holdsTilde = source.scan.present.contains(UInt8(ascii: "~"))
    root = memory.use {
      source.withBytes {
        CmarkExtensions.parse($0, syntax: syntax, holdsTilde: holdsTilde)
      }.map(CmarkNode.init)
    }
  }

  deinit {
    if memory.leavesNodes, let root { dossier_tree_free(root.pointer) }
  }

  /// Does what may edit the tree's nodes.
  borrowing func edit<Result: ~Copyable>(_ work: (CmarkNode?) -> Result) -> Result {
    memory.use { work(root) }
  }

  /// The tree as cmark-gfm's own renderer writes it.
  borrowing func rendered(options: Int32) -> String {
    edit { root in
      guard let root, let text = dossier_render(root.pointer, options) else { return "" }
      defer { if memory.leavesNodes { free(text) } }
      return String(cString: text)
    }
  }
}
