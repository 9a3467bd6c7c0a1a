import CSystem

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Who owns a folder and who may do what in it: owner, group, mode and access control lists.
package enum FolderAttributes {
  /// What of a folder a new one in its place has not: whom it belonged to, by their numbers.
  package struct Loss: Sendable, Equatable {
    /// nil where the owner is the same.
    package var owner: UInt32?
    /// nil where the group is the same.
    package var group: UInt32?
  }

  /// Gives a new folder the attributes of another, or as many of them as this process may give, and
  /// answers with what it could not; its owner can always write in it.
  ///
  /// Where another's folder can't be given away, the new one stays this process's, with the group of
  /// the other one. If this process doesn't belong to that group, and the group may read what others
  /// may not, such as a server, that is an error: the server would find itself locked out.
  package static func copy(from old: String, to new: String) throws(SystemError) -> Loss? {
    guard let model = try FileStatus.of(old), let own = try FileStatus.of(new) else { return nil }
    if model.owner != own.owner || model.group != own.group,
      lchown(new, model.owner, model.group) != 0
    {
      let isLost = model.group != own.group && lchown(new, uid_t.max, model.group) != 0
      let rights = model.mode & 0o050
      if isLost, rights & ~(model.mode << 3) != 0 {
        throw SystemError("give the group \(model.group) to", new)
      }
    }
    let code = dossier_copy_access_lists(old, new)
    if code != 0 { throw SystemError("give its access control lists to", new, code: code) }
    // Last, for a change of owner or group may take bits away.
    let mode = model.mode | S_IRWXU
    if try FileStatus.of(new)?.mode != mode, chmod(new, mode) != 0 {
      throw SystemError("set the mode of", new)
    }
    return try loss(of: model, in: new)
  }

  private static func loss(of model: FileStatus, in new: String) throws(SystemError) -> Loss? {
    guard let own = try FileStatus.of(new) else { return nil }
    let loss = Loss(
      owner: own.owner == model.owner ? nil : model.owner,
      group: own.group == model.group ? nil : model.group)
    return loss == Loss() ? nil : loss
  }
}
