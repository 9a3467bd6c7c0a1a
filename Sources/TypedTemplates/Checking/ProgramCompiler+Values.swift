import ContextualEscaping
import DossierCore

/// Values that are written into the page.
extension ProgramCompiler {
  /// - Parameter next: the byte of the template that follows; nil where a directive does.
  mutating func compile(value expression: Expression, before next: UInt8?) {
    guard let checked = check(expression), isWritable(checked.type, expression.range) else {
      skipValue()
      return
    }
    do throws(UnsafePlace) {
      let escaping = try context.place(checked.type, before: next, in: direction)
      builder.append(writing: checked.operation, escaping)
    } catch {
      report(
        .unsafeInterpolation, expression.range, error.reason, suggestion: error.suggestion)
      context.goOnAfterFault()
    }
  }

  /// Goes on after a fault as if a harmless value stood there.
  private mutating func skipValue() {
    if (try? context.place(.number, before: nil, in: direction)) == nil { context.goOnAfterFault() }
  }

  private mutating func isWritable(_ type: TemplateType, _ range: Range<Int>) -> Bool {
    switch type {
    case .text, .choice, .number, .url, .html, .json: return true
    case .optional:
      report(
        .templateType, range, "this is \(type.phrase), which may be absent",
        suggestion: "write `?? \"…\"` after it, or put it inside `if let`")
    case .boolean:
      report(
        .templateType, range, "a boolean can't be written",
        suggestion: "choose what to write with `if`")
    case .list:
      report(
        .templateType, range, "\(type.phrase) can't be written",
        suggestion: "write its elements with `for`")
    case .record(let record):
      report(
        .templateType, range, "\(type.phrase) can't be written",
        suggestion: "write one of its members", notes: [Self.members(of: record)])
    }
    return false
  }

  static func members(of record: RecordType) -> String {
    let members = record.members.map { "\($0.name): \($0.type)" }.joined(separator: ", ")
    return "members of \(record.name): \(members)"
  }
}
