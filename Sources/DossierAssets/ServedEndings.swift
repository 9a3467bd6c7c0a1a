/// Endings by which a server or a browser takes a file for a document or a program.
package enum ServedEndings {
  /// What Debian's nginx (`/etc/nginx/mime.types`) and Apache (`/etc/mime.types`, `mods-available/
  /// mime.conf`) serve as HTML, XML, SVG, script or type map; a test compares the list with both
  /// files. `es`, of which Apache takes a language, and `svg` are not in it.
  package static let ofDebian = words(
    """
    1km apxml atom atomcat atomdeleted atomsrv atomsvc bmml ccmp ccxml cdfx cdxml cellml cl clue
    cml cpl csl dae davmount dd2 ddf dist distz dtd dwd emma emotionml ent es3 et3 fdt fla fo
    gml grxml gsheet hal held htc htm html ink inkml irp its js kml lasxml lbe lgr link66
    lostsyncxml lostxml mads maei meta4 mets mjs mml mod mods moml mpd mpkg mrcx musd mxml obgx
    odd opf osm pkg provx pskcxml rapd rdf relo rfcxml rif rl rld rs rsat rsheet rss rusd scl
    sdkd sdkm senmlx sensmlx shf shtml sls smi smil sml sru srx ssml stpx svgz swf swidtag td
    tei teicorpus tfi ttml uis uo uoml uvt uvvt var vxml wadl wasm wbs wif wml wmls wmlsc wsdl
    wspolicy x3d x3dz xav xca xcs xdf xdm xdp xdssc xel xer xht xhtm xhtml xhvml xlf xml xmls
    xns xop xsf xsl xslt xsm xspf xul xvm xvml yin zaz zmm
    """)

  /// What browsers open as a document or run, and what servers run or take their settings from,
  /// also in the midst of a name where they are told to.
  private static let ofOthers = words(
    """
    ashx asis asmx asp aspx cfm cgi cjs config fcgi hta imap jsp jspx mht mhtml phar pht phtml shtm
    stm webarchive
    """)

  /// Whether no asset may have it, anywhere in its name.
  ///
  /// - Parameter ending: in small letters, without its dot.
  static func holds(_ ending: String) -> Bool {
    ofDebian.contains(ending) || ofOthers.contains(ending) || isVersionOfPHP(ending)
  }

  private static func isVersionOfPHP(_ ending: String) -> Bool {
    ending.hasPrefix("php") && ending.utf8.dropFirst(3).allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
