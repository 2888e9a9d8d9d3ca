#ifndef BANDSTAND_CSCANNING_H
#define BANDSTAND_CSCANNING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "word.h"

/* Looks for bytes in texts, many at a step. Nothing is read past the end of a text, and no place has
   to be aligned. */

/* The heads of some words: a set that may seem to hold more than was added.

   A head is what of a word's first four bytes are ASCII letters and digits, in lower case, up to the
   first that is none. A bit stands for each of 32768 kinds of heads.

   Nine words of ten are told by three bytes already, which takes half as long. */
struct cs_heads {
  uint64_t bits[512];
  /* A bit for each of 32768 kinds of first three bytes of heads of two letters or more. */
  uint8_t threes[4096];
  /* Whether a word begins with a byte beyond ASCII. */
  bool begins_high;
};

/* Adds the head of a word. */
void cs_add(struct cs_heads *heads, const uint8_t *word, size_t count);

/* Finds where words begin that may have a head of the set and, with `backslashes`, each backslash:
   at most `capacity` places, which is 64 or more, in order, from `*from` to about `until`; moves
   `*from` to where the next call goes on, which is `count` when all is found.

   A word begins with an ASCII letter or digit that follows none or, where a word of the set does,
   with any byte beyond ASCII. Right behind a backslash that is asked for none begins: what stands
   there is part of an escape. */
size_t cs_find_heads(const struct cs_heads *heads, const uint8_t *text, size_t count,
                     bool backslashes, size_t *from, size_t until, uint32_t *places,
                     size_t capacity);

/* The place of the next line end from a place on, or the end of the text. */
size_t cs_line_end(const uint8_t *text, size_t from, size_t count);

/* How many line ends there are. */
size_t cs_count_line_ends(const uint8_t *text, size_t count);

/* The place of the next quote, backslash or byte below a blank from a place on, or the end. */
size_t cs_json_special(const uint8_t *text, size_t from, size_t count);

/* The same, where bytes beyond printable ASCII are special, too. */
size_t cs_plain_end(const uint8_t *text, size_t from, size_t count);

#endif
