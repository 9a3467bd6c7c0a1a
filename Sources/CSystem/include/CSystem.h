#ifndef DOSSIER_CSYSTEM_H
#define DOSSIER_CSYSTEM_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <errno.h>
#include <stdio.h>

#if defined(__linux__)
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* By number: the C library's own wrapper is hidden behind feature macros, and musl's is recent. */
static inline int dossier_rename(const char *from, const char *to, unsigned int flags) {
  return syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, flags) == 0 ? 0 : errno;
}

#define DOSSIER_RENAME_NOREPLACE (1u << 0)
#define DOSSIER_RENAME_EXCHANGE (1u << 1)

/* Opens a file that has no name, whose room the disk takes back however the process ends: its
   descriptor, or -1. */
static inline int dossier_open_unnamed(const char *folder) {
#ifdef O_TMPFILE
  return open(folder, O_TMPFILE | O_RDWR | O_EXCL | O_CLOEXEC, 0600);
#else
  (void)folder;
  return -1;
#endif
}
#elif defined(__APPLE__)
#include <sys/stdio.h>

static inline int dossier_rename(const char *from, const char *to, unsigned int flags) {
  return renamex_np(from, to, flags) == 0 ? 0 : errno;
}

#define DOSSIER_RENAME_NOREPLACE RENAME_EXCL
#define DOSSIER_RENAME_EXCHANGE RENAME_SWAP

static inline int dossier_open_unnamed(const char *folder) {
  (void)folder;
  return -1;
}
#else
static inline int dossier_rename(const char *from, const char *to, unsigned int flags) {
  (void)from, (void)to, (void)flags;
  return ENOSYS;
}

#define DOSSIER_RENAME_NOREPLACE 1u
#define DOSSIER_RENAME_EXCHANGE 2u

static inline int dossier_open_unnamed(const char *folder) {
  (void)folder;
  return -1;
}
#endif

/* Starts a program with /dev/null to read and for its errors, and a minute of processor time: its
   process, and the descriptor of what it writes; or -1. Both lists end in NULL. */
int dossier_spawn(
    const char *path, char *const arguments[], char *const environment[], int *output);

/* Gives one folder the access control lists of another: 0, or the number of the error. File
   systems that know none are no error. */
int dossier_copy_access_lists(const char *from, const char *to);

/* Exchanges two paths in one step: 0, or the number of the error. */
static inline int dossier_exchange(const char *one, const char *other) {
  return dossier_rename(one, other, DOSSIER_RENAME_EXCHANGE);
}

/* Renames and fails with EEXIST rather than replace what is there: 0, or the number of the error. */
static inline int dossier_rename_exclusively(const char *from, const char *to) {
  return dossier_rename(from, to, DOSSIER_RENAME_NOREPLACE);
}

#endif
