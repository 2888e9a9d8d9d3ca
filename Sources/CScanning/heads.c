#include "CScanning.h"

#include <string.h>

#include "wide.h"

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

#if defined(WIDE)

WIDE static inline __m256i within_wide(__m256i bytes, uint8_t first, uint8_t last) {
  __m256i offset = _mm256_sub_epi8(bytes, _mm256_set1_epi8((char)first));
  __m256i least = _mm256_min_epu8(offset, _mm256_set1_epi8((char)(last - first)));
  return _mm256_cmpeq_epi8(least, offset);
}

WIDE static inline struct kinds kinds_wide(const uint8_t *text) {
  struct kinds kinds = {0};
  for (int part = 0; part < STEP; part += 32) {
    __m256i bytes = _mm256_loadu_si256((const __m256i *)(text + part));
    __m256i small = _mm256_or_si256(bytes, _mm256_set1_epi8(0x20));
    __m256i words = _mm256_or_si256(within_wide(small, 'a', 'z'), within_wide(bytes, '0', '9'));
    __m256i backslashes = _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('\\'));
    kinds.words |= (uint64_t)(uint32_t)_mm256_movemask_epi8(words) << part;
    kinds.backslashes |= (uint64_t)(uint32_t)_mm256_movemask_epi8(backslashes) << part;
    kinds.high |= (uint64_t)(uint32_t)_mm256_movemask_epi8(bytes) << part;
  }
  return kinds;
}

#endif

/* The first bytes of a word as a number, the first of them lowest. */
static inline uint32_t front(const uint8_t *word) {
  uint32_t front;
  memcpy(&front, word, sizeof front);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  front = __builtin_bswap32(front);
#endif
  return front;
}

/* The number of a head's kind: of the first `length` bytes, up to four. */
static inline uint32_t kind_of_head(uint32_t head, int length) {
  int cut = length < HEAD ? 8 * (HEAD - length) : 0;
  uint32_t letters = (uint32_t)((uint64_t)UINT32_MAX >> cut);
  return ((head | 0x20202020) & letters) * 0x9E3779B1u >> 17;
}

/* The number of the kind of three bytes, of which letters are alike in any case. */
static inline uint32_t kind_of_three(uint32_t bytes) {
  return (bytes & 0x5F5F5F) * 0x9E3779B1u >> 17;
}

static void add_three(struct cs_heads *heads, uint32_t bytes) {
  uint32_t kind = kind_of_three(bytes);
  heads->threes[kind >> 3] |= (uint8_t)(1 << (kind & 7));
}

void cs_add(struct cs_heads *heads, const uint8_t *word, size_t count) {
  if (count == 0) return;
  if (word[0] >= 0x80) heads->begins_high = true;
  uint8_t head[HEAD] = {0};
  int length = 0;
  for (; length < HEAD && (size_t)length < count && is_word(word[length]); length++) {
    head[length] = word[length];
  }
  uint32_t bytes = front(head), kind = kind_of_head(bytes, length);
  heads->bits[kind >> 6] |= UINT64_C(1) << (kind & 63);
  if (length > 2) add_three(heads, bytes);
  if (length == 2) { /* Anything may follow. */
    for (uint32_t third = 0; third < 256; third++) add_three(heads, bytes | third << 16);
  }
}

/* Finds the places in the step that may do by their first three bytes; what follows the step's end
   is there to read, too. A word of one letter may always do. */
__attribute__((always_inline)) static inline size_t find_in_step(
    const struct cs_heads *heads, const uint8_t *step, size_t at, struct kinds here, bool follows,
    uint32_t *places) {
  uint64_t sure = here.backslashes | (heads->begins_high ? here.high : 0);
  uint64_t starts = here.words & ~((here.words | here.backslashes) << 1 | (uint64_t)follows);
  uint64_t lone = starts & ~(here.words >> 1 | (uint64_t)is_word(step[STEP]) << 63);
  size_t found = 0;
  /* Each place is written, and kept where it will do: no processor guesses which will. */
  uint64_t left = starts | sure;
  for (sure |= lone; left != 0; left &= left - 1) {
    int place = __builtin_ctzll(left);
    uint32_t kind = kind_of_three(front(step + place));
    places[found] = (uint32_t)(at + (size_t)place);
    found += (heads->threes[kind >> 3] >> (kind & 7) | sure >> place) & 1;
  }
  return found;
}

/* Keeps of some places those whose whole head will do, and those that are no word's. */
static size_t keep(const struct cs_heads *heads, const uint8_t *text, size_t count,
                   uint32_t *places, size_t found) {
  size_t kept = 0;
  for (size_t number = 0; number < found; number++) {
    size_t at = places[number];
    uint8_t head[HEAD] = {0};
    if (count - at >= HEAD) {
      memcpy(head, text + at, HEAD);
    } else {
      memcpy(head, text + at, count - at);
    }
    int length = !is_word(head[0])   ? 0
                 : !is_word(head[1]) ? 1
                 : !is_word(head[2]) ? 2
                                     : 3 + is_word(head[3]);
    uint32_t kind = kind_of_head(front(head), length);
    places[kept] = (uint32_t)at;
    kept += (length == 0) | (heads->bits[kind >> 6] >> (kind & 63) & 1);
  }
  return kept;
}

/* What `cs_find_heads` does, by one of the ways to look at a step; a part of each caller, so that it
   is made for what their processors can do. */
__attribute__((always_inline)) static inline size_t find(
    const struct cs_heads *heads, const uint8_t *text, size_t count, bool backslashes, size_t *from,
    size_t until, uint32_t *places, size_t capacity, struct kinds (*kinds)(const uint8_t *)) {
  size_t found = 0;
  size_t at = *from;
  /* Whether the byte before a step is one that no word begins behind. */
  bool follows = at > 0 && at < count &&
                 (is_word(text[at - 1]) || (backslashes && text[at - 1] == '\\'));
  uint8_t end[STEP + HEAD];
  while (at < count && at < until && found + STEP <= capacity) {
    const uint8_t *step = text + at;
    if (count - at < sizeof end) { /* The text ends soon: it is looked at with zeros after it. */
      memset(end, 0, sizeof end);
      memcpy(end, step, count - at);
      step = end;
    }
    struct kinds here = kinds(step);
    if (!backslashes) here.backslashes = 0;
    found += find_in_step(heads, step, at, here, follows, places + found);
    follows = (here.words | here.backslashes) >> 63;
    at += STEP;
  }
  *from = at < count ? at : count;
  return keep(heads, text, count, places, found);
}

#if defined(WIDE)

WIDE static size_t find_wide(const struct cs_heads *heads, const uint8_t *text, size_t count,
                             bool backslashes, size_t *from, size_t until, uint32_t *places,
                             size_t capacity) {
  return find(heads, text, count, backslashes, from, until, places, capacity, kinds_wide);
}

#endif

size_t cs_find_heads(const struct cs_heads *heads, const uint8_t *text, size_t count,
                     bool backslashes, size_t *from, size_t until, uint32_t *places,
                     size_t capacity) {
#if defined(WIDE)
  if (is_wide()) {
    return find_wide(heads, text, count, backslashes, from, until, places, capacity);
  }
#endif
  return find(heads, text, count, backslashes, from, until, places, capacity, kinds);
}
