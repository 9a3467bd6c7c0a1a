import DossierCore

/// Does something with the machine, whose error becomes a failure of writing.
func attempt<Value: ~Copyable>(
  _ action: () throws(SystemError) -> Value
) throws(WritingFailure) -> Value {
  do throws(SystemError) { return try action() } catch { throw .system(error) }
}
