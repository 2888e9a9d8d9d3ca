#ifndef BANDSTAND_CSCANNING_WIDE_H
#define BANDSTAND_CSCANNING_WIDE_H

/* What most x86-64 processors can do beyond what each of them can: 32 bytes at a step. The program
   has to run on all of them, so that it asks. */

#if defined(__x86_64__)

#include <immintrin.h>
#include <stdbool.h>

#define WIDE __attribute__((target("avx2,bmi,bmi2")))

static inline bool is_wide(void) {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
         __builtin_cpu_supports("bmi2");
}

#endif

#endif
