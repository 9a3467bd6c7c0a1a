import DossierBuild
import DossierTemplates

/// The list of templates as people read it: what each may name, then the members of every record.
enum TemplateText {
  static func text(_ reports: [TemplateReport]) -> String {
    let templates = reports.map { report in
      let place = report.overriddenBy.map { " (from \($0))" } ?? ""
      let members = report.members.map { $0.members.map(line).joined() } ?? ""
      return "\(report.name)\(VisibleText.of(place))\n\(members)"
    }
    let records = records(reports.compactMap(\.members)).map { record in
      "\(record.name):\n" + record.members.map(line).joined()
    }
    return (templates + records).joined(separator: "\n")
  }

  private static func line(_ member: RecordType.Member) -> String {
    "  \(member.name): \(name(member.type))\n"
  }

  /// As Swift would write it: `String`, `URL?`, `[note]`.
  static func name(_ type: TemplateType) -> String {
    var type = type
    var (before, after) = ("", "")
    while true {
      switch type {
      case .optional(let inner): (type, after) = (inner, "?" + after)
      case .list(let inner): (type, before, after) = (inner, before + "[", "]" + after)
      case .text: return "\(before)String\(after)"
      case .number: return "\(before)Int\(after)"
      case .boolean: return "\(before)Bool\(after)"
      case .url: return "\(before)URL\(after)"
      case .html: return "\(before)HTML\(after)"
      case .json: return "\(before)JSON\(after)"
      case .record(let record): return "\(before)\(record.name)\(after)"
      }
    }
  }

  /// Every record that can be reached from these, each once, in order of name.
  private static func records(_ roots: [RecordType]) -> [RecordType] {
    var found: [String: RecordType] = [:]
    var pending = roots
    while let next = pending.popLast() {
      for member in next.members {
        guard let record = record(in: member.type), found[record.name] == nil else { continue }
        found[record.name] = record
        pending.append(record)
      }
    }
    return found.values.sorted { $0.name < $1.name }
  }

  private static func record(in type: TemplateType) -> RecordType? {
    var type = type
    while true {
      switch type {
      case .optional(let inner), .list(let inner): type = inner
      case .record(let record): return record
      default: return nil
      }
    }
  }
}
