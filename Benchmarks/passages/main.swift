import Foundation

let path = CommandLine.arguments.dropFirst().first ?? "../shared/corpora/edits.jsonl"
var texts: [EditedText] = []
do {
  texts = try EditedText.read(path)
} catch {
  print("No corpus was read from \(path): the table is left out.")
}
if !texts.isEmpty { print(Report.table(texts)) }
print(Report.timing(LongArticle(from: texts)))
