#include "CSystem.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <unistd.h>

static int opened(posix_spawn_file_actions_t *actions, int file, const char *path, int flags) {
  return posix_spawn_file_actions_addopen(actions, file, path, flags, 0);
}

int dossier_spawn(
    const char *path, char *const arguments[], char *const environment[], int *output) {
  int ends[2];
  if (pipe(ends) != 0) return -1;
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFD, FD_CLOEXEC);
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  pid_t process = -1;
  if (posix_spawn_file_actions_init(&actions) == 0) {
    if (posix_spawnattr_init(&attributes) == 0) {
      sigset_t none, usual;
      sigemptyset(&none);
      sigemptyset(&usual);
      sigaddset(&usual, SIGPIPE);
      posix_spawnattr_setsigmask(&attributes, &none);
      posix_spawnattr_setsigdefault(&attributes, &usual);
      posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
      if (opened(&actions, 0, "/dev/null", O_RDONLY) != 0
          || posix_spawn_file_actions_adddup2(&actions, ends[1], 1) != 0
          || opened(&actions, 2, "/dev/null", O_WRONLY) != 0
          || posix_spawn(&process, path, &actions, &attributes, arguments, environment) != 0) {
        process = -1;
      }
      posix_spawnattr_destroy(&attributes);
    }
    posix_spawn_file_actions_destroy(&actions);
  }
#if defined(__linux__)
  if (process > 0) {
    struct rlimit time = {60, 60};
    prlimit(process, RLIMIT_CPU, &time, NULL);
  }
#endif
  close(ends[1]);
  if (process < 0) {
    close(ends[0]);
  } else {
    *output = ends[0];
  }
  return process;
}
