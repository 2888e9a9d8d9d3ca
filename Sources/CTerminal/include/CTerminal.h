#ifndef BANDSTAND_CTERMINAL_H
#define BANDSTAND_CTERMINAL_H

#include <stddef.h>
#include <stdio.h>

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

/* A stream to the terminal at `fd` for newterm(); NULL where there can be none.

   ncurses writes a frame in dozens of pieces. Each would wake whoever reads the terminal, which may
   show half a frame; so the stream can be held back, and what was written be sent in one piece. */
FILE *ct_frame_open(int fd);

/* Holds back what is written to the stream from here on; settings of the terminal cannot be read or
   changed through it meanwhile. Where memory lacks, it goes on to the terminal. */
void ct_frame_hold(void);

/* Lets the stream go on to the terminal again, and gives what was held back: to be sent, and freed
   by free(); NULL where there is nothing. */
size_t ct_frame_release(char **bytes);

/* Closes the stream, after delscreen(). */
void ct_frame_close(FILE *stream);

/* How many bytes wait to be read; 0 after the end of the file. */
int ct_waiting(int fd);

#endif
