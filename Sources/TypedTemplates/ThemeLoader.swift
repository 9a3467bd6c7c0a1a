import DossierCore

/// Takes a theme from its sources to its programs.
struct ThemeLoader {
  private let words: Words
  private let assets: Set<String>
  private var templates: [String: ParsedTemplate] = [:]
  private var found: [Diagnostic] = []

  init(words: Words, assets: Set<String>) {
    self.words = words
    self.assets = assets
  }

  mutating func parse(_ sources: [Theme.Source]) {
    for source in sources {
      let (template, diagnostics) = TemplateParser.parse(source)
      templates[source.name] = template
      found += diagnostics
    }
    var graph = TemplateGraph(templates)
    graph.check()
    found += graph.diagnostics
  }

  /// The programs, and the pages' own by their templates' names.
  mutating func compile(_ pages: [Theme.Page]) -> ([Program], [String: Theme.Start]) {
    var registry = ProgramRegistry()
    var places: [String: Int] = [:]
    for page in pages {
      guard let template = templates[page.template] else {
        report(missing: page.template)
        continue
      }
      places[page.template] = registry.place(
        of: .init(template: template, names: page.type.members, isPage: true, origin: nil))
    }
    var programs: [Program] = []
    var uses: [MemberUses] = []
    // Each template may ask for more; a circle of includes ends, since every request is made once
    // for each set of types, and types don't grow on the way.
    while programs.count < registry.requests.count {
      var compiler = ProgramCompiler(
        registry.requests[programs.count], templates: templates, words: words,
        assets: assets, registry: registry)
      programs.append(compiler.compile())
      uses.append(compiler.uses)
      registry = compiler.registry
      found += compiler.found.all
    }
    return (programs, starts(of: pages, places, uses))
  }

  private func starts(
    of pages: [Theme.Page], _ places: [String: Int], _ uses: [MemberUses]
  ) -> [String: Theme.Start] {
    var starts: [String: Theme.Start] = [:]
    for page in pages {
      guard let place = places[page.template] else { continue }
      let reached = MemberUses.reached(from: place, in: uses)
      starts[page.template] = Theme.Start(
        program: place, use: RecordUse(of: page.type, reached))
    }
    return starts
  }

  private mutating func report(missing name: String) {
    let names = templates.keys.sorted()
    found.append(
      Diagnostic(
        .unknownTemplate, at: .file("Templates/\(name).html"),
        "there is no template `\(name)`, which a page needs",
        near: NearMissSearch(
          for: name, suggesting: "rename `", among: { names })))
  }

  /// Each fault once, though a template be checked for several sets of types.
  var diagnostics: [Diagnostic] {
    var seen: Set<Key> = []
    return Diagnostic.sorted(found).filter { seen.insert(Key($0)).inserted }
  }

  private struct Key: Hashable {
    let id: DiagnosticID
    let path: String?
    let range: Range<Int>?
    let message: String

    init(_ diagnostic: Diagnostic) {
      id = diagnostic.id
      path = diagnostic.path
      range = if case .span(let span) = diagnostic.place { span.range } else { nil }
      message = diagnostic.message
    }
  }
}
