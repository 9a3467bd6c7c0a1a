import DossierCore
import EDTF

/// Where what is hidden stands, and the one way in which faults of it are told of.
package struct HiddenPlaces: Sendable {
  package struct Place: Sendable {
    /// nil for the whole file.
    package let range: Range<Int>?
    package let visibility: Visibility

    package init(range: Range<Int>?, visibility: Visibility) {
      self.range = range
      self.visibility = visibility
    }
  }

  /// In what run a diagnostic was found.
  package enum Finding: Sendable {
    /// In the run whose site is asked for.
    case asked
    /// Only where what readers don't get to see is shown: so it is of that, wherever it stands.
    case inPreviewAlone
  }

  /// By path, whether this run shows it or not.
  private let byPath: [String: [Place]]
  private let withheldAssets: Set<String>
  /// Whether a fault of what is hidden is none of the site's.
  private let isForReaders: Bool

  init(_ byPath: [String: [Place]], withheldAssets: Set<String>, isForReaders: Bool) {
    self.byPath = byPath
    self.withheldAssets = withheldAssets
    self.isForReaders = isForReaders
  }

  /// Of nothing.
  package init() { self.init([:], withheldAssets: [], isForReaders: true) }

  /// Diagnostics with those of what is hidden as the warnings that they are: what nobody sees yet
  /// stops no build.
  package func judged(_ diagnostics: [Diagnostic], found: Finding = .asked) -> [Diagnostic] {
    diagnostics.map { diagnostic in
      let visibility =
        isForReaders || found == .inPreviewAlone ? visibility(at: diagnostic.place) : nil
      guard visibility != nil || found == .inPreviewAlone || isOfWithheldAsset(diagnostic) else {
        return diagnostic
      }
      return diagnostic.decidesWhatIsHidden(found) ? diagnostic : diagnostic.ofHidden(visibility)
    }
  }

  private func isOfWithheldAsset(_ diagnostic: Diagnostic) -> Bool {
    let folder = "Content/assets/"
    guard !withheldAssets.isEmpty, let path = diagnostic.path, path.hasPrefix(folder) else {
      return false
    }
    return withheldAssets.contains(String(path.dropFirst(folder.count)))
  }

  private func visibility(at place: Diagnostic.Place) -> Visibility? {
    switch place {
    case .nowhere: nil
    case .file(let path): byPath[path]?.first { $0.range == nil }?.visibility
    case .span(let span):
      byPath[span.file.path]?.first {
        $0.range?.contains(span.range.lowerBound) ?? true
      }?.visibility
    }
  }
}

extension Diagnostic {
  /// Whether it stays what it is: an id used twice or a moment that can't be read decides what is hidden
  /// at all; and a draft with a mark for something withheld that is none is published one day.
  fileprivate func decidesWhatIsHidden(_ found: HiddenPlaces.Finding) -> Bool {
    switch id {
    case .badEmbargo, .invalidYAML, .missingFrontMatter, .unclosedFrontMatter, .badWithheldMark:
      true
    // Ids are compared in every run: what a preview alone finds is an address that two pages have.
    case .duplicateID, .oldAddressTaken: found == .asked
    default: isOfHidden
    }
  }

  /// The same as a warning that never fails a build.
  fileprivate func ofHidden(_ visibility: Visibility?) -> Diagnostic {
    let place =
      switch visibility {
      case .draft: "draft"
      case .internal: "internal note"
      case .embargoed(let until): "embargoed until \(until.readable)"
      case .withdrawn: "withdrawn"
      case .dependent(let entry): "hidden with \(entry)"
      case .published, nil: "hidden"
      }
    return Diagnostic(
      self, severity: min(severity, .warning), isOfHidden: true, prefix: place)
  }
}
