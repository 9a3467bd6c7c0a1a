import DossierCore
import DossierModel
import DossierTesting
import Testing

private let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\">"

@Suite("Assets that are drawings in SVG")
struct SVGAssetTests {
  @Test(
    "An SVG that could run or fetch is refused at the place that does",
    arguments: [
      "1️⃣<script>x</script>", "1️⃣<SCRIPT/>", "1️⃣<svg:script/>", "<g 1️⃣onclick=\"x\"/>",
      "<g 1️⃣ONLOAD = 'x'/>", "<a 1️⃣href=\"javascript:x\"/>",
      "<a 1️⃣xlink:href=\" java&#115;cript:x\"/>",
      "<a 1️⃣href=\"&#x6a;avascript:x\"/>", "<a 1️⃣href=\"data:text/html,x\"/>",
      "<use 1️⃣href=\"http://example.org/a.svg#b\"/>", "<use 1️⃣href=\"b.svg#c\"/>",
      "<image 1️⃣href=\"https://example.org/a.png\"/>", "<image 1️⃣href=\"data:image/svg+xml,x\"/>",
      "1️⃣<foreignObject/>", "1️⃣<iframe src=\"#a\"/>", "<style>1️⃣@import 'a.css';</style>",
      "<style>1️⃣a { fill: url(http://example.org/a) }</style>",
      "<style>1️⃣<![CDATA[a{}]]>b { fill: url( \"//example.org/a\" ) }</style>",
      "<style>1️⃣<![CDATA[@import url(x);]]></style>", "<style>1️⃣@im<!-- -->port 'a.css';</style>",
      "<style>a{}1️⃣<g/>@import 'a.css';</style>", "<style>1️⃣@im<![CDATA[port]]> 'a.css'",
      "<style>1️⃣a { fill: u\\72l(x) }</style>",
      "<g 1️⃣style=\"fill: url('https://example.org')\"/>", "<g 1️⃣fill=\"url(http://example.org)\"/>",
      "<set 1️⃣attributeName=\"href\" to=\"x\"/>", "<animate 1️⃣attributeName=\"xlink:href\"/>",
      "<animate 1️⃣values=\"javascript:x\"/>", "<g 1️⃣xml:base=\"http://example.org\"/>",
      "1️⃣<g a=b/>", "1️⃣<g a=\"b", "1️⃣<!-- never closed", "1️⃣<?xml-stylesheet href=\"a.css\"?>",
      "1️⃣<", "<g\n1️⃣onload\n=\n\"x\"/>",
      // A comment that seems to end at once hides from a careless reader what stands after it.
      "<!--> <![CDATA[ --> 1️⃣<script>x</script> <!-- ]]> -->",
      "<!---> <![CDATA[ --> 1️⃣<script>x</script> <!-- ]]> -->",
      // HTML within an SVG loads whatever HTML loads.
      "<img 1️⃣xmlns=\"http://www.w3.org/1999/xhtml\" srcset=\"https://example.org/ 1x\"/>",
      "<g 1️⃣xmlns:h='http://www.w3.org/&#49;999/xhtml'><h:td background=\"https://example.org/\"/></g>",
      "<a href=\"https://example.org/\" 1️⃣ping=\"https://example.org/\"/>",
      // Attributes that are style.
      "<g 1️⃣fill=\"u\\72l(https://example.org/a)\"/>",
      "<g 1️⃣cursor=\"image-set('https://example.org/' 1x), auto\"/>",
      "<g 1️⃣mask=\"src('https://example.org/')\"/>",
      "<animate attributeName=\"filter\" 1️⃣values=\"u\\72l(https://example.org/a)\"/>",
      // Names that only a document type declares: some that browsers know stand for `(` and `@`.
      "1️⃣<g fill=\"url&lpar;https://example.org/)\"/>",
      "<style>1️⃣&commat;import 'a.css';</style>", "<text>1️⃣a & b</text>",
    ].map { MarkedSource(svg + $0) })
  func unsafeSVG(source: MarkedSource) async throws {
    let (library, found) = try await loadAsset("a.svg", .text(source.text))
    expectDiagnostics(found, in: source, [.init(.unsafeAsset, at: 1)])
    #expect(library?.assets.isEmpty == true)
  }

  @Test(
    "Entities are refused in an SVG",
    arguments: [
      "1️⃣<!DOCTYPE svg [<!ENTITY x \"y\">]>\(svg)</svg>",
      "<?xml version=\"1.0\"?>1️⃣<!DOCTYPE svg SYSTEM 'x' [ %a; ]>\(svg)</svg>",
      "1️⃣<!DOCTYPE svg SYSTEM \"><![CDATA[\">\(svg)<script/><!-- ]]>\(svg) --></svg>",
    ])
  func entities(text: String) async throws {
    let source = MarkedSource(text)
    let (_, found) = try await loadAsset("a.svg", .text(source.text))
    expectDiagnostics(found, in: source, [.init(.unsafeAsset, at: 1)])
  }

  @Test("A script behind an SVG's other name is found by its content")
  func renamed() async throws {
    let (_, found) = try await loadAsset("a.png", .text(svg + "<script/></svg>"))
    #expect(found.map(\.id) == [.unsafeAsset])
  }

  @Test("An SVG by another name is refused, since a browser may take it for HTML")
  func otherName() async throws {
    for name in ["a", "a.png", "a.txt"] {
      let (_, found) = try await loadAsset(name, .text(svg + "</svg>"))
      #expect(found.map(\.id) == [.unsafeAsset])
      #expect(found.first?.suggestion?.contains("`a.svg`") == true)
    }
  }

  @Test(
    "An SVG in another encoding than its bytes show is refused",
    arguments: ["UTF-7", "utf-16", "Shift_JIS", "hz-gb-2312", "x"])
  func encoding(name: String) async throws {
    let source = MarkedSource("1️⃣<?xml version='1.0' encoding='\(name)'?>\(svg)</svg>")
    let (_, found) = try await loadAsset("a.svg", .text(source.text))
    expectDiagnostics(found, in: source, [.init(.unsafeAsset, at: 1)])
  }

  @Test("An SVG with bytes that are not UTF-8 is refused")
  func notUTF8() async throws {
    #expect(
      try await loadAsset("a.svg", .bytes(Array(svg.utf8) + [0xFF])).1.map(\.id) == [.notUTF8])
  }

  @Test(
    "Plain SVGs as programs export them are copied",
    arguments: [
      svg + "</svg>",
      "\u{FEFF}<?xml version=\"1.0\"?>\n<!-- made -->\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n"
        + svg + "<path d=\"M0 0\"/></svg>",
      svg + "<style>a { fill: url(#b); font: 1px x }</style><use xlink:href=\"#c\"/></svg>",
      "<?xml version=\"1.0\" encoding='utf-8' standalone=\"no\"?>" + svg + "</svg>",
      "<!--" + String(repeating: "x", count: 5_000) + "-->" + svg + "</svg>",
      svg
        + "<g xmlns:i=\"http://www.inkscape.org\" i:file=\"C:\\a\" data-name=\"a\\b\" aria-label=\"\\\"/></svg>",
      svg + "<text>1 &lt; 2 &#169; &#xA9;</text><!-- a > b --></svg>",
      svg + "<a href=\"https://example.org/\"><text>x &amp; y</text></a></svg>",
      svg + "<image href=\"data:image/png;base64,AAAA\"/><g fill=\"url(#a)\"/></svg>",
      svg + "<metadata><cc:Work rdf:resource=\"http://purl.org/dc\"/></metadata></svg>",
      svg + "<style>@font-face { src: url(\"data:font/woff2;base64,AA\") }</style></svg>",
    ])
  func plainSVG(text: String) async throws {
    let (library, found) = try await loadAsset("a.svg", .text(text))
    expectNoDiagnostics(found)
    #expect(library?.assets.count == 1)
  }
}
