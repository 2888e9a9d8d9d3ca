#include "CFormats.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <zlib.h>

/* Zstandard's buffers, as every version of its library has them; its header need not be there. */
struct zstd_in { const void *start; size_t size, done; };
struct zstd_out { void *start; size_t size, done; };

struct cf_unpacker {
  enum cf_packing packing;
  z_stream zlib;
  void *zstd;
  int is_between;
};

static struct {
  int (*open)(z_streamp, int, const char *, int);
  int (*inflate)(z_streamp, int);
  int (*reset)(z_streamp);
  int (*close)(z_streamp);
} zlib;

static struct {
  void *(*open)(void);
  size_t (*decompress)(void *, struct zstd_out *, struct zstd_in *);
  unsigned (*is_error)(size_t);
  int (*error_code)(size_t);
  size_t (*close)(void *);
} zstd;

struct function { void *place; const char *name; };

static const char *load(
    const char *file, const struct function *functions, size_t count, const char *missing) {
  void *library = dlopen(file, RTLD_NOW | RTLD_LOCAL);
  if (!library) return missing;
  for (size_t i = 0; i < count; i++) {
    void *function = dlsym(library, functions[i].name);
    if (!function) return missing;
    *(void **)functions[i].place = function;
  }
  return NULL;
}

static const char *missing[2];

static void load_all(void) {
  const struct function of_zlib[] = {
    {&zlib.open, "inflateInit2_"},
    {&zlib.inflate, "inflate"},
    {&zlib.reset, "inflateReset"},
    {&zlib.close, "inflateEnd"},
  };
  missing[CF_GZIP] = load(
      "libz.so.1", of_zlib, sizeof of_zlib / sizeof *of_zlib,
      "gzip is read with zlib, which is not installed (apt-get install zlib1g)");
  const struct function of_zstd[] = {
    {&zstd.open, "ZSTD_createDStream"},
    {&zstd.decompress, "ZSTD_decompressStream"},
    {&zstd.is_error, "ZSTD_isError"},
    {&zstd.error_code, "ZSTD_getErrorCode"},
    {&zstd.close, "ZSTD_freeDStream"},
  };
  missing[CF_ZSTD] = load(
      "libzstd.so.1", of_zstd, sizeof of_zstd / sizeof *of_zstd,
      "Zstandard is read with its library, which is not installed (apt-get install libzstd1)");
}

const char *cf_unpacker_missing(enum cf_packing packing) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load_all);
  return missing[packing];
}

struct cf_unpacker *cf_unpacker_open(enum cf_packing packing) {
  if (cf_unpacker_missing(packing)) return NULL;
  struct cf_unpacker *unpacker = calloc(1, sizeof *unpacker);
  if (!unpacker) return NULL;
  unpacker->packing = packing;
  unpacker->is_between = 1;
  int is_open = 0;
  if (packing == CF_GZIP) {
    /* 15 is the largest window, 16 asks for gzip's own header. */
    is_open = zlib.open(&unpacker->zlib, 15 + 16, ZLIB_VERSION, sizeof unpacker->zlib) == Z_OK;
  } else {
    unpacker->zstd = zstd.open();
    is_open = unpacker->zstd != NULL;
  }
  if (is_open) return unpacker;
  free(unpacker);
  return NULL;
}

static int unpack_gzip(
    struct cf_unpacker *unpacker, const void *in, size_t *in_count, void *out, size_t *out_count) {
  z_stream *stream = &unpacker->zlib;
  /* What was packed in pieces is one after the other; behind them there may be anything. */
  if (unpacker->is_between && stream->total_in > 0) {
    int is_other = *in_count > 0 && *(const unsigned char *)in != 0x1F;
    if (is_other || zlib.reset(stream) != Z_OK) {
      *in_count = *out_count = 0;
      return is_other ? CF_UNPACKED_ALL : CF_UNPACKED_DAMAGED;
    }
  }
  unpacker->is_between = 0;
  stream->next_in = (unsigned char *)in;
  stream->avail_in = (unsigned)*in_count;
  stream->next_out = out;
  stream->avail_out = (unsigned)*out_count;
  int code = zlib.inflate(stream, Z_NO_FLUSH);
  *in_count -= stream->avail_in;
  *out_count -= stream->avail_out;
  if (code == Z_STREAM_END) {
    unpacker->is_between = 1;
    return CF_UNPACKED;
  }
  return code == Z_OK || code == Z_BUF_ERROR ? CF_UNPACKED : CF_UNPACKED_DAMAGED;
}

static int unpack_zstd(
    struct cf_unpacker *unpacker, const void *in, size_t *in_count, void *out, size_t *out_count) {
  struct zstd_in source = {in, *in_count, 0};
  struct zstd_out target = {out, *out_count, 0};
  size_t code = zstd.decompress(unpacker->zstd, &target, &source);
  *in_count = source.done;
  *out_count = target.done;
  if (zstd.is_error(code)) {
    /* ZSTD_error_frameParameter_windowTooLarge, one of the codes that stay as they are. */
    return zstd.error_code(code) == 16 ? CF_UNPACKED_TOO_LARGE : CF_UNPACKED_DAMAGED;
  }
  unpacker->is_between = code == 0;
  return CF_UNPACKED;
}

enum cf_unpacked cf_unpack(
    struct cf_unpacker *unpacker, const void *in, size_t *in_count, void *out, size_t *out_count) {
  return unpacker->packing == CF_GZIP
    ? unpack_gzip(unpacker, in, in_count, out, out_count)
    : unpack_zstd(unpacker, in, in_count, out, out_count);
}

int cf_unpacker_is_between(struct cf_unpacker *unpacker) { return unpacker->is_between; }

void cf_unpacker_close(struct cf_unpacker *unpacker) {
  if (unpacker->packing == CF_GZIP) zlib.close(&unpacker->zlib);
  if (unpacker->zstd) zstd.close(unpacker->zstd);
  free(unpacker);
}
