import DossierModel

/// The lines that `dossier new` writes into an entry of one kind for its editor to replace.
struct PlaceholderLines {
  /// Lines of front matter that stand in comments of a new file, and say nothing once they are none.
  let examples: Set<String>
  /// Paragraphs of the body that are one line, and lines of quotations; whether each is indented.
  let body: [String: Bool]
  /// Of all of them, in bytes.
  let lengths: Set<Int>

  static let all: [EntryKind: PlaceholderLines] = {
    guard let name = EntryName("x") else { return [:] }
    let kinds = EntryKind.allCases.map { ($0, PlaceholderLines(Starter.entryFile($0, name).text)) }
    return Dictionary(uniqueKeysWithValues: kinds)
  }()

  private init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let end = lines.dropFirst().firstIndex(of: "---") ?? lines.endIndex
    examples = Set(lines[..<end].flatMap(Self.examples))
    var body: [String: Bool] = [:]
    for line in lines[end...].dropFirst() where line.contains(where: { $0 != " " }) {
      body[String(line.drop { $0 == " " })] = line.hasPrefix("    ")
    }
    self.body = body
    let others = Array(body.keys) + Starter.dateNotYetWritten
    lengths = Set((Array(examples) + others).map(\.utf8.count))
  }

  /// Keys of which the example may well be meant, and those that ask for digits in place of letters.
  private static let meant = [
    "language", "genre", "honorific", "place", "quoted-at-most", "by", "listed", "published",
    "accessed", "date",
  ]

  /// A comment's key and value without its sign; of a list each item alone as well.
  private static func examples(_ line: Substring) -> [String] {
    let example = line.drop { "# ".contains($0) }
    let key = example.prefix { $0 != ":" }
    guard line.hasPrefix("#"), example.dropFirst(key.count + 1).contains(where: { $0 != " " }),
      !meant.contains(String(key))
    else { return [] }
    let (opening, closing) = (example.firstIndex(of: "["), example.lastIndex(of: "]"))
    guard let opening, let closing else { return [String(example)] }
    let items = example[example.index(after: opening)..<closing].split(separator: ",")
      .map { $0.drop { $0 == " " } }
    return [String(example)] + items.flatMap { ["\(key): [\($0)]", "\(key): \($0)"] }
  }
}
