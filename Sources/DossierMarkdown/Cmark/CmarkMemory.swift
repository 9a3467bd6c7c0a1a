import CMarkdownMemory

/// The memory of one tree, given back as a whole.
struct CmarkMemory: ~Copyable {
  // Nil where cmark-gfm's own allocator serves, as it does under a sanitizer.
  private let memory = dossier_memory_new()

  /// Whether the tree’s nodes must be freed one by one.
  var leavesNodes: Bool { memory == nil }

  /// Does what makes, edits or renders the tree: blocks are this memory’s while it runs.
  borrowing func use<Result: ~Copyable>(_ work: () -> Result) -> Result {
    let before = dossier_memory_enter(memory)
    defer { dossier_memory_enter(before) }
    return work()
  }

  deinit { dossier_memory_free(memory) }
}
