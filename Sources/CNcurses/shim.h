#ifndef BANDSTAND_CNCURSES_H
#define BANDSTAND_CNCURSES_H
/* SwiftPM drops the -D flags of ncursesw.pc, so the wide API is asked for here. */
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <stdio.h>
#include <wchar.h>
#include <curses.h>
#include <term.h>
#if !defined(NCURSES_EXT_COLORS) || !defined(NCURSES_MOUSE_VERSION)
#error ncursesw with extended colours and mouse is needed
#endif

/* Variables of C that change are out of reach of Swift 6; functions are not. */
static inline SCREEN *cn_open(const char *type, FILE *output) {
  return newterm(type, output, stdin);
}
static inline WINDOW *cn_window(void) { return stdscr; }
static inline int cn_lines(void) { return LINES; }
static inline int cn_columns(void) { return COLS; }
static inline int cn_function_key(int number) { return KEY_F(number); }

/* A cell of up to 5 scalars with attributes and a colour pair, also past 255. */
static inline void cn_set_cell(cchar_t *cell, const wchar_t *text, attr_t attributes, int pair) {
  setcchar(cell, text, attributes, 0, &pair);
}

/* Macros with casts do not come through either. */
static const attr_t CN_BOLD = A_BOLD;
static const attr_t CN_DIM = A_DIM;
static const attr_t CN_REVERSE = A_REVERSE;
static const attr_t CN_UNDERLINE = A_UNDERLINE;
/* What is to be seen of a blank. */
static const attr_t CN_VISIBLE = A_REVERSE | A_UNDERLINE;
static const mmask_t CN_PRESS = BUTTON1_PRESSED;
static const mmask_t CN_CLICK = BUTTON1_CLICKED;
static const mmask_t CN_DOUBLE_CLICK = BUTTON1_DOUBLE_CLICKED | BUTTON1_TRIPLE_CLICKED;
static const mmask_t CN_RELEASE = BUTTON1_RELEASED;
static const mmask_t CN_MOTION = REPORT_MOUSE_POSITION;
static const mmask_t CN_WHEEL_UP = BUTTON4_PRESSED;
static const mmask_t CN_WHEEL_DOWN = BUTTON5_PRESSED;
#endif
