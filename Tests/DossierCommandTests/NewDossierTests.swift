import DossierTesting
import Foundation
import Testing

@Suite("What `new` makes")
struct NewDossierTests {
  @Test("builds at once under --strict, without a word on standard error")
  func dossier() throws {
    let folder = try WorkFolder()
    #expect(try DossierProcess(["new", "dossier", "mine"], in: folder.path).status == 0)
    let build = try DossierProcess(["build", "--strict", "--root", "mine"], in: folder.path)
    #expect(build.errors == "")
    #expect(build.status == 0)
    #expect(folder.text("mine/Site/index.html")?.contains("A new dossier") == true)
  }

  @Test("is checked without a fault, as a draft and as it is published")
  func entries() throws {
    let folder = try WorkFolder()
    #expect(try DossierProcess(["new", "dossier", "mine"], in: folder.path).status == 0)
    let kinds = [
      ("article", "new-article"), ("argument", "new-argument"), ("expert", "new-expert"),
      ("event", "new-event"), ("page", "new-page"), ("commentary", "new-article"),
    ]
    for (kind, id) in kinds {
      let new = try DossierProcess(["new", kind, id, "--root", "mine"], in: folder.path)
      #expect(new.status == 0, "\(new.errors)")
    }
    let drafts = try DossierProcess(["check", "--strict", "--root", "mine"], in: folder.path)
    #expect(drafts.errors == "")
    #expect(drafts.status == 0)
    for (kind, id) in kinds {
      let path = "mine/Content/\(kind == "commentary" ? kind : kind + "s")/\(id).md"
      let text = try #require(folder.text(path))
      let matter = text.replacing("status: draft\n", with: "")
        .replacing("date: XXXX", with: "date: 2016").components(separatedBy: "\n---\n")[0]
      try folder.write(matter + "\n---\n\nWords of its own.\n", to: path)
    }
    let published = try DossierProcess(["check", "--strict", "--root", "mine"], in: folder.path)
    #expect(published.errors == "")
    #expect(published.status == 0)
  }
}
