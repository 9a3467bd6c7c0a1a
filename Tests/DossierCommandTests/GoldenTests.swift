import Testing

@Suite("Golden folders")
struct GoldenTests {
  @Test("A small dossier of every kind, in a theme of its own, comes to the same bytes")
  func plain() throws { try GoldenFolder("plain").check() }

  @Test("Settings alone make a whole site")
  func settingsAlone() throws { try GoldenFolder("settings-alone").check() }

  @Test("Editions are collated, from their texts and from what the lock remembers")
  func editions() throws { try GoldenFolder("editions").check() }

  @Test("Faults of front matter are told with place and remedy")
  func frontMatter() throws { try GoldenFolder("faults-front-matter").check() }

  @Test("Faults of files and folders are told with place and remedy")
  func files() throws { try GoldenFolder("faults-files").check() }

  @Test("Faults in texts are told with place and remedy")
  func bodies() throws { try GoldenFolder("faults-bodies").check() }

  @Test("Faults in commentary are told with place and remedy")
  func commentary() throws { try GoldenFolder("faults-commentary").check() }

  @Test("Faults in originals and quotations are told with place and remedy")
  func originals() throws { try GoldenFolder("faults-originals").check() }

  @Test("What must not be published is told with its place, and without its words")
  func withheld() throws { try GoldenFolder("withheld").check() }

  @Test("Faults in templates are told with place and remedy")
  func templates() throws { try GoldenFolder("faults-templates").check() }
}
