#ifndef BANDSTAND_CSCANNING_WORD_H
#define BANDSTAND_CSCANNING_WORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/* A word of ASCII letters and digits. */
struct cs_word {
  /* Its first sixteen bytes with their letters in lower case, the first in the lowest place; past
     its end they are 0. */
  uint64_t bytes[2];
  /* How many of them it has: 16 where it may go on. */
  uint32_t length;
  /* Which of them are capitals and which small letters, a bit each. */
  uint32_t capitals, small;
};

/* Sixteen bytes of ones, then sixteen of zeros: what to keep of a word of any length. */
static const uint8_t cs_kept[32] = {0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
                                 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};

#if defined(__SSE2__)

static inline __m128i cs_within(__m128i bytes, uint8_t first, uint8_t last) {
  __m128i offset = _mm_sub_epi8(bytes, _mm_set1_epi8((char)first));
  return _mm_cmpeq_epi8(_mm_min_epu8(offset, _mm_set1_epi8((char)(last - first))), offset);
}

static inline void cs_read(const uint8_t *text, struct cs_word *word) {
  __m128i bytes = _mm_loadu_si128((const __m128i *)text);
  __m128i capitals = cs_within(bytes, 'A', 'Z');
  __m128i small = cs_within(bytes, 'a', 'z');
  __m128i letters = _mm_or_si128(capitals, small);
  uint32_t run = (uint32_t)_mm_movemask_epi8(_mm_or_si128(letters, cs_within(bytes, '0', '9')));
  word->length = (uint32_t)__builtin_ctz(~run);
  uint32_t places = (1u << word->length) - 1;
  word->capitals = (uint32_t)_mm_movemask_epi8(capitals) & places;
  word->small = (uint32_t)_mm_movemask_epi8(small) & places;
  __m128i lowered = _mm_or_si128(bytes, _mm_and_si128(capitals, _mm_set1_epi8(0x20)));
  __m128i keep = _mm_loadu_si128((const __m128i *)(cs_kept + 16 - word->length));
  _mm_storeu_si128((__m128i *)word->bytes, _mm_and_si128(lowered, keep));
}

#else

static inline void cs_read(const uint8_t *text, struct cs_word *word) {
  uint8_t bytes[16] = {0};
  for (; word->length < 16; word->length++) {
    uint8_t byte = text[word->length];
    bool is_capital = (uint8_t)(byte - 'A') < 26, is_small = (uint8_t)(byte - 'a') < 26;
    if (!is_capital && !is_small && (uint8_t)(byte - '0') >= 10) break;
    word->capitals |= (uint32_t)is_capital << word->length;
    word->small |= (uint32_t)is_small << word->length;
    bytes[word->length] = is_capital ? byte | 0x20 : byte;
  }
  for (int place = 0; place < 16; place++) {
    word->bytes[place / 8] |= (uint64_t)bytes[place] << place % 8 * 8;
  }
}

#endif

/* The word that begins at a place within the text, of length 0 where none does.

   Here, as every word of a text is read by it, which a call would make a third dearer. */
static inline struct cs_word cs_word_at(const uint8_t *text, size_t at, size_t count) {
  struct cs_word word = {0};
  if (count - at >= 16) {
    cs_read(text + at, &word);
  } else { /* The text ends soon: it is looked at with zeros after it. */
    uint8_t end[16] = {0};
    memcpy(end, text + at, count - at);
    cs_read(end, &word);
  }
  return word;
}

#endif
