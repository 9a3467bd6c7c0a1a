import DossierCore
import DossierTheme
import Testing

@testable import DossierSite

@Suite("The encoding of a page")
struct PageEncodingTests {
  private static let long = String(repeating: "x", count: 1_024)
  private static let meta = "<meta charset=\"utf-8\">"

  @Test(
    "is said once, where it is said in time",
    arguments: [
      "<!doctype html>\n<html lang=\"en\">\n<head>\n\(meta)\n<title>x</title>",
      "<META CHARSET=UTF-8>", "<meta charset='utf-8' />",
      "<!doctype html><meta name=\"a\"><meta charset=utf-8>",
    ])
  func said(page: String) {
    #expect(declared(page) == page)
  }

  @Test(
    "is said first, where a page says it late, otherwise or not at all",
    arguments: [
      (
        "<!doctype html>\n<html>\n<head>\n<title>",
        "<!doctype html>\n<html>\n<head>\n\(meta)\n<title>"
      ),
      ("<!doctype html>\n<html><header>", "<!doctype html>\n\(meta)\n<html><header>"),
      ("<p>", "\(meta)\n<p>"), ("", ""),
      ("<head><title>\(long)</title>\(meta)", "<head>\n\(meta)<title>\(long)</title>\(meta)"),
      ("<head><meta charset=\"iso-2022-jp\">", "<head>\n\(meta)<meta charset=\"iso-2022-jp\">"),
      (
        "<head><meta http-equiv=\"Content-Type\" content=\"text/html\">\(meta)",
        "<head>\n\(meta)<meta http-equiv=\"Content-Type\" content=\"text/html\">\(meta)"
      ),
      ("<p>\(long)<head>", "\(meta)\n<p>\(long)<head>"),
    ])
  func added(page: String, expected: String) { #expect(declared(page) == expected) }

  @Test("A page that stands behind others in a buffer is looked at from where it begins")
  func start() {
    var output = OutputBuffer()
    output.append(Self.meta)
    output.append("<p>")
    PageEncoding.declare(in: &output, from: Self.meta.utf8.count)
    #expect(output.text == Self.meta + Self.meta + "\n<p>")
  }

  private func declared(_ page: String) -> String {
    var output = OutputBuffer()
    output.append(page)
    PageEncoding.declare(in: &output, from: 0)
    return output.text
  }
}
