// Count, mean and spread of a set of scores, mergeable: nothing is subtracted that could cancel.
struct Moments {
  count: u32,
  chosen: u32,
  nonFinite: u32,  // counted in count too, left out of all below
  lowest: u32,     // key; 0xffffffff when there is none
  highest: u32,    // key; 0 when there is none
  mean: f32,
  deviation: f32,  // sum of squared differences from the mean
  padding: u32,
}

fn noMoments() -> Moments {
  return Moments(0u, 0u, 0u, 0xffffffffu, 0u, 0.0, 0.0, 0u);
}

// Chan, Golub and LeVeque 1983: the moments of two sets together.
fn merged(a: Moments, b: Moments) -> Moments {
  let countA = f32(a.count - a.nonFinite);
  let countB = f32(b.count - b.nonFinite);
  let share = countB / max(countA + countB, 1.0);
  let difference = select(b.mean - a.mean, 0.0, countA == 0.0 || countB == 0.0);
  return Moments(
    a.count + b.count,
    a.chosen + b.chosen,
    a.nonFinite + b.nonFinite,
    min(a.lowest, b.lowest),
    max(a.highest, b.highest),
    select(a.mean + difference * share, b.mean, countA == 0.0),
    a.deviation + b.deviation + difference * difference * countA * share,
    0u,
  );
}
