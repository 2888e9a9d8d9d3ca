#ifndef BANDSTAND_CTERMINAL_H
#define BANDSTAND_CTERMINAL_H

#include <stddef.h>

/* What ct_take() found. */
static const int CT_RESIZED = 1; /* the terminal has another size */
static const int CT_STOPPED = 2; /* the user asks to suspend */
static const int CT_RESUMED = 4; /* the program runs again after a stop */
static const int CT_WOKEN = 8;   /* ct_wake() was called */

/* 1. Before newterm(), which changes it: keeps the user's termios; holds standard error back
      while the screen is up, if it goes to the terminal. Gives -1 if `fd` is no terminal. */
int ct_save(int fd);

/* 2. After newterm(): installs the handlers. Whatever ends the program, `restore` is written and
      the termios put back first. */
int ct_arm(const char *restore, size_t count);

/* 3. After endwin(): handlers off, standard error back, and what was said meanwhile printed. */
void ct_disarm(void);

/* A file that is readable when ct_take() has something to tell. */
int ct_fd(void);

/* Empties the file, and gives the CT_ flags; `*ending` is the signal that asks the program to end,
   or 0. */
int ct_take(int *ending);

/* Makes ct_fd() readable; from any thread, also when nothing is armed. */
void ct_wake(void);

/* Stops the program as ^Z does, and returns when it runs again; call endwin() first. */
void ct_stop(void);

/* Lets crashes end the program at once, instead of in a prompt of Swift's backtracer. */
void ct_default_crashes(void);

/* Ends the program by a signal, so that the shell sees why; does not return. */
void ct_end(int signal);

/* The terminal's size; 0 where it cannot be told. */
int ct_size(int fd, int *rows, int *columns);

/* How many columns the C library, and so ncurses, gives a character; -1 if it has none. */
int ct_width(int character);

/* How many bytes wait to be read; 0 after the end of the file. */
int ct_waiting(int fd);

#endif
