import DossierCore
import Testing
import TypedTemplates

@testable import DiagramLayout
@testable import DossierModel
@testable import DossierPages
@testable import DossierSite

struct MapTests {
  /// Arguments named by one letter, each related as written: `a>b` supports, `a-b` attacks, `a~b`
  /// contradicts, with `?` where no passage says so. Those in capitals answer the second question.
  private func model(_ relations: [String], alone: [String] = []) throws -> SiteModel {
    var fixture = try Fixture()
    let names = Set(
      relations.flatMap { [String($0.prefix(1)), String($0.dropFirst(2).prefix(1))] }
    )
    .union(alone).sorted()
    fixture.dossier.questions = ["one", "two"].map { LinkedQuestion(id: $0, text: $0, groups: []) }
    fixture.dossier.arguments = names.map { name in
      var linked = fixture.dossier.arguments[1]
      linked.relations = []
      linked.common.topics = []
      linked.question = Key(name == name.uppercased() ? 1 : 0)
      return LinkedArgument(
        common: EntryCommon(
          id: EntryID(.argument, name), file: Fixture.file, body: linked.common.body),
        argument: Argument(
          header: EntryHeader(id: EntryID(.argument, name), file: Fixture.file, body: 0..<0),
          claim: at("Claim \(name)"), relations: [], positions: []),
        question: linked.question)
    }
    for written in relations {
      let relation = try relation(written, names)
      fixture.dossier.arguments[relation.from].relations.append(relation)
      fixture.dossier.arguments[relation.to].incoming.append(relation)
    }
    return fixture.model
  }

  private func relation(_ written: String, _ names: [String]) throws -> Relation {
    let characters = Array(written)
    let kinds: [Character: Argument.RelationKind] = [
      ">": .supports, "-": .attacks, "~": .contradicts,
    ]
    return Relation(
      kind: try #require(kinds[characters[1]]),
      from: Key(try #require(names.firstIndex(of: String(characters[0])))),
      to: Key(try #require(names.firstIndex(of: String(characters[2])))), because: nil,
      passages: written.hasSuffix("?") ? [] : [CitedPassage(passage: Key(0), locator: nil)])
  }

  /// The nested list, two spaces a level.
  private func outline(_ map: MapRecord) -> [String] {
    var depth = 0
    return map.outline.map { line in
      let text = [
        String(repeating: "  ", count: depth), line.relation.map { $0 + " " } ?? "",
        line.argument.id, line.isRepeated ? " (see above)" : "",
        line.isInferred ? " (inferred)" : "", line.isElsewhere ? " (elsewhere)" : "",
        line.leftOutCount > 0 ? " (\(line.leftOutCount) more)" : "",
      ].joined()
      depth += (line.hasLines ? 1 : 0) - line.ends.count
      return text
    } + (depth == 0 ? [] : ["open lists: \(depth)"])
  }

  private func questionMap(_ model: SiteModel, _ question: Int = 0) -> MapRecord {
    MapRecord(MapContent(of: Key(question), in: model.dossier), fragment: "map", model)
  }

  @Test("A question's map holds its arguments, those they lead to, and each relation once")
  func question() throws {
    let map = questionMap(try model(["a>t", "b-t?", "c>a", "c>t", "b>X", "Y>t"], alone: ["z"]))
    #expect(
      outline(map) == [
        "t (1 more)", "  is supported by a", "    is supported by c",
        "  is supported by c (see above)", "  is attacked by b (inferred)", "z",
        "X (elsewhere)", "  is supported by b (see above)",
      ])
    #expect(map.relationCount == 5)
    #expect(map.edges.count == 5)
    #expect(map.nodes.map(\.argument.id).sorted() == ["X", "a", "b", "c", "t"])
    #expect(map.nodes.filter(\.isElsewhere).map(\.argument.id) == ["X"])
    #expect(map.edges.filter(\.isInferred).map(\.label.text) == ["attacks, inferred"])
  }

  @Test("Boxes come from the top and, in a row, from the side where lines begin")
  func places() throws {
    var model = try model(["a>t", "b>t", "c>t", "z>a", "d>b"])
    let map = questionMap(model)
    let rows = Dictionary(grouping: map.nodes, by: \.y)
    #expect(map.nodes.map(\.y) == map.nodes.map(\.y).sorted())
    #expect(rows.values.contains { $0.count == 3 })
    #expect(rows.values.allSatisfy { $0.map(\.x) == $0.map(\.x).sorted() })
    var dossier = model.dossier
    dossier.settings.language = "ar"
    model = SiteModel(dossier, wording: .english)
    for row in Dictionary(grouping: questionMap(model).nodes, by: \.y).values {
      #expect(row.map(\.x) == row.map(\.x).sorted(by: >))
    }
  }

  @Test("A line says which boxes it joins, and a line of the list how it stands to the one above")
  func ends() throws {
    let map = questionMap(try model(["a>t", "b-t"]))
    #expect(map.edges.map { [$0.from, $0.to] } == [["a", "t"], ["b", "t"]])
    #expect(Set(map.nodes.map(\.id)) == ["a", "b", "t"])
    #expect(map.outline.map(\.kind) == [nil, "supports", "attacks"])
  }

  @Test("A circle is listed from somewhere, closed with a word, and named")
  func circle() throws {
    let map = questionMap(try model(["a>b", "b-c", "c>a"]))
    #expect(map.outline.count == 4)
    #expect(map.outline.count(where: \.isRepeated) == 1)
    #expect(
      map.circles.map { $0.steps.map { "\($0.argument.id) \($0.relation)" } }
        == [["a supports", "b attacks", "c supports"]])
    let turned = map.edges.filter { $0.label.text.hasPrefix("is ") }
    #expect(turned.count == 1, "the edge that leads down reads from below")
  }

  @Test("Around an argument stand its neighbours, and theirs where they are few")
  func around() throws {
    let few = try model(["a>b", "b>c", "c>d"])
    let near = MapRecord(MapContent(around: Key(0), in: few.dossier), fragment: "map", few)
    #expect(near.nodes.map(\.argument.id) == ["c", "b", "a"])
    #expect(near.nodes.filter(\.isPresent).map(\.argument.id) == ["a"])
    let many = try model(["a>t", "b>t", "c>t", "d>t", "e>a"])
    let key = try #require(many.dossier.arguments.keys.last)
    let around = MapRecord(MapContent(around: key, in: many.dossier), fragment: "map", many)
    #expect(around.nodes.map(\.argument.id) == ["t", "a", "b", "c", "d"])
  }

  @Test("Each box names who holds its claim, within the box")
  func attribution() throws {
    let map = questionMap(try model(["a>b"]))
    for node in map.nodes {
      #expect(node.held.map(\.text).joined(separator: " ") == "no source here holds it")
      for line in node.mark + node.claim + node.held {
        #expect(node.x < line.x && node.y < line.y && line.y < node.y + node.height)
      }
    }
  }

  @Test(
    "A box's lines begin on the side where its language begins",
    arguments: [("en-GB", false), ("ar", true), ("uz-Arab", true)])
  func direction(language: String, isRightToLeft: Bool) throws {
    var dossier = try model(["a>t", "b-t"]).dossier
    dossier.settings.language = language
    for node in questionMap(SiteModel(dossier, wording: .english)).nodes {
      let edge = isRightToLeft ? node.x + node.width - 12 : node.x + 12
      #expect((node.mark + node.claim + node.held).allSatisfy { $0.x == edge })
    }
  }

  @Test("Path data is made of letters, digits, blanks and minus signs alone")
  func paths() throws {
    let map = questionMap(try model(["a>b", "b~a", "c-a", "c>b"]))
    let allowed = Set("MVCLhvlz0123456789 -")
    for edge in map.edges {
      #expect(edge.path.allSatisfy(allowed.contains) && edge.head.allSatisfy(allowed.contains))
      #expect(edge.path.hasPrefix("M") && edge.head.hasPrefix("M"))
    }
  }

  @Test("The heads of no two kinds have the same shape")
  func heads() {
    let route = GraphDrawing.Route(
      points: [.init(x: 0, y: 50), .init(x: 0, y: 0)], isTurned: false)
    let heads = Argument.RelationKind.allCases.map { EdgeShape(route: route, kind: $0).head }
    #expect(Set(heads).count == heads.count)
  }

  @Test("Too many arguments are not drawn")
  func tooMany() throws {
    var fixture = try Fixture()
    fixture.dossier.arguments = Array(repeating: fixture.dossier.arguments[0], count: 200)
    let map = questionMap(fixture.model)
    #expect(map.isTooLarge && !map.isDrawn && map.outline.isEmpty)
  }

  @Test(
    "Text is broken at blanks, after hyphens, between ideographs and, where it must be, in words",
    arguments: [
      ("one two three", ["one two", "three"]), ("well-known words", ["well-", "known", "words"]),
      ("unbreakableword", ["unbreaka", "bleword"]), ("外交政策研究", ["外交政策", "研究"]), ("", []),
    ])
  func lines(text: String, lines: [String]) {
    #expect(TextLines.breaking(text, width: 60, size: 12) == lines)
  }

  @Test("A line that may not go on ends with an ellipsis, within the width")
  func ellipsis() {
    let lines = TextLines.breaking("one two three four five", width: 60, size: 12, most: 2)
    #expect(lines.count == 2 && lines[1].hasSuffix("…"))
    #expect(lines.allSatisfy { EstimatedWidth.of($0, size: 12) <= 60 })
  }

  @Test("Objections are what attacks, undercuts or contradicts; replies stand beneath them")
  func objections() throws {
    let model = try model(["a-t", "b-a", "t~c", "d>t", "e-c"])
    let key = try #require(model.dossier.arguments.keys.last)
    let page = ArgumentPage(model, key)
    #expect(page.relations.grounds.map(\.other.id) == ["d"])
    #expect(page.relations.objections.map(\.other.id) == ["a", "c"])
    #expect(page.relations.objections.map { $0.replies.map(\.argument.id) } == [["b"], ["e"]])
    #expect(page.relations.replyCount == 2)
    #expect(page.relations.bearing.isEmpty)
  }

  @Test("A contradiction is one, from whichever side it is written, and no circle")
  func contradiction() throws {
    let model = try model(["a~t", "t~a?", "t>a"])
    let map = questionMap(model)
    #expect(map.edges.map(\.kind) == ["contradicts", "supports"])
    #expect(map.edges.map(\.isInferred) == [false, false])
    #expect(map.circles.isEmpty)
    for key in model.dossier.arguments.keys {
      let relations = ArgumentPage(model, key).relations
      #expect(relations.objections.count == 1)
      #expect(relations.objections[0].passages.count == 1 && !relations.objections[0].isInferred)
      #expect(relations.replyCount == 0)
    }
  }

  @Test("Relations stand in one list each: grounds, objections, rivals, what the claim bears on")
  func lists() throws {
    let model = try model(["a>t", "b-t", "t>c", "t-d", "t~e"])
    let key = try #require(model.dossier.arguments.keys.last)
    let relations = ArgumentPage(model, key).relations
    #expect(relations.grounds.map(\.label) == ["is supported by"])
    #expect(relations.objections.map(\.label) == ["is attacked by", "contradicts"])
    #expect(relations.bearing.map(\.label) == ["supports", "attacks"])
    #expect(relations.all.count == 5)
  }

  @Test("A cell leads to its passage, with years; columns stand under their question")
  func cells() throws {
    let model = try Fixture().model
    let page = PositionsPage(
      model, ListPart(pagination: Pagination(section: .positions, total: 2, size: 100), number: 1)
    )
    #expect(page.columnGroups.map(\.question) == ["Could they?"])
    let briefs = page.rows.flatMap(\.cells).flatMap(\.briefs)
    #expect(briefs.map(\.years) == ["2017", nil])
    #expect(
      briefs.map(\.url) == [
        .site(path: "articles/a-digest.html", fragment: "p-cost"), .fragment("who-bo-held"),
      ])
    #expect(page.rows.map(\.placeInTime) == [0, 1])
  }
}
