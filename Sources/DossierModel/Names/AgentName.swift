import DossierCore

/// What a person or a body is called: of persons alone a part is the family's.
package enum AgentName: Sendable, Hashable {
  case person(PersonName)
  case body(String)

  /// The name as it is written.
  package var text: String {
    switch self {
    case .person(let name): name.text
    case .body(let name): name
    }
  }
}

/// Who is meant by a name that has no entry of its own.
package enum AgentKind: String, Sendable, CaseIterable {
  case person, organisation
}

extension Expert {
  package var agentName: AgentName {
    kind == .organisation
      ? .body(name.value) : .person(PersonName(name.value, family: family?.value))
  }
}
