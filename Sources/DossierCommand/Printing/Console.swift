import DossierCore
import DossierWithholding
import Foundation

/// The program's two streams, and what the terminal behind them can do.
///
/// All that is said of the content goes through `redaction`.
struct Console: Sendable {
  /// Whether standard error leads to a terminal that can move its cursor.
  let isTerminal: Bool
  let style: TextStyle
  let redaction: WithheldRedaction

  init(
    environment: [String: String] = ProcessInfo.processInfo.environment,
    isTerminal: Bool = isatty(STDERR_FILENO) == 1, withholding list: WithholdList = .none
  ) {
    redaction = WithheldRedaction(list)
    let isDumb = environment["TERM"] == "dumb"
    let refusesColour = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    self.isTerminal = isTerminal && !isDumb
    style = isTerminal && !isDumb && !refusesColour ? .coloured : .plain
  }

  func output(_ text: String) { StandardStreams.output(text) }
  func error(_ text: String) { StandardStreams.error(text) }

  /// Prints the first diagnostics of each kind in a file, and the number of all at the end.
  ///
  /// - Parameter diagnostics: in order.
  func report(_ diagnostics: [Diagnostic]) {
    guard let count = DiagnosticText.count(diagnostics) else { return }
    let shown = redaction.diagnostics(
      Diagnostic.first(DiagnosticBounds.shown, ofSorted: diagnostics))
    let printer = DiagnosticText(style: style)
    error(shown.map(printer.text).joined(separator: "\n") + "\n\(count)\n")
  }

  /// Prints diagnostics for another program, as one value or a line each.
  func output(_ diagnostics: [Diagnostic], as text: ([Diagnostic]) -> String) {
    output(text(redaction.diagnostics(diagnostics)))
  }

  /// Prints diagnostics from within a run that is ended, whose progress may stand on the terminal.
  func reportAtOnce(_ diagnostics: [Diagnostic]) {
    if isTerminal { error("\r\u{1B}[K") }
    report(diagnostics)
  }

  /// Shows how far something long is while it goes on, on a terminal alone; what is done gets nil
  /// where nobody asks.
  func showingProgress<Value>(
    _ isWanted: Bool, _ action: (BuildProgress?) async -> Value
  ) async -> Value {
    guard isTerminal, isWanted else { return await action(nil) }
    let progress = BuildProgress()
    let display = ProgressDisplay(of: progress) { error($0) }
    let value = await action(progress)
    display.end()
    return value
  }
}
