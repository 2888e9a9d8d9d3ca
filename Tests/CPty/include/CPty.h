#ifndef BANDSTAND_CPTY_H
#define BANDSTAND_CPTY_H

#include <sys/types.h>

/// Starts a program with a new pseudo-terminal as its controlling terminal and all three of its
/// standard files; gives the process, or the negative `errno`. The caller closes `*master`.
pid_t cpty_spawn(int rows, int columns, char *const argv[], char *const envp[], int *master);

/// Tells the terminal, and so the program, of a new size.
int cpty_resize(int fd, int rows, int columns);

#endif
