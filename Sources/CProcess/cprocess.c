#define _GNU_SOURCE
#include "cprocess.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

// Runs in the child: async-signal-safe functions only.
static void become(
  const char *path, char *const arguments[], char *const environment[], int input, int output, int group,
  pid_t parent
) {
  setpgid(0, group);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(127);
  struct sigaction action = {.sa_handler = SIG_DFL};
  for (int signal = 1; signal < 32; signal++) sigaction(signal, &action, NULL);
  int null = open("/dev/null", O_WRONLY);
  if (dup2(input, 0) < 0 || dup2(output, 1) < 0 || dup2(null, 2) < 0) _exit(127);
  if (close_range(3, ~0U, 0) != 0) {
    for (int descriptor = 3; descriptor < 4096; descriptor++) close(descriptor);
  }
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  execve(path, arguments, environment);
  _exit(127);
}

int cprocess_start(
  const char *path, char *const arguments[], char *const environment[], int input, int output, int group
) {
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pid_t parent = getpid(), child = fork();
  if (child == 0) become(path, arguments, environment, input, output, group, parent);
  int error = errno;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (child < 0) return -error;
  setpgid(child, group ? group : child);
  return child;
}
