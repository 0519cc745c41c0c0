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

const lanes = 256u;
var<workgroup> sums: array<vec3f, lanes>;

@compute @workgroup_size(lanes)
fn main(@builtin(local_invocation_index) lane: u32) {
  var sum = vec3f(0.0); // loss, correct, not finite
  for (var row = lane; row < batchSize; row += lanes) {
    let base = row * classes;
    if (row >= step.count) {
      for (var c = 0u; c < classes; c++) { dLogits[base + c] = 0.0; }
      continue;
    }
    let sample = indices[step.offset + row];
    let label = labels[sample];
    var highest = logits[base];
    var best = 0u;
    for (var c = 1u; c < classes; c++) {
      let logit = logits[base + c];
      if (logit > highest) { highest = logit; best = c; }
    }
    var exponentials = 0.0;
    var shifted = 0.0; // sum of logit - highest
    for (var c = 0u; c < classes; c++) {
      let difference = logits[base + c] - highest;
      exponentials += exp(difference);
      shifted += difference;
    }
    let logSum = log(exponentials);
    let smoothing = step.labelSmoothing;
    let share = smoothing / f32(classes);
    // -sum(target * logSoftmax), target = (1 - smoothing) one-hot + smoothing / classes.
    let loss = logSum - (1.0 - smoothing) * (logits[base + label] - highest) - share * shifted;
    var scale = 1.0 / f32(step.count);
    if (weighted) { scale *= weights[sample]; }
    for (var c = 0u; c < classes; c++) {
      let probability = exp(logits[base + c] - highest) / exponentials;
      let wanted = share + select(0.0, 1.0 - smoothing, c == label);
      dLogits[base + c] = scale * (probability - wanted);
    }
    scores[sample] = loss;
    // By bits: WGSL may assume that NaN and infinity do not exist.
    let finite = (bitcast<u32>(loss) & 0x7f800000u) != 0x7f800000u;
    sum += select(vec3f(0.0, 0.0, 1.0), vec3f(loss, f32(best == label), 0.0), finite);
  }
  sums[lane] = sum;
  for (var half = lanes / 2u; half > 0u; half /= 2u) {
    workgroupBarrier();
    if (lane < half) { sums[lane] += sums[lane + half]; }
  }
  if (lane == 0u) { stepLog[step.slot] = vec4f(sums[0], f32(step.count)); }
}
