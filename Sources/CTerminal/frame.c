#define _GNU_SOURCE
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "CTerminal.h"

static int terminal = -1;   /* What the stream stands for. */
static int descriptor = -1; /* The stream's own: the terminal, or the memory within a frame. */
static int memory = -1;
static int is_held;

FILE *ct_frame_open(int fd) {
  FILE *stream = NULL;
  terminal = fd;
  is_held = 0;
  descriptor = fcntl(fd, F_DUPFD_CLOEXEC, 3);
  if (descriptor >= 0) stream = fdopen(descriptor, "w");
  if (!stream) return NULL;
  memory = memfd_create("frame", MFD_CLOEXEC);
  return stream;
}

void ct_frame_hold(void) {
  if (is_held || memory < 0) return;
  is_held = dup3(memory, descriptor, O_CLOEXEC) >= 0;
}

size_t ct_frame_release(char **bytes) {
  off_t count;
  *bytes = NULL;
  if (!is_held) return 0;
  is_held = 0;
  dup3(terminal, descriptor, O_CLOEXEC);
  count = lseek(memory, 0, SEEK_CUR);
  lseek(memory, 0, SEEK_SET);
  if (count <= 0 || !(*bytes = malloc((size_t)count))) return 0;
  if (pread(memory, *bytes, (size_t)count, 0) == count) return (size_t)count;
  free(*bytes);
  *bytes = NULL;
  return 0;
}

void ct_frame_close(FILE *stream) {
  fclose(stream);
  if (memory >= 0) close(memory);
  descriptor = memory = -1;
}
