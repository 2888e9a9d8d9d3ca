#ifndef BANDSTAND_CSQLITE_H
#define BANDSTAND_CSQLITE_H
#include <sqlite3.h>

/* A cast of -1 to a function pointer, which Swift does not import: SQLite makes its own copy. */
static inline sqlite3_destructor_type cs_transient(void) { return SQLITE_TRANSIENT; }
#endif
