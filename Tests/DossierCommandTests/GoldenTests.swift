import Testing

@Suite("Golden folders")
struct GoldenTests {
  @Test("A small dossier of every kind, in a theme of its own, comes to the same bytes")
  func plain() throws { try GoldenFolder("plain").check() }

  @Test("Settings alone make a whole site")
  func settingsAlone() throws { try GoldenFolder("settings-alone").check() }

  @Test("Editions are collated, from their texts and from what the lock remembers")
  func editions() throws { try GoldenFolder("editions").check() }

  @Test("What readers don’t get to see stands nowhere, and what is told of it is said in a phrase")
  func hidden() throws { try GoldenFolder("hidden").check() }

  @Test("What is withheld leaves a bar wherever texts stand")
  func withheld() throws { try GoldenFolder("withheld").check() }

  @Test("Faults of marks for what is withheld are told without what they are to withhold")
  func faultyMarks() throws { try GoldenFolder("faults-withheld").check() }

  @Test("Faults of front matter are told with place and remedy")
  func frontMatter() throws { try GoldenFolder("faults-front-matter").check() }

  @Test("Faults of files and folders are told with place and remedy")
  func files() throws { try GoldenFolder("faults-files").check() }

  @Test("Faults in texts are told with place and remedy")
  func bodies() throws { try GoldenFolder("faults-bodies").check() }

  @Test("Marks of other programs are told with what to write instead")
  func syntax() throws { try GoldenFolder("faults-syntax").check() }

  @Test("Faults in commentary are told with place and remedy")
  func commentary() throws { try GoldenFolder("faults-commentary").check() }

  @Test("Faults in originals and quotations are told with place and remedy")
  func originals() throws { try GoldenFolder("faults-originals").check() }

  @Test("What must not be published is told with its place, and without its words")
  func withholdList() throws { try GoldenFolder("withhold-list").check() }

  @Test("Faults in templates are told with place and remedy")
  func templates() throws { try GoldenFolder("faults-templates").check() }
}
