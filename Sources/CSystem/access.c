#include "CSystem.h"

#if defined(__linux__)
#include <stdlib.h>
#include <sys/xattr.h>

static int is_nothing(int code) { return code == ENODATA || code == ENOTSUP || code == EOPNOTSUPP; }

static int copy_list(const char *name, const char *from, const char *to) {
  ssize_t size = getxattr(from, name, NULL, 0);
  if (size < 0) {
    if (!is_nothing(errno)) return errno;
    /* The new folder may have one from the folder that it was made in. */
    return removexattr(to, name) == 0 || is_nothing(errno) ? 0 : errno;
  }
  char *list = malloc(size > 0 ? (size_t)size : 1);
  if (list == NULL) return ENOMEM;
  size = getxattr(from, name, list, (size_t)size);
  int code = size < 0 || setxattr(to, name, list, (size_t)size, 0) != 0 ? errno : 0;
  free(list);
  return code;
}

int dossier_copy_access_lists(const char *from, const char *to) {
  int code = copy_list("system.posix_acl_access", from, to);
  return code != 0 ? code : copy_list("system.posix_acl_default", from, to);
}
#elif defined(__APPLE__)
#include <copyfile.h>

int dossier_copy_access_lists(const char *from, const char *to) {
  return copyfile(from, to, NULL, COPYFILE_ACL) == 0 || errno == ENOTSUP ? 0 : errno;
}
#else
int dossier_copy_access_lists(const char *from, const char *to) {
  (void)from, (void)to;
  return 0;
}
#endif
