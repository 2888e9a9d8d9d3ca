// The data files as bytes in the program. A name here is a name below data/.
#include "CKnowledge.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char countries[] = {
#embed "data/countries.tsv"
};
static const unsigned char vendors[] = {
#embed "data/vendors.tsv"
};

#define FILE_OF(name, bytes) {name, bytes, sizeof bytes}

static const struct ck_file files[] = {
  FILE_OF("countries.tsv", countries),
  FILE_OF("vendors.tsv", vendors),
};

size_t ck_knowledge_count(void) { return sizeof files / sizeof *files; }
struct ck_file ck_knowledge_file(size_t index) { return files[index]; }
