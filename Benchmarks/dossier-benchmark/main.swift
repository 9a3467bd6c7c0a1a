// Measures parts of a build by themselves: see Benchmarks/README.md.

let arguments = Array(CommandLine.arguments.dropFirst())
switch (arguments.first, arguments.dropFirst().first) {
case ("stages", let root?):
  await StageTimes.print(root: root, output: arguments.dropFirst(2).first)
case ("render", let root?):
  await RenderingSpeed.print(root: root, article: arguments.dropFirst(2).first)
case ("maps", _):
  MapLayout.print()
case ("edit", "--entries"?):
  guard let entries = arguments.dropFirst(2).first.flatMap({ Int($0) }), entries > 0 else {
    fallthrough
  }
  try await EditTimes.print(entries: entries)
default:
  print(
    """
    dossier-benchmark stages ROOT [OUTPUT]    times and peak memory of each stage, writing last
    dossier-benchmark render ROOT [ARTICLE]   bytes a second of an article's page and the timeline
    dossier-benchmark edit --entries N        what a session's update takes after one edit, as JSON
    dossier-benchmark maps                    how long maps of arguments take to lay out
    """)
}
