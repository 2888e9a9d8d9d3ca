#ifndef BANDSTAND_CMEMORY_H
#define BANDSTAND_CMEMORY_H
/* How the C library keeps memory that was given back; elsewhere than in glibc these do nothing. */

/* Has large blocks given back to the system as soon as they are free, however many there were. */
void cm_return_large_blocks(void);
/* Gives back what is free by now. */
void cm_return_free_memory(void);
#endif
