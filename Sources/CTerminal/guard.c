#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const int endings[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGSYS};

static int terminal = -1; /* The terminal to give back, or -1. */
static struct termios saved;
static char restore_bytes[1024];
static size_t restore_count;
static int real_stderr = -1, held_stderr = -1;

/* Made once and never closed: a late ct_wake() must not write into another file. */
static int wake_pipe[2] = {-1, -1};
static volatile sig_atomic_t ending, resized, stopped, resumed;

/* For the handlers of crashes: a stack that has overflown cannot be used. */
static char crash_stack[64 * 1024] __attribute__((aligned(16)));

static void tell(char what) {
  int error = errno;
  if (wake_pipe[1] >= 0) (void)!write(wake_pipe[1], &what, 1);
  errno = error;
}

static void on_ending(int signal) { ending = signal; tell('e'); }
static void on_resize(int signal) { (void)signal; resized = 1; tell('r'); }
static void on_stop(int signal) { (void)signal; stopped = 1; tell('z'); }
static void on_resume(int signal) { (void)signal; resumed = 1; tell('c'); }

/* Prints what was said to standard error while the screen was up; safe in a handler. */
static void release_stderr(void) {
  char buffer[512];
  ssize_t count;
  off_t at = 0;
  if (held_stderr < 0) return;
  while ((count = pread(held_stderr, buffer, sizeof buffer, at)) > 0) {
    (void)!write(real_stderr, buffer, (size_t)count);
    at += count;
  }
}

static void on_crash(int number) {
  if (terminal >= 0) {
    int fd = terminal;
    terminal = -1;
    (void)!write(fd, restore_bytes, restore_count);
    tcsetattr(fd, TCSANOW, &saved);
    release_stderr();
  }
  signal(number, SIG_DFL);
  raise(number); /* Blocked until this returns, and then it ends the program. */
}

static void handle(int number, void (*handler)(int), int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigaction(number, &action, NULL);
}

int ct_save(int fd) {
  if (tcgetattr(fd, &saved) != 0) return -1;
  if (wake_pipe[0] < 0 && pipe2(wake_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  terminal = fd;
  if (isatty(STDERR_FILENO)) {
    real_stderr = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    held_stderr = memfd_create("stderr", MFD_CLOEXEC);
    if (real_stderr >= 0 && held_stderr >= 0) dup2(held_stderr, STDERR_FILENO);
  }
  /* Before newterm(), which leaves these alone once they have a handler. */
  handle(SIGWINCH, on_resize, SA_RESTART);
  handle(SIGTSTP, on_stop, SA_RESTART);
  return 0;
}

int ct_arm(const char *restore, size_t count) {
  if (count > sizeof restore_bytes) return -1;
  memcpy(restore_bytes, restore, count);
  restore_count = count;
  handle(SIGCONT, on_resume, SA_RESTART);
  for (size_t i = 0; i < COUNT(endings); i++) {
    struct sigaction was;
    sigaction(endings[i], NULL, &was);
    if (was.sa_handler != SIG_IGN) handle(endings[i], on_ending, SA_RESTART); /* As nohup has it. */
  }
  stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
  sigaltstack(&stack, NULL);
  for (size_t i = 0; i < COUNT(crashes); i++) handle(crashes[i], on_crash, SA_ONSTACK);
  return 0;
}

void ct_disarm(void) {
  terminal = -1;
  for (size_t i = 0; i < COUNT(endings); i++) {
    struct sigaction was;
    sigaction(endings[i], NULL, &was);
    if (was.sa_handler == on_ending) signal(endings[i], SIG_DFL);
  }
  signal(SIGWINCH, SIG_DFL);
  signal(SIGTSTP, SIG_DFL);
  signal(SIGCONT, SIG_DFL);
  ct_default_crashes();
  if (real_stderr >= 0) {
    dup2(real_stderr, STDERR_FILENO);
    release_stderr();
    close(real_stderr);
  }
  if (held_stderr >= 0) close(held_stderr);
  real_stderr = held_stderr = -1;
}

int ct_fd(void) { return wake_pipe[0]; }

/* A signal between the two lines is seen to now; one after them is told by the pipe again. */
static int take(volatile sig_atomic_t *told, int flag) {
  if (!*told) return 0;
  *told = 0;
  return flag;
}

int ct_take(int *signal) {
  char buffer[64];
  int flags = 0;
  ssize_t count;
  while ((count = read(wake_pipe[0], buffer, sizeof buffer)) > 0) {
    if (memchr(buffer, 'w', (size_t)count)) flags |= CT_WOKEN;
  }
  flags |= take(&resized, CT_RESIZED) | take(&stopped, CT_STOPPED) | take(&resumed, CT_RESUMED);
  *signal = ending;
  return flags;
}

void ct_wake(void) { tell('w'); }

/* Sends this thread a signal of which the system shall take care, also where the thread is one of
   a pool, which blocks them. */
static void raise_default(int number) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, number);
  signal(number, SIG_DFL);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
  raise(number);
}

void ct_stop(void) {
  raise_default(SIGTSTP);
  handle(SIGTSTP, on_stop, SA_RESTART);
}

void ct_default_crashes(void) {
  for (size_t i = 0; i < COUNT(crashes); i++) signal(crashes[i], SIG_DFL);
}

void ct_end(int number) {
  raise_default(number);
  _exit(128 + number);
}

int ct_size(int fd, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(fd, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return 0;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return 1;
}

int ct_width(int character) { return wcwidth((wchar_t)character); }

int ct_waiting(int fd) {
  int count = 0;
  return ioctl(fd, FIONREAD, &count) == 0 ? count : 0;
}
