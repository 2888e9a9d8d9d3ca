// The regions of filters, read when one is first asked for.
#include "CKnowledge.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char regions[] = {
#embed "data/regions.tsv"
};

struct ck_file ck_regions(void) { return (struct ck_file){"regions.tsv", regions, sizeof regions}; }
