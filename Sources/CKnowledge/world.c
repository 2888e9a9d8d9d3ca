// The country outlines: Natural Earth 1:50m, public domain, simplified.
#include "CKnowledge.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char world[] = {
#embed "data/world.tsv"
};

struct ck_file ck_world(void) { return (struct ck_file){"world.tsv", world, sizeof world}; }
