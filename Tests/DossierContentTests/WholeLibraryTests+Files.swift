import DossierTesting
import Testing

extension WholeLibraryTests {
  /// A dossier that has every field.
  static let files: [(String, ContentTree.Item)] = [
    (
      "Content/dossier.yaml",
      """
      title: Thaw
      subtitle: As they saw it
      description: Three sources
      language: en-GB
      editors:
        editors: {name: The editors}
        jane:
          name: Jane Roe
          role: historian
          url: https://example.org/jane
      questions:
        - id: thaw
          text: Could it be?
          groups:
            - label: Yes
              arguments: [cheaper]
            - label: "No"
              arguments: dearer
      start: [three-reasons, argument/cheaper]
      navigation:
        - {label: About, to: about}
        - {label: Elsewhere, to: "https://example.org/"}
      url: https://example.org/thaw
      licence: CC BY 4.0
      theme: {accent: "#2f4b7c", accent-dark: "#abc"}
      """
    ),
    (
      "Content/articles/three-reasons.md",
      """
      ---
      title: "Here are 3 reasons: that won’t fly"
      subtitle: Sub
      publisher: The Paper
      published: 2017-05-16
      url: https://example.org/a
      archived: http://archive.example/a
      accessed: 2026-11-20
      language: en
      rights: All rights reserved
      genre: analysis
      authors:
        - aleksandar-matovski
        - name: Jane Doe
      text: digest
      edition-of: first
      edition: abridged
      topics: [Syria, sanctions]
      status: draft
      was: old-name
      added-by: jane
      not: [russia, putin]
      ---
      The body.
      """
    ),
    ("Content/articles/news.md", "---\nlabel: A news analysis\ntext: link\n---\n"),
    (
      "Content/arguments/cheaper.md",
      """
      ---
      claim: It would be cheaper
      short: Cheaper
      question: thaw
      supports: [a, {argument: b, because: so it is, cite: three-reasons^costs}]
      attacks: c
      undercuts: [d]
      contradicts: [e]
      contrary-to: [f]
      entails: {argument: g}
      positions:
        - {expert: x, stance: for, said: 2017, via: y, basis: quoted, cite: three-reasons^p}
        - expert: z
          stance: against
          basis: inferred
        - expert: w
          stance: conditional
          cite:
            - in: news
              quote: the **words** themselves
              locator: p. 14
            - three-reasons^p
      ---
      """
    ),
    (
      "Content/experts/aleksandar-matovski.md",
      """
      ---
      name: Aleksandar Matovski
      honorific: Dr
      aliases: [A. Matovski, Matovski]
      type: actor
      roles:
        - {title: Fellow, organisation: Davis Center, from: 2016, to: 2018}
      links:
        Home page: https://example.org/m
      ---
      """
    ),
    ("Content/experts/team/cia.md", "---\nname: CIA\ntype: organisation\n---\n"),
    (
      "Content/events/crimea.md",
      """
      ---
      title: Crimea
      date: 2014-03
      place: Simferopol
      people: [vladimir-putin]
      bears-on: cheaper
      sources:
        - three-reasons^crimea
        - {cite: [news^a, news^b], date: 2014-03-18}
      ---
      """
    ),
    (
      "Content/commentary/notes.md",
      "---\nabout: three-reasons\nby: jane\ndate: 2026-11-20\n---\nHello\n"
    ),
    ("Content/pages/about.md", "---\ntitle: About\n---\n# About\n"),
    (
      "Content/assets/img/a.png",
      .bytes([
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0,
        0, 1, 0,
        0, 0, 1, 8, 0, 0, 0, 0, 0x3A, 0x7E, 0x9B, 0x55, 0, 0, 0, 10, 0x49, 0x44, 0x41, 0x54, 0x78,
        0x9C,
        0x63, 0x60, 0, 0, 0, 2, 0, 1, 0x48, 0xAF, 0xA4, 0x71, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44,
        0xAE,
        0x42, 0x60, 0x82,
      ])
    ),
    ("Content/passages.lock", "anything\n"),
    ("Content/.hidden", "x"),
    ("Content/articles/.news.md.swp", "x"),
    ("Content/articles/news.md~", "x"),
    ("Content/articles/#news.md#", "x"),
  ]
}
