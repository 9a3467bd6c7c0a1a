// swift-tools-version: 6.2
import PackageDescription

/// A room or a leaf of the house (see ARCHITECTURE.md), with those that it uses.
struct Room {
  let name: String
  let uses: [String]
  var libraries: [Target.Dependency] = []
  /// Files beside its sources.
  var exclude: [String] = []
}

/// From the ground up: a room uses only what stands before it.
let rooms: [Room] = [
  // What knows nothing of dossiers.
  Room(name: "EDTF", uses: [], exclude: ["README.md"]),
  Room(name: "TextAnalysis", uses: [], libraries: ["CUnicode"]),
  Room(name: "QuoteAnchoring", uses: ["TextAnalysis"], exclude: ["README.md"]),
  Room(name: "Collation", uses: ["TextAnalysis"]),
  Room(name: "DiagramLayout", uses: ["EDTF"]),
  // The ground.
  Room(name: "DossierCore", uses: ["TextAnalysis"], libraries: ["CSystem"]),
  Room(name: "StaticSearch", uses: ["DossierCore"]),
  Room(name: "ContextualEscaping", uses: ["DossierCore"]),
  Room(name: "TypedTemplates", uses: ["ContextualEscaping"]),
  Room(
    name: "DossierYAML", uses: ["DossierCore"], libraries: [.product(name: "Yams", package: "Yams")]
  ),
  Room(
    name: "DossierMarkdown", uses: ["DossierCore"], libraries: ["CCmarkGFM", "CMarkdownMemory"]),
  // The stages.
  Room(name: "DossierModel", uses: ["EDTF", "QuoteAnchoring", "Collation", "DossierMarkdown"]),
  Room(name: "DossierAssets", uses: ["DossierModel", "DossierYAML"]),
  Room(name: "DossierContent", uses: ["DossierAssets"]),
  Room(name: "DossierPassages", uses: ["DossierModel", "DossierYAML"]),
  Room(name: "DossierQuotations", uses: ["DossierPassages"]),
  Room(name: "DossierPublication", uses: ["DossierPassages"]),
  Room(name: "DossierMentions", uses: ["DossierModel"]),
  Room(
    name: "DossierGraph", uses: ["DossierQuotations", "DossierPublication", "DossierMentions"]),
  Room(
    name: "DossierTheme", uses: ["DossierModel", "DossierYAML", "TypedTemplates"],
    libraries: ["CTheme"]),
  Room(name: "DossierSite", uses: ["DossierTheme", "StaticSearch"]),
  Room(name: "DossierPages", uses: ["DossierSite", "DiagramLayout"]),
  Room(name: "DossierExports", uses: ["DossierSite"]),
  Room(
    name: "DossierWithholding", uses: ["DossierContent", "DossierPassages", "DossierTheme"],
    libraries: ["CZlib"]),
  Room(name: "DossierStarter", uses: ["DossierContent"]),
  Room(
    name: "DossierBuild",
    uses: [
      "DossierContent", "DossierGraph", "DossierPages", "DossierExports", "DossierWithholding",
      "DossierStarter",
    ]),
  Room(
    name: "DossierCommand", uses: ["DossierBuild"],
    libraries: [.product(name: "ArgumentParser", package: "swift-argument-parser")]),
]

/// Some rooms with all below them. A target names every room below it, not the next ones alone: SwiftPM
/// compiles a target again only when one that it names has changed, and a value's layout comes from
/// rooms further down as well.
func wholly(_ names: [String]) -> [Target.Dependency] {
  var found = Set(names)
  for room in rooms.reversed() where found.contains(room.name) { found.formUnion(room.uses) }
  return rooms.map(\.name).filter(found.contains).map { Target.Dependency(stringLiteral: $0) }
}

func tests(_ name: String, of names: [String], and others: [Target.Dependency] = []) -> Target {
  .testTarget(name: name, dependencies: wholly(names) + others + ["DossierTesting"])
}

let foreign: [Target] = [
  .systemLibrary(
    name: "CCmarkGFM",
    providers: [
      .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]),
      .brew(["cmark-gfm"]),
    ]),
  .target(name: "CSystem"),
  .target(name: "CUnicode"),
  .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
  .target(name: "CMarkdownMemory", dependencies: ["CCmarkGFM"]),
  .target(name: "CTheme", exclude: [], cSettings: [.unsafeFlags(["-std=c23"])]),
]

let walled: [Target] = rooms.map { room in
  .target(
    name: room.name, dependencies: wholly(room.uses) + room.libraries, exclude: room.exclude)
}

let programs: [Target] = [
  .executableTarget(name: "dossier", dependencies: wholly(["DossierCommand"])),
  .executableTarget(
    name: "passages-benchmark", dependencies: wholly(["QuoteAnchoring"]),
    path: "Benchmarks/passages", exclude: ["README.md"]),
  .executableTarget(
    name: "collation-benchmark", dependencies: wholly(["Collation"]),
    path: "Benchmarks/collation", exclude: ["README.md"]),
  .executableTarget(
    name: "dossier-benchmark", dependencies: wholly(["DossierBuild"]),
    path: "Benchmarks/dossier-benchmark"),
  .executableTarget(
    name: "session-check", dependencies: wholly(["DossierBuild"]) + ["DossierRandom"],
    path: "Tests/SessionCheck"),
  .executableTarget(
    name: "stopped-build", dependencies: wholly(["DossierBuild"]), path: "Tests/StoppedBuild"),
]

let tests: [Target] = [
  .target(name: "DossierRandom", path: "Tests/DossierRandom"),
  .target(
    name: "DossierTesting", dependencies: wholly(["DossierCore"]) + ["DossierRandom"],
    path: "Tests/DossierTesting"),
  tests("DossierCoreTests", of: ["DossierCore", "EDTF"]),
  tests("DossierYAMLTests", of: ["DossierYAML"]),
  tests("DossierMarkdownTests", of: ["DossierMarkdown"]),
  tests("DossierTemplatesTests", of: ["TypedTemplates"]),
  tests("DossierContentTests", of: ["DossierContent"]),
  tests("DossierGraphTests", of: ["DossierGraph", "DossierContent", "DiagramLayout"]),
  tests("DossierSiteTests", of: ["DossierBuild"]),
  tests("DossierBuildTests", of: ["DossierBuild"], and: ["dossier"]),
  tests("DossierCommandTests", of: ["DossierCommand"], and: ["dossier", "stopped-build"]),
]

let package = Package(
  name: "dossier",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "dossier", targets: ["dossier"]),
    .library(name: "EDTF", targets: ["EDTF"]),
    .library(name: "QuoteAnchoring", targets: ["QuoteAnchoring"]),
  ],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
  ],
  targets: foreign + walled + programs + tests,
  swiftLanguageModes: [.v6]
)

// Targets for libFuzzer: built by `scripts/fuzz` alone, in a folder of their own.
if Context.environment["DOSSIER_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "dossier-fuzz", dependencies: wholly(["DossierCommand"]),
      path: "Tests/Fuzz", exclude: ["Corpora", "README.md"],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])]))
}
