// Softmax cross-entropy with label smoothing: per-sample loss into the resident scores, the gradient of
// mean(weight * loss), and the step's sums into the log. One workgroup: a batch has a few hundred rows at most.
// (StepUniforms stands before this file.)
@group(0) @binding(0) var<uniform> step: StepUniforms;
@group(0) @binding(1) var<storage, read> logits: array<f32>;         // [B, classes]
@group(0) @binding(2) var<storage, read> labels: array<u32>;         // [n]
@group(0) @binding(3) var<storage, read> indices: array<u32>;        // [selected]
@group(0) @binding(4) var<storage, read> weights: array<f32>;        // [n]
@group(0) @binding(5) var<storage, read_write> dLogits: array<f32>;  // [B, classes]
@group(0) @binding(6) var<storage, read_write> scores: array<f32>;   // [n]
@group(0) @binding(7) var<storage, read_write> stepLog: array<vec4f>;// [steps]: loss sum, correct, not finite, count

override classes: u32;
override batchSize: u32;
override weighted: bool;   // false: every sample weighs 1 and `weights` is not read

override rowLanes: u32;    // a power of 2: lanes that share a row; 1 for short rows

const lanes = 256u;
var<workgroup> sums: array<vec3f, lanes>;
var<workgroup> peaks: array<vec2f, lanes>;  // of a lane's logits: the highest, its class
var<workgroup> shares: array<vec2f, lanes>; // of a lane's logits: sums of exp(logit - highest) and of logit - highest

@compute @workgroup_size(lanes)
fn main(@builtin(local_invocation_index) lane: u32) {
  var sum = vec3f(0.0); // loss, correct, not finite
  let part = lane % rowLanes; // Lanes side by side take classes side by side.
  let firstLane = lane - part;
  for (var first = 0u; first < batchSize; first += lanes / rowLanes) {
    let row = first + lane / rowLanes;
    let base = row * classes;
    let used = row < min(batchSize, step.count);
    var peak = vec2f(0.0);
    if (used) {
      peak = vec2f(logits[base + part], f32(part));
      for (var c = part + rowLanes; c < classes; c += rowLanes) {
        let logit = logits[base + c];
        if (logit > peak.x) { peak = vec2f(logit, f32(c)); }
      }
    }
    if (rowLanes > 1u) {
      peaks[lane] = peak;
      workgroupBarrier();
      peak = peaks[firstLane];
      for (var i = 1u; i < rowLanes; i++) {
        let other = peaks[firstLane + i];
        // Of equal logits the first class, as one lane alone finds it.
        if (other.x > peak.x || (other.x == peak.x && other.y < peak.y)) { peak = other; }
      }
    }
    let highest = peak.x;
    var share = vec2f(0.0);
    if (used) {
      for (var c = part; c < classes; c += rowLanes) {
        let difference = logits[base + c] - highest;
        share += vec2f(exp(difference), difference);
      }
    }
    if (rowLanes > 1u) {
      shares[lane] = share;
      workgroupBarrier();
      share = shares[firstLane];
      for (var i = 1u; i < rowLanes; i++) { share += shares[firstLane + i]; }
    }
    if (used) {
      let exponentials = share.x;
      let sample = indices[step.offset + row];
      let label = labels[sample];
      let smoothing = step.labelSmoothing;
      let spread = smoothing / f32(classes);
      var scale = 1.0 / f32(step.count);
      if (weighted) { scale *= weights[sample]; }
      for (var c = part; c < classes; c += rowLanes) {
        let probability = exp(logits[base + c] - highest) / exponentials;
        let wanted = spread + select(0.0, 1.0 - smoothing, c == label);
        dLogits[base + c] = scale * (probability - wanted);
      }
      if (part == 0u) {
        // -sum(target * logSoftmax), target = (1 - smoothing) one-hot + smoothing / classes.
        let loss = log(exponentials) - (1.0 - smoothing) * (logits[base + label] - highest) - spread * share.y;
        scores[sample] = loss;
        // By bits: WGSL may assume that NaN and infinity do not exist.
        let finite = (bitcast<u32>(loss) & 0x7f800000u) != 0x7f800000u;
        sum += select(vec3f(0.0, 0.0, 1.0), vec3f(loss, f32(u32(peak.y) == label), 0.0), finite);
      }
    } else if (row < batchSize) {
      for (var c = part; c < classes; c += rowLanes) { dLogits[base + c] = 0.0; }
    }
  }
  sums[lane] = sum;
  for (var half = lanes / 2u; half > 0u; half /= 2u) {
    workgroupBarrier();
    if (lane < half) { sums[lane] += sums[lane + half]; }
  }
  if (lane == 0u) { stepLog[step.slot] = vec4f(sums[0], f32(step.count)); }
}
