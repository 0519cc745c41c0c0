// What the clustering passes tell each other and, at last, the fate pass. Mirrored by kmeans.ts.
struct Clustering {
  groups: u32,    // how many there are, at most as many as were asked for
  chunk: u32,     // all scores equal: places of the order in each group; else 0
  finite: u32,    // keys below nonFiniteKey
  distinct: u32,  // different keys among those
  bins: u32,      // of the dynamic programming
  highest: u32,   // greatest finite key
  padding0: u32,
  padding1: u32,
  floors: array<u32, 64>, // lowest key of each group
}
const mostBins = 2048u;    // of single keys
const refinedBins = 1024u; // when there are more keys: a boundary of these errs by too little to matter

struct ClusterUniforms {
  count: u32,   // keys
  groups: u32,  // wanted, 1 to 64
}
