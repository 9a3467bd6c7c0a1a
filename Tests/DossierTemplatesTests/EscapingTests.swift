import DossierCore
import Testing

@Suite("Escaping by context")
struct EscapingTests {
  static let hostile = #"<script>alert("1")</script>&'"# + "\u{0}"
  static let escaped = "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;'\u{0}"

  @Test(
    "Text is escaped for where it stands",
    arguments: [
      (#"<p>\(title)</p>"#, hostile, "<p>\(escaped)</p>"),
      (
        #"<title>\(title)</title>"#, "</title><script>",
        "<title>&lt;/title&gt;&lt;script&gt;</title>"
      ),
      (#"<textarea>\(title)</textarea>"#, "</TEXTAREA>", "<textarea>&lt;/TEXTAREA&gt;</textarea>"),
      (#"<p class="\(title)">"#, #"" onclick="x"#, #"<p class="&quot; onclick=&quot;x">"#),
      (#"<p class='\(title)'>"#, "' onclick='x", "<p class='&#39; onclick=&#39;x'>"),
      (
        #"<p class='\(title)'>"#, "'\u{301} onclick='\u{301}x",
        "<p class='&#39;\u{301} onclick=&#39;\u{301}x'>"
      ),
      (#"<p class="\(title)">"#, "\"\u{301} x=\"", "<p class=\"&quot;\u{301} x=&quot;\">"),
      (
        #"<p>\(title)</p>"#, "<\u{301}b>\u{301}&\u{301}",
        "<p>&lt;\u{301}b&gt;\u{301}&amp;\u{301}</p>"
      ),
      (#"<p title = "a \(title) b">"#, "&amp;", #"<p title = "a &amp;amp; b">"#),
      (#"<a href="\(title)">"#, "javascript:alert(1)", ##"<a href="#">"##),
      (#"<a href="\(title)">"#, "JaVaScRiPt:alert(1)", ##"<a href="#">"##),
      (#"<a href="\(title)">"#, "\u{1} \tjava\nscript:alert(1)", ##"<a href="#">"##),
      (#"<a href="\(title)">"#, "java\tscript:x", ##"<a href="#">"##),
      (#"<a href="\(title)">"#, "data:text/html,<b>", ##"<a href="#">"##),
      (#"<a href="\(title)">"#, "vbscript:x", ##"<a href="#">"##),
      (#"<a href="\(title)">"#, "file:///etc/passwd", ##"<a href="#">"##),
      (#"<a href="\(title)">"#, "javascript&colon;x", #"<a href="javascript&amp;colon;x">"#),
      (#"<a href="\(title)">"#, "HTTPS://a.b/c?d=e&f#g", #"<a href="HTTPS://a.b/c?d=e&amp;f#g">"#),
      (#"<a href="\(title)">"#, "mailto:a@b.c", #"<a href="mailto:a@b.c">"#),
      (#"<a href="\(title)">"#, "tel:+1", #"<a href="tel:+1">"#),
      (#"<a href="\(title)">"#, #"a"onclick="b'<>"#, #"<a href="a%22onclick=%22b%27%3C%3E">"#),
      (#"<a href="\(title)">"#, "./a b/ü%20", #"<a href="./a%20b/%C3%BC%20">"#),
      (#"<A HREF='\(title)'>"#, "javascript:x", "<A HREF='#'>"),
      (#"<img src="\(title)">"#, "javascript:x", ##"<img src="#">"##),
      (#"<a xlink:href="\(title)">"#, "javascript:x", ##"<a xlink:href="#">"##),
      (#"<form action="\(title)">"#, "javascript:x", ##"<form action="#">"##),
      (#"<video poster="\(title)">"#, "javascript:x", ##"<video poster="#">"##),
      (##"<a href="#\(title)">"##, "a b\"&c/é", ##"<a href="#a%20b%22%26c/%C3%A9">"##),
      (
        #"<a href="/x/\(title)?y=\(title)">"#, "../a&b#c",
        #"<a href="/x/..%2Fa%26b%23c?y=..%2Fa%26b%23c">"#
      ),
      (#"<a href="java\(title)">"#, "script:x", #"<a href="javascript%3Ax">"#),
      (#"<a href="/\(title)">"#, "/evil.com", #"<a href="/%2Fevil.com">"#),
      (#"<a href="https://a.b/\(title)">"#, "é", #"<a href="https://a.b/%C3%A9">"#),
      (#"<div data-note="\(title)">"#, "javascript:\"", #"<div data-note="javascript:&quot;">"#),
      (#"a < b \(title)"#, "<", "a < b &lt;"),
      (#"<!-- <a href= --><b>\(title)</b>"#, "<", "<!-- <a href= --><b>&lt;</b>"),
      (#"<!--><b>\(title)</b>"#, "<", "<!--><b>&lt;</b>"),
      (#"<!doctype html><p/>\(title)"#, "<", "<!doctype html><p/>&lt;"),
      (
        #"<script>if (a < b) "</p>"</script><i>\(title)</i>"#, "<",
        #"<script>if (a < b) "</p>"</script><i>&lt;</i>"#
      ),
      (#"<style>p > a {}</STYLE ><i>\(title)</i>"#, "<", "<style>p > a {}</STYLE ><i>&lt;</i>"),
      (
        #"<input value=x checked><i title='\(title)'>"#, "\"",
        "<input value=x checked><i title='&quot;'>"
      ),
      (
        #"<p title='\(words.noNotes)' lang="\(words.by(name: title))">"#, "\"",
        "<p title='No &quot;notes&quot; yet' lang=\"By &quot;\">"
      ),
    ])
  func text(_ template: String, _ value: String, _ expected: String) {
    #expect(Fixture.render(template, page: .init(title: value)) == expected)
  }

  @Test(
    "An address is encoded, and kept only where its scheme is safe",
    arguments: [
      (SiteURL.site("experts/adam.html"), "../experts/adam.html"),
      (.site(path: "a b/ü.html", fragment: "x y\"&'"), "../a%20b/%C3%BC.html#x%20y%22%26%27"),
      (.site("//evil.com"), "../evil.com"),
      (.site("java:x?<#"), "../java%3Ax%3F%3C%23"),
      (.fragment("n-1"), "#n-1"),
      (.fragment("<\">"), "#%3C%22%3E"),
      (.external("https://example.org/?a=1&b='2'"), "https://example.org/?a=1&amp;b=%272%27"),
      (.external(" https://example.org/a\tb\n c "), "https://example.org/ab%20c"),
      (.external("HTTP://example.org/é"), "HTTP://example.org/%C3%A9"),
      (.external("javascript:alert(1)"), "#"),
      (.external(" javascript:alert(1)"), "#"),
      (.external("java\u{9}script:alert(1)"), "#"),
      (.external("data:,x"), "#"),
    ])
  func address(_ url: SiteURL, _ expected: String) {
    let page = Fixture.Page(link: url)
    #expect(Fixture.render(#"<a href="\(link)">"#, page: page) == "<a href=\"\(expected)\">")
    #expect(Fixture.render(#"<a href=' \(link)'>"#, page: page) == "<a href=' \(expected)'>")
    #expect(Fixture.render(#"\(link)"#, page: page) == expected)
  }

  @Test(
    "A phrase is checked as one address, though its parts be harmless",
    arguments: [("javascript", "#"), ("https", "https:alert(1)"), ("a/b", "a/b:alert(1)")])
  func phraseAsAddress(_ name: String, _ expected: String) {
    let template = #"<a href="\(words.scheme(name: title))">"#
    let written = Fixture.render(template, page: .init(title: name))
    #expect(written == "<a href=\"\(expected)\">")
  }

  @Test("Trusted values stand as they are where they may stand")
  func trusted() {
    #expect(Fixture.render(#"<div>\(body)</div>"#) == "<div><p>Body</p></div>")
    #expect(
      Fixture.render(#"\(if let data)<script type="application/ld+json">\(data)</script>\(end)"#)
        == #"<script type="application/ld+json">{"a":1}</script>"#)
    let linked = HTML(writtenByMarkdown: Array("<a href=\"x\">".utf8), rootSlots: [9])
    #expect(Fixture.render(#"\(body)"#, page: .init(body: linked)) == "<a href=\"../x\">")
  }
}
