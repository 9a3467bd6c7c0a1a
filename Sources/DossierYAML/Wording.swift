/// What a message of libyaml is in plain words.
struct Wording {
  /// How libyaml begins its own message.
  let problem: String
  let reason: String
  var suggestion: String?
  /// Whether the place is where the construct began, not where it went wrong.
  var isAtContext = false

  static let all = [
    Wording(
      problem: "mapping values are not allowed",
      reason: "a `: ` stands where no key can be",
      suggestion: "put quotes around a value that holds `: `"),
    Wording(
      problem: "could not find expected ':'",
      reason: "this line is no `key: value`",
      suggestion: "put a colon and a space after the key, or indent a line that goes on",
      isAtContext: true),
    Wording(
      problem: "found unexpected end of stream",
      reason: "a quotation mark is opened here and never closed",
      suggestion: "close it, or put the whole value between the other kind of quotation mark",
      isAtContext: true),
    Wording(
      problem: "found unexpected document indicator",
      reason: "a quotation mark is opened here and never closed",
      suggestion: "close it", isAtContext: true),
    Wording(
      problem: "did not find expected ',' or ']'",
      reason: "a list that begins with `[` lacks a comma or its `]`",
      suggestion: "put quotes around a text that begins with `[`", isAtContext: true),
    Wording(
      problem: "did not find expected ',' or '}'",
      reason: "a mapping that begins with `{` lacks a comma or its `}`",
      suggestion: "put quotes around a text that begins with `{`", isAtContext: true),
    Wording(
      problem: "block sequence entries are not allowed",
      reason: "a list item cannot stand here",
      suggestion: "begin the list on a line of its own"),
    Wording(
      problem: "did not find expected '-' indicator",
      reason: "this line stands in a list and is no item of it",
      suggestion: "begin it with `- `, or indent it as the lines around it"),
    Wording(
      problem: "did not find expected key",
      reason: "no key is found here",
      suggestion: "indent it as the lines around it, and close quotation marks where the value ends"
    ),
    Wording(
      problem: "found a tab character",
      reason: "a tab stands where only spaces may",
      suggestion: "indent with spaces"),
    Wording(
      problem: "found invalid Unicode character escape",
      reason: "this escape stands for no character",
      suggestion: "write the character itself"),
    Wording(
      problem: "found unknown escape character",
      reason: "a backslash between double quotation marks begins an escape that YAML does not know",
      suggestion: "write `\\\\` for a backslash, or use single quotation marks"),
    Wording(
      problem: "Maximum nesting level reached",
      reason: "lists and mappings nest too deep here"),
    Wording(
      problem: "but found another document",
      reason: "a second YAML document begins here",
      suggestion: "keep one, without `---` or `...` between"),
    Wording(
      problem: "did not find expected <document start>",
      reason: "this does not belong to what stands above it",
      suggestion: "indent it as the lines around it"),
  ]
}
