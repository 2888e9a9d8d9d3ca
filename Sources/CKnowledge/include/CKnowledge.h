#ifndef BANDSTAND_CKNOWLEDGE_H
#define BANDSTAND_CKNOWLEDGE_H

#include <stddef.h>
#include <string.h>

/// A file that is part of the program: its name and its bytes as they are on disk.
struct ck_file {
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

/// The number of knowledge files.
size_t ck_knowledge_count(void);
/// Knowledge file `index`, below `ck_knowledge_count()`.
struct ck_file ck_knowledge_file(size_t index);

/// The number of sample articles.
size_t ck_sample_count(void);
/// Sample article `index`, below `ck_sample_count()`.
struct ck_file ck_sample_file(size_t index);

/// Where a byte first stands among others; `count` where it does not.
static inline size_t ck_find(const unsigned char *bytes, size_t count, unsigned char byte) {
  const unsigned char *found = count ? memchr(bytes, byte, count) : NULL;
  return found ? (size_t)(found - bytes) : count;
}

/// The country outlines of the map; its format is in `data/world.tsv`'s first lines.
struct ck_file ck_world(void);

/// The regions that filters know; their format is in the first lines of `data/regions.tsv`.
struct ck_file ck_regions(void);
/// 1 / (1 + exp(-x)).
double ck_logistic(double x);

/// e to the power of x.
float ck_exponential(float x);

/// ln(p / (1 - p)) for p within 0 and 1.
double ck_log_odds(double p);

#endif
