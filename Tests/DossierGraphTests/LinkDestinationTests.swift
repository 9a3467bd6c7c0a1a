import Testing

@testable import DossierModel

@Test(
  "An ordinary link's destination is told apart by its form",
  arguments: [
    ("", LinkDestination.empty),
    ("https://example.org/a", .external),
    ("//example.org/a", .external),
    ("java\nscript:alert(1)", .external),
    ("mailto:a@example.org", .external),
    ("#heading", .fragment("heading")),
    ("assets/map.png", .asset("map.png")),
    ("../assets/maps/a.png", .asset("maps/a.png")),
    ("/assets/a.png", .asset("a.png")),
    ("timeline.html", .page("timeline.html")),
    ("../experts/index.html", .page("experts/index.html")),
    ("timeline/person-ada.html", .page("timeline/person-ada.html")),
    ("timeline/a/b.html", .relative(stem: "b")),
    ("timeline.html?kind=event", .relative(stem: "timeline")),
    ("../articles/three-reasons.md", .relative(stem: "three-reasons")),
    ("three-reasons.html#part:two", .relative(stem: "three-reasons")),
  ])
func linkDestination(written: String, expected: LinkDestination) {
  #expect(LinkDestination(written) == expected)
}
