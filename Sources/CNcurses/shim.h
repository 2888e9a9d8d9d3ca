#ifndef BANDSTAND_CNCURSES_H
#define BANDSTAND_CNCURSES_H
/* SwiftPM drops the -D flags of ncursesw.pc, so the wide API is asked for here. */
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <curses.h>
#endif
