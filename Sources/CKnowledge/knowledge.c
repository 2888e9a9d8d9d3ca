// The data files as bytes in the program. A name here is a name below data/.
#include "CKnowledge.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char countries[] = {
#embed "data/countries.tsv"
};
static const unsigned char institutions[] = {
#embed "data/institutions.tsv"
};
static const unsigned char leaders[] = {
#embed "data/leaders.tsv"
};
static const unsigned char not_mentions[] = {
#embed "data/not-mentions.tsv"
};
static const unsigned char vendors[] = {
#embed "data/vendors.tsv"
};
static const unsigned char vendor_groups[] = {
#embed "data/vendor-groups.tsv"
};
static const unsigned char operators[] = {
#embed "data/operators.tsv"
};
static const unsigned char verbs[] = {
#embed "data/verbs.tsv"
};
static const unsigned char words_lexicon[] = {
#embed "data/words.lexicon"
};
static const unsigned char cues_lexicon[] = {
#embed "data/cues.lexicon"
};
static const unsigned char operators_lexicon[] = {
#embed "data/operators.lexicon"
};
static const unsigned char offers_lexicon[] = {
#embed "data/offers.lexicon"
};
static const unsigned char events_lexicon[] = {
#embed "data/events.lexicon"
};
static const unsigned char languages[] = {
#embed "data/languages.tsv"
};

static const unsigned char confidence[] = {
#embed "data/confidence.tsv"
};

static const unsigned char stance_weights[] = {
#embed "data/stance-weights.tsv"
};

#define FILE_OF(name, bytes) {name, bytes, sizeof bytes}

static const struct ck_file files[] = {
  FILE_OF("countries.tsv", countries),
  FILE_OF("institutions.tsv", institutions),
  FILE_OF("leaders.tsv", leaders),
  FILE_OF("not-mentions.tsv", not_mentions),
  FILE_OF("vendors.tsv", vendors),
  FILE_OF("vendor-groups.tsv", vendor_groups),
  FILE_OF("operators.tsv", operators),
  FILE_OF("verbs.tsv", verbs),
  FILE_OF("words.lexicon", words_lexicon),
  FILE_OF("cues.lexicon", cues_lexicon),
  FILE_OF("operators.lexicon", operators_lexicon),
  FILE_OF("offers.lexicon", offers_lexicon),
  FILE_OF("events.lexicon", events_lexicon),
  FILE_OF("languages.tsv", languages),
  FILE_OF("confidence.tsv", confidence),
  FILE_OF("stance-weights.tsv", stance_weights),
};

size_t ck_knowledge_count(void) { return sizeof files / sizeof *files; }
struct ck_file ck_knowledge_file(size_t index) { return files[index]; }
