import DossierCore
import DossierModel

@testable import DossierContent

/// Front matter of each kind, and `dossier.yaml`: the first byte says which.
enum FrontMatterTarget {
  static func run(_ input: FuzzedInput) {
    guard let first = input.bytes.first else { return }
    let bytes = Array(input.bytes.dropFirst())
    let file = SourceFile(path: "Content/entry.md", bytes: bytes)
    let faults = TextFault.all(in: bytes).map { $0.diagnostic(in: file) }
    holdPlaces(faults)
    guard faults.isEmpty else { return }
    let kinds = EntryKind.allCases
    let number = Int(first) % (kinds.count + 1)
    guard number < kinds.count else {
      let (settings, diagnostics) = SiteSettings.read(file)
      hold(settings != nil || diagnostics.containsErrors, "settings are refused in silence")
      return holdPlaces(diagnostics)
    }
    let read = LoadedEntry.read(file, id: EntryID(kinds[number], "entry"))
    hold(read.entry != nil || read.diagnostics.containsErrors, "an entry is refused in silence")
    holdPlaces(read.diagnostics)
  }
}
