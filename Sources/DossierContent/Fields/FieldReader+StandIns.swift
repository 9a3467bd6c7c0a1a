import DossierCore
import EDTF

/// What stands in for a required field that is missing or wrong, once that is reported: the entry
/// goes on, so that one run finds what else is wrong with it, and with what refers to it.
extension FieldReader {
  var standIn: Located<String> { Located("", place) }

  /// A year of which nothing is known.
  var dateStandIn: Located<EDTFDate>? {
    (try? EDTFDate.parse("XXXX").get()).map { Located($0, place) }
  }
}
