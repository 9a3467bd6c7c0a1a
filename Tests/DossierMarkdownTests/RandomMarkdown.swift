/// Documents put together at random from fragments of Markdown.
struct RandomMarkdown {
  private var random: SeededGenerator
  private let fragments: [String]

  /// Every construct that cmark-gfm knows, whole and broken.
  static let everything = [
    "word", "two words", "naïve café", "日本語", "עברית", "🙂", " ", "  ", "\n", "\n\n", "\n\n",
    "*", "**", "_", "__", "~", "~~", "`", "``", "*em*", "**strong**", "_em_ ", "~~gone~~", "`code`",
    "``a`b``", "\\", "\\*", "\\[", "\\\n", "  \n", "&amp;", "&#42;", "&copy;", "&nope;", "<", ">",
    "\"quoted\"", "'single'", "it's", "--", "---", "...", "[", "]", "(", ")", "![", "!", "[text]",
    "[link](/url)", "[link](/url \"title\")", "[a](<b c>)", "![alt *em*](/image.png \"t\")",
    "[ref]", "[text][ref]", "\n\n[ref]: /there 'a title'\n\n", "[x](javascript:alert)",
    "![y](data:image/png;base64,AA)", "[é](/ü?a=b&c='d')", "<https://a.example>", "<me@a.example>",
    "www.example.com/a_b", "https://example.com/?q=(x)", "me@example.com", "http://", "w", ":",
    "[^1]", "[^two]", "[^none]", "\n\n[^1]: The *first*.\n\n",
    "\n[^two]: Second,\n\n    with more.\n\n",
    "\n\n[^1]: Again[^two].\n\n", "<b>", "</b>", "<!-- note -->", "\n\n<div>\nraw\n</div>\n\n",
    "\n\n<!-- block -->\n\n", "<?php ?>", "<![CDATA[x]]>", "\n# Heading\n",
    "\n## `Code` & *more* ##\n",
    "\nSetext\n===\n", "\nSub\n---\n", "\n***\n", "\n> quote\n", "> ", ">> deep\n", "\n- item\n",
    "\n- one\n- two\n", "\n- loose\n\n- items\n", "- ", "  - nested\n", "\n1. one\n2. two\n",
    "\n7) seven\n",
    "\n- [ ] task\n- [x] done\n", "\n    indented\n", "\n```swift extra\nlet x = 1 < 2\n```\n",
    "\n~~~\nx\n~~~\n",
    "\n```\nunclosed", "\n| a | b |\n|---|:-:|\n| 1 | `2` |\n",
    "\n|l|c|r|\n|:-|:-:|-:|\n|1|\n|1|2|3|4|\n| \\| |\n\n",
    "| x ", "|", "\n|-|\n", "\t", "1. ", "* ", "+ ", "#", "=", "\r\n", "a\u{301}", "\u{a0}",
  ]

  /// The same with `[[links]]`, and without refused images, whose descriptions are written as
  /// text, and without combining marks, which the tests' tokenizer would join with a tag.
  static let acceptable =
    everything.filter {
      !$0.contains("data:") && !$0.contains("javascript:") && !$0.unicodeScalars.contains("\u{301}")
    } + [
      "[[id]]", "[[id|a label]]", "**[[a--b]]**", "[[x|y]](z)", "\n| [[a\\|b]] | c |\n|---|---|\n",
    ]

  init(seed: UInt64, fragments: [String] = everything) {
    random = SeededGenerator(seed: seed)
    self.fragments = fragments
  }

  mutating func document(upTo length: Int = 40) -> String {
    let count = Int.random(in: 1...length, using: &random)
    return (0..<count).map { _ in fragments[Int.random(in: 0..<fragments.count, using: &random)] }
      .joined()
  }

  /// Ranges that overlap at random within a count of scalars.
  mutating func ranges(in count: Int, upTo most: Int) -> [Range<Int>] {
    guard count > 0 else { return [] }
    return (0..<Int.random(in: 0...most, using: &random)).map { _ in
      let start = Int.random(in: 0..<count, using: &random)
      return start..<min(count, start + Int.random(in: 1...max(1, count / 2), using: &random))
    }
  }
}
