#include "CFormats.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct cf_archive {
  void *handle;
  void *entry;
  void *context;
  cf_source source;
  /* What libarchive has given of the file and nobody has taken yet. */
  const char *block;
  size_t count;
};

enum { ARCHIVE_EOF = 1, ARCHIVE_OK = 0, ARCHIVE_RETRY = -10, ARCHIVE_WARN = -20 };
enum { REGULAR_FILE = 0100000 };

static struct {
  void *(*make)(void);
  int (*all_filters)(void *);
  int (*tar_format)(void *);
  int (*zip_format)(void *);
  int (*seven_zip_format)(void *);
  int (*raw_format)(void *);
  int (*open)(void *, void *, void *, ssize_t (*)(void *, void *, const void **), void *);
  int (*next_header)(void *, void **);
  int (*read_block)(void *, const void **, size_t *, int64_t *);
  const char *(*error)(void *);
  int (*free)(void *);
  const char *(*pathname)(void *);
  unsigned (*file_type)(void *);
} lib;

static const char *missing;

static void load(void) {
  void *library = dlopen("libarchive.so.13", RTLD_NOW | RTLD_LOCAL);
  if (!library) library = dlopen("libarchive.so", RTLD_NOW | RTLD_LOCAL);
  missing = "archives are read with libarchive, which is not installed (apt-get install libarchive13)";
  if (!library) return;
  const struct { void *place; const char *name; } functions[] = {
    {&lib.make, "archive_read_new"},
    {&lib.all_filters, "archive_read_support_filter_all"},
    {&lib.tar_format, "archive_read_support_format_tar"},
    {&lib.zip_format, "archive_read_support_format_zip"},
    {&lib.seven_zip_format, "archive_read_support_format_7zip"},
    {&lib.raw_format, "archive_read_support_format_raw"},
    {&lib.open, "archive_read_open"},
    {&lib.next_header, "archive_read_next_header"},
    {&lib.read_block, "archive_read_data_block"},
    {&lib.error, "archive_error_string"},
    {&lib.free, "archive_read_free"},
    {&lib.pathname, "archive_entry_pathname"},
    {&lib.file_type, "archive_entry_filetype"},
  };
  for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
    void *function = dlsym(library, functions[i].name);
    if (!function) {
      missing = "this libarchive lacks what is needed; a newer one has it";
      return;
    }
    *(void **)functions[i].place = function;
  }
  missing = NULL;
}

const char *cf_archive_missing(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return missing;
}

static ssize_t read_source(void *handle, void *context, const void **bytes) {
  (void)handle;
  struct cf_archive *archive = context;
  return archive->source(archive->context, bytes);
}

struct cf_archive *cf_archive_open(void *context, cf_source source, const char **error) {
  *error = cf_archive_missing();
  if (*error) return NULL;
  struct cf_archive *archive = calloc(1, sizeof *archive);
  void *handle = archive ? lib.make() : NULL;
  *error = "out of memory";
  if (!handle) {
    free(archive);
    return NULL;
  }
  archive->handle = handle;
  archive->context = context;
  archive->source = source;
  lib.all_filters(handle);
  /* Not all formats: one of them is a list of files in plain text, which JSON lines pass for. */
  lib.tar_format(handle);
  lib.zip_format(handle);
  lib.seven_zip_format(handle);
  lib.raw_format(handle);
  if (lib.open(handle, archive, NULL, read_source, NULL) != ARCHIVE_OK) {
    *error = "not an archive that libarchive knows";
    cf_archive_close(archive);
    return NULL;
  }
  *error = NULL;
  return archive;
}

int cf_archive_next(struct cf_archive *archive) {
  archive->count = 0;
  for (;;) {
    int code = lib.next_header(archive->handle, &archive->entry);
    if (code == ARCHIVE_EOF) return 0;
    if (code == ARCHIVE_RETRY) continue;
    if (code < ARCHIVE_WARN) return -1;
    unsigned type = lib.file_type(archive->entry);
    if (type == REGULAR_FILE || type == 0) return 1;
  }
}

const char *cf_archive_name(struct cf_archive *archive) { return lib.pathname(archive->entry); }

ssize_t cf_archive_read(struct cf_archive *archive, void *buffer, size_t count) {
  /* By blocks, as what fills a buffer loses what it has when the archive ends too soon. */
  while (archive->count == 0) {
    const void *block = NULL;
    int64_t offset;
    int code = lib.read_block(archive->handle, &block, &archive->count, &offset);
    archive->block = block;
    if (code == ARCHIVE_EOF) return 0;
    if (code < ARCHIVE_WARN) return -1;
  }
  if (count > archive->count) count = archive->count;
  memcpy(buffer, archive->block, count);
  archive->block += count;
  archive->count -= count;
  return (ssize_t)count;
}

const char *cf_archive_error(struct cf_archive *archive) {
  const char *error = lib.error(archive->handle);
  return error ? error : "damaged";
}

void cf_archive_close(struct cf_archive *archive) {
  lib.free(archive->handle);
  free(archive);
}
