import Foundation

// What it costs to collate two articles; see README.md.
print(
  """
  Two articles of about \(EditedArticle.wordCount) words, processor time of all of it (words, \
  paragraphs, collation, outline), the best of 20 runs:

  """)
for kind in EditedArticle.Kind.allCases {
  print(Measurement(of: EditedArticle(kind)).line)
}
