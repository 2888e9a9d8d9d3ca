#include "CScanning.h"

#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/* The places of a step are the bits of a number. */
enum { STEP = 64, HEAD = 4 };

static bool is_word(uint8_t byte) {
  return (uint8_t)((byte | 0x20) - 'a') < 26 || (uint8_t)(byte - '0') < 10;
}

/* Which of 64 bytes are of a kind, that of the first in the lowest bit. */
struct kinds {
  uint64_t words, backslashes, high;
};

#if defined(__SSE2__)

static inline __m128i within(__m128i bytes, uint8_t first, uint8_t last) {
  __m128i offset = _mm_sub_epi8(bytes, _mm_set1_epi8((char)first));
  return _mm_cmpeq_epi8(_mm_min_epu8(offset, _mm_set1_epi8((char)(last - first))), offset);
}

static inline struct kinds kinds(const uint8_t *text) {
  struct kinds kinds = {0};
  for (int part = 0; part < STEP; part += 16) {
    __m128i bytes = _mm_loadu_si128((const __m128i *)(text + part));
    __m128i small = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
    __m128i words = _mm_or_si128(within(small, 'a', 'z'), within(bytes, '0', '9'));
    __m128i backslashes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'));
    kinds.words |= (uint64_t)(uint32_t)_mm_movemask_epi8(words) << part;
    kinds.backslashes |= (uint64_t)(uint32_t)_mm_movemask_epi8(backslashes) << part;
    kinds.high |= (uint64_t)(uint32_t)_mm_movemask_epi8(bytes) << part;
  }
  return kinds;
}

#else

static inline struct kinds kinds(const uint8_t *text) {
  struct kinds kinds = {0};
  for (int place = 0; place < STEP; place++) {
    uint8_t byte = text[place];
    kinds.words |= (uint64_t)is_word(byte) << place;
    kinds.backslashes |= (uint64_t)(byte == '\\') << place;
    kinds.high |= (uint64_t)(byte >> 7) << place;
  }
  return kinds;
}

#endif

/* The number of a head's kind: of the first `length` bytes, up to four. */
static inline uint32_t kind_of_head(const uint8_t *word, int length) {
  uint32_t head;
  memcpy(&head, word, sizeof head);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  head = __builtin_bswap32(head);
#endif
  int cut = length < HEAD ? 8 * (HEAD - length) : 0;
  uint32_t letters = (uint32_t)((uint64_t)UINT32_MAX >> cut);
  return ((head | 0x20202020) & letters) * 0x9E3779B1u >> 17;
}

void cs_add(struct cs_heads *heads, const uint8_t *word, size_t count) {
  if (count == 0) return;
  if (word[0] >= 0x80) heads->begins_high = true;
  uint8_t head[HEAD] = {0};
  int length = 0;
  for (; length < HEAD && (size_t)length < count && is_word(word[length]); length++) {
    head[length] = word[length];
  }
  uint32_t kind = kind_of_head(head, length);
  heads->bits[kind >> 6] |= UINT64_C(1) << (kind & 63);
}

/* Finds the places in the step that begins `at`; what follows its end is there to read, too. */
static inline size_t find_in_step(const struct cs_heads *heads, const uint8_t *step, size_t at,
                                  struct kinds here, uint64_t next_words, bool backslashes,
                                  bool follows, uint32_t *places) {
  uint64_t starts = here.words & ~(here.words << 1 | (uint64_t)follows);
  uint64_t sure = (backslashes ? here.backslashes : 0) | (heads->begins_high ? here.high : 0);
  size_t found = 0;
  /* Each place is written, and kept where it will do: no processor guesses which will. */
  for (uint64_t left = starts | sure; left != 0; left &= left - 1) {
    int place = __builtin_ctzll(left);
    uint64_t run = here.words >> place | next_words << 1 << (63 - place);
    uint32_t kind = kind_of_head(step + place, __builtin_ctzll(~run | 1 << HEAD));
    places[found] = (uint32_t)(at + (size_t)place);
    found += (heads->bits[kind >> 6] >> (kind & 63) | sure >> place) & 1;
  }
  return found;
}

size_t cs_find_heads(const struct cs_heads *heads, const uint8_t *text, size_t count,
                     bool backslashes, size_t *from, size_t until, uint32_t *places,
                     size_t capacity) {
  size_t found = 0;
  size_t at = *from;
  bool follows = at > 0 && at < count && is_word(text[at - 1]);
  uint8_t end[2 * STEP + HEAD] = {0};
  struct kinds here = {0};
  bool is_known = false; /* Whether the step at hand was looked at as the next one already. */
  while (at < count && at < until && found + STEP <= capacity) {
    const uint8_t *step = text + at;
    if (count - at < sizeof end) { /* The text ends soon: it is looked at with zeros after it. */
      memset(end, 0, sizeof end);
      memcpy(end, step, count - at);
      step = end;
    }
    if (!is_known) here = kinds(step);
    struct kinds next = kinds(step + STEP);
    found += find_in_step(heads, step, at, here, next.words, backslashes, follows, places + found);
    follows = here.words >> 63;
    here = next;
    is_known = true;
    at += STEP;
  }
  *from = at < count ? at : count;
  return found;
}
