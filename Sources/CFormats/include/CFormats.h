#ifndef BANDSTAND_CFORMATS_H
#define BANDSTAND_CFORMATS_H
/*
 * libxml2, libarchive, zlib and Zstandard, loaded when something is read that needs them: they and
 * what they bring along would add 2 MB and milliseconds to every start.
 */
#include <iconv.h>
#include <stddef.h>
#include <sys/types.h>

/* A walk over the nodes of an HTML or XML document. */
struct cf_markup;

enum cf_node { CF_ELEMENT = 1, CF_TEXT = 3, CF_CDATA = 4, CF_SPACE = 14, CF_END = 15 };

/* NULL when libxml2 is at hand, else why not. */
const char *cf_markup_missing(void);
/* Parses UTF-8, forgiving what is wrong unless it is to be strict; NULL where there is nothing in it, or
   something wrong that is not forgiven. `bytes` is copied. */
struct cf_markup *cf_markup_open(const char *bytes, size_t count, int is_html, int is_strict);
/* Goes to the next node: 1, or 0 at the end. */
int cf_markup_next(struct cf_markup *markup);
int cf_markup_kind(struct cf_markup *markup);
int cf_markup_depth(struct cf_markup *markup);
int cf_markup_is_empty(struct cf_markup *markup);
/* Of the node or attribute that the walk stands at; good until it goes on. */
const char *cf_markup_name(struct cf_markup *markup);
const char *cf_markup_value(struct cf_markup *markup);
/* Goes to the first or next attribute of an element: 1, or 0 when there is none, back at the element. */
int cf_markup_attribute(struct cf_markup *markup);
void cf_markup_close(struct cf_markup *markup);

/* A walk over the entries of an archive or the one of a compressed file. */
struct cf_archive;

/* Gives bytes of the archive: how many, 0 at the end, below 0 for an error. */
typedef ssize_t (*cf_source)(void *context, const void **bytes);

/* NULL when libarchive is at hand, else why not. */
const char *cf_archive_missing(void);
/* NULL where it cannot be opened; `error` then says why. */
struct cf_archive *cf_archive_open(void *context, cf_source source, const char **error);
/* Goes to the next file: 1, 0 at the end, below 0 for an error. */
int cf_archive_next(struct cf_archive *archive);
const char *cf_archive_name(struct cf_archive *archive);
/* How many bytes of the file were read, 0 at its end, below 0 for an error. */
ssize_t cf_archive_read(struct cf_archive *archive, void *buffer, size_t count);
const char *cf_archive_error(struct cf_archive *archive);
void cf_archive_close(struct cf_archive *archive);

/* The bytes that were packed by gzip or Zstandard. libarchive would keep back the last of those that
   a file has which was cut off. */
struct cf_unpacker;

enum cf_packing { CF_GZIP = 0, CF_ZSTD = 1 };
enum cf_unpacked {
  CF_UNPACKED,
  /* What was given belongs to none of it, and was not taken. */
  CF_UNPACKED_ALL,
  CF_UNPACKED_DAMAGED,
  /* It takes more memory than unpacking may. */
  CF_UNPACKED_TOO_LARGE,
};

/* NULL when the library for it is at hand, else why not. */
const char *cf_unpacker_missing(enum cf_packing packing);
struct cf_unpacker *cf_unpacker_open(enum cf_packing packing);
/* Unpacks some bytes into others. The counts say how many there are, and then how many were taken
   and made; what was made counts also where the rest is damaged. */
enum cf_unpacked cf_unpack(
    struct cf_unpacker *unpacker, const void *in, size_t *in_count, void *out, size_t *out_count);
/* Whether all that was begun has come to its end. */
int cf_unpacker_is_between(struct cf_unpacker *unpacker);
void cf_unpacker_close(struct cf_unpacker *unpacker);

/* `iconv` with the pointers that Swift has. */
static inline size_t cf_iconv(
    iconv_t converter, const void **in, size_t *in_left, void **out, size_t *out_left) {
  return iconv(converter, (char **)in, in_left, (char **)out, out_left);
}
#endif
