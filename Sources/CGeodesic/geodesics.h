// Karney's geodesics, as PROJ ships them. The shims return by value what geodesic.h returns through
// pointers, so that Swift calls them without a single raw pointer.
#ifndef MARZ_GEODESICS_H
#define MARZ_GEODESICS_H
#include <geodesic.h>

struct marz_inverse {
  double meters, azimuth1, azimuth2;
};

struct marz_direct {
  double latitude, longitude, azimuth;
};

static inline struct geod_geodesic marz_geodesic(double equatorial_radius, double flattening) {
  struct geod_geodesic g;
  geod_init(&g, equatorial_radius, flattening);
  return g;
}

static inline struct marz_inverse marz_geod_inverse(struct geod_geodesic g, double latitude1,
                                                    double longitude1, double latitude2,
                                                    double longitude2) {
  struct marz_inverse r;
  geod_inverse(&g, latitude1, longitude1, latitude2, longitude2, &r.meters, &r.azimuth1,
               &r.azimuth2);
  return r;
}

static inline struct marz_direct marz_geod_direct(struct geod_geodesic g, double latitude,
                                                  double longitude, double azimuth, double meters) {
  struct marz_direct r;
  geod_direct(&g, latitude, longitude, azimuth, meters, &r.latitude, &r.longitude, &r.azimuth);
  return r;
}

#endif
