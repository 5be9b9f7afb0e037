// Only the reentrant calls exist: a context for each thread, no global state.
#define GEOS_USE_ONLY_R_API
#include <geos_c.h>
