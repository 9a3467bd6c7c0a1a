import DossierCore
import Foundation

/// What a run of the program says of a dossier, read from `--format json`: for tests of whole runs, which
/// cost a fifth of what they do in the tests' own process, since that is built for debugging.
package struct ProgramOutcome {
  package let status: Int32
  package let diagnostics: [ToldDiagnostic]

  package var isDone: Bool { status == 0 }
  /// Whether the content has errors, and nothing was written.
  package var isFaulty: Bool { status == 1 }

  /// Checks the dossier in a folder.
  package static func check(_ root: String, _ options: [String] = []) throws -> Self {
    let run = try DossierProcess(["check", "--root", root, "--format", "json"] + options, in: root)
    return Self(
      status: run.status,
      diagnostics: try JSONDecoder().decode([ToldDiagnostic].self, from: Data(run.output.utf8)))
  }

  /// Builds the dossier in a folder.
  package static func build(_ root: String, _ options: [String] = []) throws -> Self {
    struct Summary: Decodable { let diagnostics: [ToldDiagnostic] }
    let run = try DossierProcess(["build", "--root", root, "--format", "json"] + options, in: root)
    return Self(
      status: run.status,
      diagnostics: try JSONDecoder().decode(Summary.self, from: Data(run.output.utf8)).diagnostics)
  }
}

/// A diagnostic as other programs read it.
package struct ToldDiagnostic: Decodable, Sendable {
  private let rawID: String
  private let rawSeverity: String
  package let path: String?
  /// From 1, columns in Unicode scalars; the end is half-open.
  package let line, column, endLine, endColumn: Int?
  package let message: String
  package let suggestion: String?

  /// Nil for what the program calls by a name of which this code knows nothing.
  package var id: DiagnosticID? { DiagnosticID(rawValue: rawID) }
  package var isError: Bool { rawSeverity == "error" }

  private enum CodingKeys: String, CodingKey {
    case rawID = "id"
    case rawSeverity = "severity"
    case path, line, column, endLine, endColumn, message, suggestion
  }
}
