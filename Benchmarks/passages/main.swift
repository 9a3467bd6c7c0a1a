import Foundation

let arguments = CommandLine.arguments.dropFirst()
let path = arguments.first { $0 != "--list" } ?? "../shared/corpora/edits.jsonl"
var texts: [EditedText] = []
do {
  texts = try EditedText.read(path)
} catch {
  print("No corpus was read from \(path): the table is left out.")
}
if arguments.contains("--list") {
  print(Tally(texts, .lock).list.joined(separator: "\n"))
  exit(0)
}
if !texts.isEmpty { print(Report.table(texts)) }
print(Report.timing(LongArticle(from: texts)))
