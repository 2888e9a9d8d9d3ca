#include "CScanning.h"

#include <string.h>

#include "wide.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/* Sixteen bytes, for which clang has instructions on every processor that has them. */
typedef uint8_t block __attribute__((vector_size(16)));
typedef uint64_t halves __attribute__((vector_size(16)));

size_t cs_line_end(const uint8_t *text, size_t from, size_t count) {
  if (from >= count) return count;
  const uint8_t *end = memchr(text + from, '\n', count - from);
  return end ? (size_t)(end - text) : count;
}

size_t cs_count_line_ends(const uint8_t *text, size_t count) {
  size_t ends = 0;
  for (size_t at = 0; (at = cs_line_end(text, at, count)) < count; at++) ends++;
  return ends;
}

/* The place of the first of sixteen bytes that was found, -1 for none. */
static inline int first(block found) {
#if defined(__SSE2__)
  int places = _mm_movemask_epi8((__m128i)found);
  return places ? __builtin_ctz((unsigned)places) : -1;
#else
  halves half = (halves)found;
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  half[0] = __builtin_bswap64(half[0]), half[1] = __builtin_bswap64(half[1]);
#endif
  if (half[0]) return __builtin_ctzll(half[0]) / 8;
  return half[1] ? 8 + __builtin_ctzll(half[1]) / 8 : -1;
#endif
}

#if defined(WIDE)

/* The place of the first special byte, or one after which there are none in whole steps. */
WIDE static size_t json_special_wide(const uint8_t *text, size_t at, size_t count) {
  for (; at < count && count - at >= sizeof(__m256i); at += sizeof(__m256i)) {
    __m256i bytes = _mm256_loadu_si256((const __m256i *)(text + at));
    __m256i found = _mm256_cmpeq_epi8(_mm256_min_epu8(bytes, _mm256_set1_epi8(0x1F)), bytes);
    found = _mm256_or_si256(found, _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('"')));
    found = _mm256_or_si256(found, _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('\\')));
    unsigned places = (unsigned)_mm256_movemask_epi8(found);
    if (places) return at + (size_t)__builtin_ctz(places);
  }
  return at;
}

#endif

size_t cs_json_special(const uint8_t *text, size_t from, size_t count) {
  size_t at = from;
#if defined(WIDE)
  if (is_wide()) at = json_special_wide(text, at, count);
#endif
  for (; at < count && count - at >= sizeof(block); at += sizeof(block)) {
    block bytes;
    memcpy(&bytes, text + at, sizeof bytes);
    int place = first((block)((bytes < 0x20) | (bytes == '"') | (bytes == '\\')));
    if (place >= 0) return at + (size_t)place;
  }
  while (at < count && text[at] >= 0x20 && text[at] != '"' && text[at] != '\\') at++;
  return at;
}

size_t cs_plain_end(const uint8_t *text, size_t from, size_t count) {
  size_t at = from;
  for (; at < count && count - at >= sizeof(block); at += sizeof(block)) {
    block bytes;
    memcpy(&bytes, text + at, sizeof bytes);
    int place =
        first((block)((bytes < 0x20) | (bytes > 0x7E) | (bytes == '"') | (bytes == '\\')));
    if (place >= 0) return at + (size_t)place;
  }
  while (at < count && text[at] >= 0x20 && text[at] < 0x7F && text[at] != '"' && text[at] != '\\') {
    at++;
  }
  return at;
}
