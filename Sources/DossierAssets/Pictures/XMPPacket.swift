/// XMP (ISO 16684-1): what is kept of a packet, and the packet that is written of it.
struct XMPPacket {
  /// How a property's value stands in a packet.
  enum Shape: String {
    case text
    case sequence = "Seq"
    case bag = "Bag"
    case languages = "Alt"
  }

  /// A property that stays.
  struct Property {
    let namespace: String
    /// As it is written, with the prefix that everyone uses.
    let name: String
    let shape: Shape

    var prefix: Substring { name.prefix { $0 != ":" } }
    var localName: Substring { name[name.index(after: prefix.endIndex)...] }
  }

  private static let dc = "http://purl.org/dc/elements/1.1/"
  private static let rights = "http://ns.adobe.com/xap/1.0/rights/"
  private static let photoshop = "http://ns.adobe.com/photoshop/1.0/"
  private static let tiff = "http://ns.adobe.com/tiff/1.0/"

  static let kept = [
    Property(namespace: dc, name: "dc:creator", shape: .sequence),
    Property(namespace: dc, name: "dc:rights", shape: .languages),
    Property(namespace: photoshop, name: "photoshop:Credit", shape: .text),
    Property(namespace: rights, name: "xmpRights:Marked", shape: .text),
    Property(namespace: rights, name: "xmpRights:Owner", shape: .bag),
    Property(namespace: rights, name: "xmpRights:UsageTerms", shape: .languages),
    Property(namespace: rights, name: "xmpRights:WebStatement", shape: .text),
    Property(namespace: tiff, name: "tiff:Artist", shape: .text),
    Property(namespace: tiff, name: "tiff:Copyright", shape: .languages),
    Property(namespace: tiff, name: "tiff:Orientation", shape: .text),
    // Where the C2PA manifest lies that is kept elsewhere.
    Property(namespace: "http://purl.org/dc/terms/", name: "dcterms:provenance", shape: .text),
  ]

  struct Value {
    let language: String?
    let text: String
  }

  /// A packet with the properties that stay, from the first packet that has each; nil where none does.
  static func kept(of packets: [[UInt8]]) -> [UInt8]? {
    let readings = packets.map { XMPReading($0).values }
    let properties = kept.indices.compactMap { index in
      readings.lazy.compactMap { $0[index] }.first.map { (kept[index], $0) }
    }
    return properties.isEmpty ? nil : Array(written(properties).utf8)
  }

  /// Whether a packet tells of a place, by whatever prefix.
  static func tellsPlace(_ packet: [UInt8]) -> Bool {
    let text = String(decoding: packet.filter { $0 != 0 }, as: UTF8.self)
    return ["GPSLatitude", "GPSLongitude", "GPSDestLatitude", "GPSDestLongitude"].contains {
      text.contains($0)
    }
  }

  private static func written(_ properties: [(Property, [Value])]) -> String {
    var declared: Set<Substring> = []
    let namespaces = properties.map(\.0).filter { declared.insert($0.prefix).inserted }
      .map { " xmlns:\($0.prefix)=\"\($0.namespace)\"" }.joined()
    let elements = properties.map { "<\($0.name)>\(content($0.shape, $1))</\($0.name)>\n" }.joined()
    return """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="\(XMPReading.rdf)">
      <rdf:Description rdf:about=""\(namespaces)>
      \(elements)</rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """
  }

  private static func content(_ shape: Shape, _ values: [Value]) -> String {
    guard shape != .text else { return values.first.map { escaped($0.text) } ?? "" }
    let items = values.map { value in
      let language =
        shape == .languages ? " xml:lang=\"\(escaped(value.language ?? "x-default"))\"" : ""
      return "<rdf:li\(language)>\(escaped(value.text))</rdf:li>"
    }
    return "<rdf:\(shape.rawValue)>\(items.joined())</rdf:\(shape.rawValue)>"
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      // No control character may stand in XML.
      case _ where scalar.value < 0x20 && !"\t\n\r".unicodeScalars.contains(scalar): break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
