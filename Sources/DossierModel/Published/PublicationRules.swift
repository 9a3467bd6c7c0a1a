import EDTF

/// What one run is asked to show of what its editors hide.
package struct PublicationRules: Sendable {
  /// Who is to see a site.
  package enum View: Sendable {
    case readers
    /// The editors: with drafts, internal notes and what is embargoed.
    case editors
    /// Nobody: all is read, whatever its visibility, as lists of passages need it.
    case everything
  }

  package var view: View
  /// The moment at which the site is looked at; nil for now.
  package var asOf: WrittenMoment?
  /// Whether a run that has something waiting must be told the moment: one that nobody watches would
  /// else give another site tomorrow, and nobody would know why.
  package var requiresMoment: Bool
  /// Tells the time; asked only where something waits for it.
  package var clock: @Sendable () -> Moment

  /// - Parameter clock: one that was never wound, where nothing is said: nothing that waits opens.
  package init(
    view: View = .readers, asOf: WrittenMoment? = nil, requiresMoment: Bool = false,
    clock: @escaping @Sendable () -> Moment = { Moment(seconds: 0) }
  ) {
    self.view = view
    self.asOf = asOf
    self.requiresMoment = requiresMoment
    self.clock = clock
  }
}

/// The moment by which a library is judged, once it is known whether any of it waits.
package struct ViewingMoment: Sendable {
  let view: PublicationRules.View
  /// By which embargoes have ended or not.
  package let moment: Moment?
  /// What the clock says; nil where it was not asked.
  package let clock: Moment?

  /// - Parameters:
  ///   - asOf: the moment that the run names.
  ///   - needsClock: whether anything has an embargo, or may be published in the future.
  package init(_ rules: PublicationRules, asOf: Moment?, needsClock: Bool) {
    view = rules.view
    clock = needsClock && view != .everything ? rules.clock() : nil
    moment = asOf ?? clock
  }

  /// Whether the site is one that readers don't get to see yet.
  package var isPreview: Bool {
    if view != .readers { return true }
    guard let moment, let clock else { return false }
    return moment > clock
  }

  /// What a thing's own visibility comes to: one whose embargo has ended is published.
  package func effective(_ own: Visibility) -> Visibility {
    guard case .embargoed(let until) = own, let moment, until <= moment else { return own }
    return .published
  }

  /// Whether readers of this site get to see a thing.
  package func shows(_ own: Visibility) -> Bool {
    switch effective(own) {
    case .published: true
    case .draft, .internal, .embargoed: view != .readers
    case .withdrawn, .dependent: view == .everything
    }
  }

  /// What a preview says of a thing that it shows and a published site would not; nil else.
  package func label(_ own: Visibility) -> Visibility? {
    switch own {
    case .draft, .internal: view == .readers ? nil : own
    case .embargoed(let until): isPreview && clock.map { until > $0 } ?? true ? own : nil
    case .published, .withdrawn, .dependent: nil
    }
  }
}
