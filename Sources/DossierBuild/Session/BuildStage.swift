/// The boundaries between the stages of a run, in order; those of writing are `WritingStage`s.
package enum BuildStage: String, CaseIterable, Sendable {
  case loaded, composed, linked, listed, remembered
}
