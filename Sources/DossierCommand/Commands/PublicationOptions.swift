import ArgumentParser
import DossierBuild
import DossierModel
import EDTF
import Foundation

/// `--drafts` and `--as-of`, which say what is shown of what editors hide.
struct PublicationOptions: ParsableArguments {
  @Flag(help: "Show drafts, internal notes and what is embargoed, labelled, for their editors.")
  var drafts = false

  @Option(
    help: ArgumentHelp(
      """
      The moment by which embargoes have ended, such as 2025-06-01T06:00+02:00. (default: now) A \
      later one than now makes a preview.
      """,
      valueName: "moment"))
  var asOf: WrittenMoment?

  var rules: PublicationRules {
    PublicationRules(
      view: drafts ? .editors : .readers, asOf: asOf, requiresMoment: Self.isUnattended,
      clock: Clock.now)
  }

  /// Whether a program runs this and nobody watches, as services of continuous integration say.
  private static var isUnattended: Bool {
    ["true", "1"].contains(ProcessInfo.processInfo.environment["CI"]?.lowercased())
  }
}

extension WrittenMoment: ExpressibleByArgument {
  package init?(argument: String) {
    guard let moment = try? WrittenMoment.parse(argument).get() else { return nil }
    self = moment
  }
}
