import DossierCore

@testable import DossierContent
@testable import DossierGraph
@testable import DossierModel

/// A dossier in memory, into which a target puts what is fuzzed.
struct SmallLibrary {
  static let settings = """
    title: A dossier
    editors: {jane: {name: Jane}}
    """

  static let article = """
    ---
    title: The first
    text: digest
    ---
    ## Part one

    Trust is rebuilt **slowly** or not at all, says Adam Smith. The wall stood. The wall fell.[^1]

    | one | two |
    |-----|-----|
    | `three` | [four](https://example.org/) |

    - A second list, “quoted”, with a sphere of influence.

    [^1]: A note at the foot.
    """

  /// What every input begins with, read once.
  static let beginning = SmallLibrary()

  private(set) var library: Library
  private(set) var diagnostics: [Diagnostic] = []

  private init() {
    let (settings, _) = SiteSettings.read(
      SourceFile(path: "Content/dossier.yaml", text: Self.settings))
    guard let settings else { fatalError("the settings of the small library") }
    library = Library(settings: settings)
    add(.expert, "adam", "---\nname: Adam Smith\n---\n")
    add(.page, "about", "---\ntitle: About\n---\nWords.\n")
    library.assets = [Library.Asset(path: "picture.png", location: "/picture.png")]
  }

  mutating func add(_ kind: EntryKind, _ name: String, _ text: String) {
    add(kind, name, bytes: Array(text.utf8))
  }

  /// False for a text that loading refuses.
  @discardableResult
  mutating func add(_ kind: EntryKind, _ name: String, bytes: [UInt8]) -> Bool {
    guard TextFault.all(in: bytes).isEmpty else { return false }
    let file = SourceFile(path: "Content/\(kind.folder)/\(name).md", bytes: bytes)
    let read = LoadedEntry.read(file, id: EntryID(kind, name))
    diagnostics += read.diagnostics
    switch read.entry {
    case .article(let article): library.articles.append(article)
    case .argument(let argument): library.arguments.append(argument)
    case .expert(let expert): library.experts.append(expert)
    case .event(let event): library.events.append(event)
    case .page(let page): library.pages.append(page)
    case .commentary(let file): library.commentary.append(file)
    case nil: return false
    }
    return true
  }

  /// Composes and links the library.
  func linked(_ options: ComposeOptions = ComposeOptions()) -> (Composition, Dossier) {
    let composition = composed(options)
    let (dossier, diagnostics) = Dossier.link(composition)
    holdPlaces(diagnostics)
    return (composition, dossier)
  }

  /// Composes the library; of a few entries, so that all is done in one task.
  func composed(_ options: ComposeOptions = ComposeOptions()) -> Composition {
    let library = library
    let composition = answer { await Composition.compose(library, options: options) }
    holdPlaces(composition.diagnostics)
    return composition
  }
}
