import DossierCore
import DossierSite
import TypedTemplates

extension OutputBuffer {
  /// What a result may show of an entry, as a list of JSON: what the entry is, with its address from
  /// the site's root; then each text, with the HTML id that it leads to and what it is, both empty
  /// where there is nothing to say.
  mutating func append(shown document: SearchDocument) {
    let link = document.link
    append(UInt8(ascii: "["))
    append(
      JSONValue.members([
        "url": .text(link.url.path), "kind": .text(link.kindLabel), "title": .text(link.title),
        "held": .text(link.attribution), "whose": .text(link.whoseWords),
      ]))
    for block in document.blocks {
      append(",[" as StaticString)
      appendJSON((block.fragment ?? "")[...])
      append(UInt8(ascii: ","))
      appendJSON(block.text)
      append(UInt8(ascii: ","))
      appendJSON((block.label ?? "")[...])
      append(UInt8(ascii: "]"))
    }
    append(UInt8(ascii: "]"))
  }
}
