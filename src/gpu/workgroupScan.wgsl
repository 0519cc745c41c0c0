// Prefix sums over the 256 threads of a workgroup, without subgroups: 16 rows of 16.
var<workgroup> scanCells: array<u32, 256>;
var<workgroup> scanRows: array<u32, 16>;

// Sum of the values of the lanes before this one (x) and of all lanes (y). Called in uniform control flow.
fn scanOfWorkgroup(lane: u32, value: u32) -> vec2u {
  scanCells[lane] = value;
  workgroupBarrier();
  if (lane < 16u) {
    var sum = 0u;
    for (var i = 0u; i < 16u; i++) {
      let cell = scanCells[lane * 16u + i];
      scanCells[lane * 16u + i] = sum;
      sum += cell;
    }
    scanRows[lane] = sum;
  }
  workgroupBarrier();
  var before = scanCells[lane];
  var total = 0u;
  for (var row = 0u; row < 16u; row++) {
    if (row == lane / 16u) { before += total; }
    total += scanRows[row];
  }
  workgroupBarrier(); // The cells may be written again from here on.
  return vec2u(before, total);
}
