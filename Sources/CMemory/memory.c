#include "CMemory.h"

#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>

/* Left to itself, glibc keeps blocks of the size of the largest that was ever free. */
void cm_return_large_blocks(void) { mallopt(M_MMAP_THRESHOLD, 1 << 20); }
void cm_return_free_memory(void) { malloc_trim(0); }
#else
void cm_return_large_blocks(void) {}
void cm_return_free_memory(void) {}
#endif
