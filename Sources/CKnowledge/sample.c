// The sample library: the articles of seeds/, byte for byte.
#include "CKnowledge.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char sample_000[] = {
#embed "../../seeds/000_1071596c91ba1a1c.txt"
};
static const unsigned char sample_001[] = {
#embed "../../seeds/001_446fbf505b605045.txt"
};
static const unsigned char sample_002[] = {
#embed "../../seeds/002_1b8fdd14b32aa650.txt"
};
static const unsigned char sample_003[] = {
#embed "../../seeds/003_f90f437b07126a50.txt"
};

static const struct ck_file files[] = {
  {"000_1071596c91ba1a1c.txt", sample_000, sizeof sample_000},
  {"001_446fbf505b605045.txt", sample_001, sizeof sample_001},
  {"002_1b8fdd14b32aa650.txt", sample_002, sizeof sample_002},
  {"003_f90f437b07126a50.txt", sample_003, sizeof sample_003},
};

size_t ck_sample_count(void) { return sizeof files / sizeof *files; }
struct ck_file ck_sample_file(size_t index) { return files[index]; }
