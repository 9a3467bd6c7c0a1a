// swift-tools-version: 6.2
import PackageDescription

// A target names every room below it, not the next ones alone: SwiftPM compiles a target again only
// when one that it names has changed, and a value's layout comes from rooms further down as well.
let belowGraph: [Target.Dependency] = [
  "DossierCore", "DossierYAML", "DossierMarkdown", "DossierContent",
]
let belowSite: [Target.Dependency] = belowGraph + ["DossierTemplates", "DossierGraph"]
let belowBuild: [Target.Dependency] = belowSite + ["DossierSite"]
let belowCommand: [Target.Dependency] = belowBuild + ["DossierBuild"]

/// The rooms of the house; dependencies point one way only (see ARCHITECTURE.md).
let package = Package(
  name: "dossier",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "dossier", targets: ["dossier"])],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CCmarkGFM",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]),
        .brew(["cmark-gfm"]),
      ]),
    .target(name: "CSystem"),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CMarkdownMemory", dependencies: ["CCmarkGFM"]),
    .target(
      name: "CTheme",
      exclude: [],
      cSettings: [.unsafeFlags(["-std=c23"])]),
    .target(name: "DossierCore", dependencies: ["CSystem"]),
    .target(
      name: "DossierYAML",
      dependencies: ["DossierCore", .product(name: "Yams", package: "Yams")]),
    .target(
      name: "DossierMarkdown",
      dependencies: ["DossierCore", "CCmarkGFM", "CMarkdownMemory"]),
    .target(name: "DossierTemplates", dependencies: ["DossierCore"]),
    .target(name: "DossierContent", dependencies: ["DossierCore", "DossierYAML"]),
    .target(name: "DossierGraph", dependencies: belowGraph),
    .target(name: "DossierSite", dependencies: belowSite + ["CTheme"]),
    .target(name: "DossierBuild", dependencies: belowBuild + ["CZlib"]),
    .target(
      name: "DossierCommand",
      dependencies: belowCommand + [
        .product(name: "ArgumentParser", package: "swift-argument-parser")
      ]),
    .executableTarget(name: "dossier", dependencies: belowCommand + ["DossierCommand"]),
    .executableTarget(
      name: "passages-benchmark", dependencies: belowGraph + ["DossierGraph"],
      path: "Benchmarks/passages", exclude: ["README.md"]),
    .executableTarget(
      name: "collation-benchmark", dependencies: belowGraph + ["DossierGraph"],
      path: "Benchmarks/collation", exclude: ["README.md"]),
    .executableTarget(
      name: "dossier-benchmark", dependencies: belowCommand, path: "Benchmarks/dossier-benchmark"),
    .target(name: "DossierTesting", dependencies: ["DossierCore"], path: "Tests/DossierTesting"),
    .executableTarget(
      name: "stopped-build", dependencies: belowCommand, path: "Tests/StoppedBuild"),
    .testTarget(name: "DossierCoreTests", dependencies: ["DossierCore", "DossierTesting"]),
    .testTarget(
      name: "DossierYAMLTests", dependencies: ["DossierCore", "DossierYAML", "DossierTesting"]),
    .testTarget(
      name: "DossierMarkdownTests",
      dependencies: ["DossierCore", "DossierMarkdown", "DossierTesting"]),
    .testTarget(
      name: "DossierTemplatesTests",
      dependencies: ["DossierCore", "DossierTemplates", "DossierTesting"]),
    .testTarget(
      name: "DossierContentTests",
      dependencies: ["DossierCore", "DossierYAML", "DossierContent", "DossierTesting"]),
    .testTarget(
      name: "DossierGraphTests", dependencies: belowGraph + ["DossierGraph", "DossierTesting"]),
    .testTarget(
      name: "DossierSiteTests", dependencies: belowSite + ["DossierSite", "DossierTesting"]),
    .testTarget(
      name: "DossierBuildTests", dependencies: belowBuild + ["DossierBuild", "DossierTesting"]),
    .testTarget(
      name: "DossierCommandTests",
      dependencies: belowCommand + [
        "DossierCommand", "dossier", "stopped-build", "DossierTesting",
      ]),
  ],
  swiftLanguageModes: [.v6]
)

// Targets for libFuzzer: built by `scripts/fuzz` alone, in a folder of their own.
if Context.environment["DOSSIER_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "dossier-fuzz", dependencies: belowCommand,
      path: "Tests/Fuzz", exclude: ["Corpora", "README.md"],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])]))
}
