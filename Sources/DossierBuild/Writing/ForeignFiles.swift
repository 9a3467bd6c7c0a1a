import DossierCore

/// What lies in an output that no build wrote.
struct ForeignFiles {
  /// Their paths below the output, in order of bytes.
  private(set) var paths: [String] = []
  /// The folders below the top that hold a marker of their own, and with it such files: other sites.
  private(set) var otherSites: [String] = []
  /// Every folder that was looked into, with what it was before that.
  private(set) var folders: [(path: String, status: FileStatus)] = []

  private let site: String
  private let marker: OutputMarker?
  /// What the marker lists and was met by just this name.
  private var met: Set<ExactPath> = []

  /// Looks through an output, whose files are few or as many as the marker lists.
  ///
  /// - Parameter marker: nil where there is none that counts: then nothing there is a build's.
  init(in site: String, marker: OutputMarker?) throws(SystemError) {
    self.site = site
    self.marker = marker
    try walk()
    try takeOutRespelt()
    paths.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    otherSites.sort()
  }

  private mutating func walk() throws(SystemError) {
    var open: [(path: String, other: String?)] = [("", nil)]
    while let folder = open.popLast() {
      let isTop = folder.path.isEmpty
      let place = isTop ? site : "\(site)/\(folder.path)"
      if let status = try FileStatus.of(place) { folders.append((place, status)) }
      let items: [FolderItem]
      switch FolderListing.items(of: place) {
      case .success(let found): items = found
      case .failure(let error) where error.isRefusal && !isTop:
        // No build of this user's made it.
        paths.append(folder.path)
        continue
      case .failure(let error): throw error
      }
      var other = folder.other
      if !isTop, items.contains(where: { $0.name == OutputMarker.name }) { other = folder.path }
      for item in items {
        if isTop, item.name == OutputMarker.name || Carried.isCarried(item) { continue }
        let path = isTop ? item.name : "\(folder.path)/\(item.name)"
        if item.kind == .folder {
          open.append((path, other))
        } else {
          note(path, name: item.name, in: other)
        }
      }
    }
  }

  private mutating func note(_ path: String, name: String, in other: String?) {
    if HandPutNames.isLitter(name) { return }
    if let marker, let listed = marker.paths {
      if listed.contains(ExactPath(path)) {
        met.insert(ExactPath(path))
        return
      }
      if path.utf8.count > 3, [".gz", ".br"].contains(where: path.hasSuffix),
        listed.contains(ExactPath(String(path.dropLast(3))))
      {
        return
      }
    } else if marker != nil, other == nil,
      !HandPutNames.isHandPut(path) || HandPutNames.isWordToRobots(path, in: site)
    {
      return
    }
    paths.append(path)
    if let other, !otherSites.contains(other) { otherSites.append(other) }
  }

  /// Takes out what a build wrote under a name that the file system has spelt otherwise, which is
  /// told by what the files are on disk.
  private mutating func takeOutRespelt() throws(SystemError) {
    guard !paths.isEmpty, let listed = marker?.paths, met.count < listed.count else { return }
    var own: Set<FileStatus.Identity> = []
    for path in listed.subtracting(met) where PagePaths.staysBelow(path.text) {
      if let status = try FileStatus.of("\(site)/\(path.text)") { own.insert(status.identity) }
    }
    guard !own.isEmpty else { return }
    var foreign: [String] = []
    for path in paths {
      let status = try FileStatus.of("\(site)/\(path)")
      if let status, own.contains(status.identity) { continue }
      foreign.append(path)
    }
    paths = foreign
  }
}
