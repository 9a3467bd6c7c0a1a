import ContextualEscaping

/// The names that a place in a template sees, inner ones before outer ones.
struct Scope {
  enum Binding {
    case value(Operation, TemplateType)
    /// `loop`, inside a `for`.
    case loop(Program.LoopLocals)
    /// A name whose value is at fault; its use is no further fault.
    case unknown
  }

  private var bindings: [(name: String, binding: Binding)] = []

  var depth: Int { bindings.count }

  subscript(name: String) -> Binding? {
    bindings.last { $0.name == name }?.binding
  }

  mutating func add(_ name: String, _ binding: Binding) {
    bindings.append((name, binding))
  }

  /// Leaves the scopes that were entered since there were `depth` names.
  mutating func leave(to depth: Int) {
    bindings.removeLast(max(0, bindings.count - depth))
  }

  /// Each name once, in the order in which they were added.
  var names: [String] {
    var seen: Set<String> = []
    return bindings.map(\.name).filter { seen.insert($0).inserted }
  }
}

/// Names that stand for something everywhere, so that nothing else may have them.
enum ReservedName {
  static let all: Set<String> = ["words", "loop", "true", "false", "nil"]
}
