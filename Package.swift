// swift-tools-version: 6.2
import PackageDescription

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
    .target(
      name: "CTheme",
      exclude: [],
      cSettings: [.unsafeFlags(["-std=c23"])]),
    .target(name: "DossierCore"),
    .target(
      name: "DossierYAML",
      dependencies: ["DossierCore", .product(name: "Yams", package: "Yams")]),
    .target(
      name: "DossierMarkdown",
      dependencies: ["DossierCore", "CCmarkGFM"]),
    .target(name: "DossierTemplates", dependencies: ["DossierCore"]),
    .target(name: "DossierContent", dependencies: ["DossierCore", "DossierYAML"]),
    .target(
      name: "DossierGraph",
      dependencies: ["DossierCore", "DossierMarkdown", "DossierContent"]),
    .target(
      name: "DossierSite",
      dependencies: [
        "DossierCore", "DossierYAML", "DossierMarkdown", "DossierTemplates", "DossierGraph", "CTheme",
      ]),
    .target(name: "DossierBuild", dependencies: ["DossierSite", "CSystem"]),
    .target(
      name: "DossierCommand",
      dependencies: [
        "DossierBuild",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "dossier", dependencies: ["DossierCommand"]),
    .executableTarget(
      name: "passages-benchmark", dependencies: ["DossierGraph"], path: "Benchmarks/passages",
      exclude: ["README.md"]),
    .executableTarget(
      name: "collation-benchmark", dependencies: ["DossierGraph"], path: "Benchmarks/collation",
      exclude: ["README.md"]),
    .executableTarget(
      name: "dossier-benchmark",
      dependencies: ["DossierBuild"],
      path: "Benchmarks/dossier-benchmark"),
    .target(name: "DossierTesting", dependencies: ["DossierCore"], path: "Tests/DossierTesting"),
    .testTarget(name: "DossierCoreTests", dependencies: ["DossierCore", "DossierTesting"]),
    .testTarget(name: "DossierYAMLTests", dependencies: ["DossierYAML", "DossierTesting"]),
    .testTarget(name: "DossierMarkdownTests", dependencies: ["DossierMarkdown", "DossierTesting"]),
    .testTarget(name: "DossierTemplatesTests", dependencies: ["DossierTemplates", "DossierTesting"]),
    .testTarget(name: "DossierContentTests", dependencies: ["DossierContent", "DossierTesting"]),
    .testTarget(name: "DossierGraphTests", dependencies: ["DossierGraph", "DossierTesting"]),
    .testTarget(name: "DossierSiteTests", dependencies: ["DossierSite", "DossierTesting"]),
    .testTarget(name: "DossierBuildTests", dependencies: ["DossierBuild", "DossierTesting"]),
    .testTarget(
      name: "DossierCommandTests", dependencies: ["DossierCommand", "dossier", "DossierTesting"]),
  ],
  swiftLanguageModes: [.v6]
)
