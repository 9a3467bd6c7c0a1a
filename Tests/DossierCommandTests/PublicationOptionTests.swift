import DossierTesting
import Foundation
import Testing

@Suite("The command line, of what is hidden")
struct PublicationOptionTests {
  let folder: WorkFolder

  init() throws {
    folder = try WorkFolder()
    try folder.write("title: D\n", to: "Content/dossier.yaml")
    try folder.write(
      "---\ntitle: Plan\nembargo: 2999-01-01T06:00+02:00\n---\n", to: "Content/pages/plan.md")
    try folder.write(
      "---\ntitle: Draft\nstatus: draft\n---\n[[nothing]]\n", to: "Content/pages/draft.md")
  }

  @Test("says what is not published, and when the next of it opens")
  func summary() throws {
    let run = try DossierProcess(["build", "--strict"], in: folder.path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output.contains(
        "\nNot published: 1 draft, 1 embargoed\nWaiting: 1; the next opens 2999-01-01 06:00 +02:00")
    )
  }

  @Test("needs a moment where nobody watches and something waits", arguments: ["build", "check"])
  func unattended(_ command: String) throws {
    let run = try DossierProcess([command], in: folder.path, environment: ["CI": "true"])
    #expect(run.status == 2)
    #expect(run.errors.contains("[as-of-required]"))
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/Site"))
    let told = try DossierProcess(
      [command, "--as-of", "2026-11-01T00:00Z"], in: folder.path, environment: ["CI": "true"])
    #expect(told.status == 0, "\(told.errors)")
  }

  @Test("shows a preview of a later moment, and none of an earlier")
  func asOf() throws {
    let later = try DossierProcess(
      ["build", "--as-of", "2999-01-01T04:00Z", "--output", "Later"], in: folder.path)
    #expect(later.status == 0, "\(later.errors)")
    #expect(folder.text("Later/pages/plan.html") != nil)
    #expect(folder.text("Later/pages/draft.html") == nil)
    let before = try DossierProcess(
      ["build", "--as-of", "2999-01-01T03:59Z", "--output", "Before"], in: folder.path)
    #expect(before.status == 0)
    #expect(folder.text("Before/pages/plan.html") == nil)
  }

  @Test("leaves the lock as it is in every preview")
  func lock() throws {
    try folder.write(
      "---\ntitle: T\ntext: full\n---\nSome words of a text.\n", to: "Content/articles/t.md")
    try folder.write(
      "---\nabout: t\n---\n> [!comment] ^a\n> Some words\n\nA.\n\n"
        + "> [!comment embargo 2999-01-01T06:00Z] ^b\n> of a text\n\nB.\n",
      to: "Content/commentary/t.md")
    #expect(try DossierProcess(["build"], in: folder.path).status == 0)
    let lock = try #require(folder.text("Content/passages.lock"))
    #expect(lock.contains("Some words"))
    try folder.write(
      "---\nabout: t\n---\n> [!comment embargo 2999-01-01T06:00Z] ^c\n> words of\n\nC.\n",
      to: "Content/commentary/later.md")
    try folder.write("---\ntitle: Draft\nstatus: draft\n---\n", to: "Content/pages/draft.md")
    for options in [["--as-of", "2999-01-02T00:00Z"], ["--drafts"]] {
      let preview = try DossierProcess(["build", "--output", "Preview"] + options, in: folder.path)
      #expect(preview.status == 0, "\(preview.errors)")
      #expect(folder.text("Preview/articles/t.html")?.contains("note-b") == true)
      #expect(folder.text("Content/passages.lock") == lock)
    }
  }

  @Test(
    "refuses what is no moment", arguments: ["soon", "2025-13-01", "", "2025-06-01 06:00 +0200"])
  func noMoment(_ text: String) throws {
    let run = try DossierProcess(["build", "--as-of", text], in: folder.path)
    #expect(run.status == 2)
    let day = try DossierProcess(["build", "--as-of", "2025-06-01"], in: folder.path)
    #expect(day.status == 2 && day.errors.contains("utc-offset"))
  }

  @Test("writes no preview over a site for readers, and a site for readers over a preview")
  func previewOverPublished() throws {
    #expect(try DossierProcess(["build"], in: folder.path).status == 0)
    try folder.write("---\ntitle: Draft\nstatus: draft\n---\n", to: "Content/pages/draft.md")
    let before = folder.files("Site")
    let refused = try DossierProcess(["build", "--drafts"], in: folder.path)
    #expect(refused.status == 2)
    #expect(refused.errors.contains("[preview-over-published]"))
    #expect(folder.files("Site") == before)
    for _ in 1...2 {
      let preview = try DossierProcess(
        ["build", "--drafts", "--output", "Preview"], in: folder.path)
      #expect(preview.status == 0, "\(preview.errors)")
    }
    #expect(folder.text("Preview/pages/draft.html") != nil)
    #expect(try DossierProcess(["build", "--output", "Preview"], in: folder.path).status == 0)
    #expect(folder.text("Preview/pages/draft.html") == nil)
    #expect(
      try DossierProcess(["build", "--drafts", "--output", "Preview"], in: folder.path).status == 2)
  }

  @Test("checks drafts as warnings, and with --drafts as errors")
  func drafts() throws {
    let check = try DossierProcess(["check", "--strict"], in: folder.path)
    #expect(check.status == 0)
    #expect(
      check.errors.contains("warning: draft: there is no entry with the id `nothing` [unknown-id]"))
    let drafts = try DossierProcess(["check", "--drafts"], in: folder.path)
    #expect(drafts.status == 1)
    #expect(drafts.errors.contains("error: there is no entry with the id `nothing`"))
  }
}
