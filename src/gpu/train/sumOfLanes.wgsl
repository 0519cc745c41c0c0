// The sum of a value over a workgroup of 64, eight by eight, in fixed order. All lanes get it; between two calls the
// workgroup needs a barrier. (An alias Summand, of f32, stands before this file.)
var<workgroup> summands: array<Summand, 64>;

fn sumOfLanes(lane: u32, value: Summand) -> Summand {
  summands[lane] = value;
  workgroupBarrier();
  if (lane < 8u) {
    var share = value;
    for (var i = 8u; i < 64u; i += 8u) { share += summands[lane + i]; }
    summands[lane] = share;
  }
  workgroupBarrier();
  var sum = summands[0];
  for (var i = 1u; i < 8u; i++) { sum += summands[i]; }
  return sum;
}
