// Mean and variance -> what blocks apply; shared by training and evaluation. The shader after this binds
// `weights` and `coefficients`. Padded channels get 0, so that their values stay 0. A channel's fault is 0, or, where
// its statistics or coefficients are not finite, a number that is not (by bits: WGSL may assume that none exists).
override channels: u32;
override gammaOffset: u32;
override betaOffset: u32;
override meanOffset: u32;
override varianceOffset: u32;
override epsilon: f32;

fn writeCoefficients(quad: u32, mean: vec4f, variance: vec4f) {
  let inverse = inverseSqrt(variance + epsilon);
  var scale = vec4f();
  var shift = vec4f();
  var fault = vec4f();
  for (var i = 0u; i < 4u && 4u * quad + i < channels; i++) {
    scale[i] = weights[gammaOffset + 4u * quad + i] * inverse[i];
    shift[i] = weights[betaOffset + 4u * quad + i] - mean[i] * scale[i];
    let all = mean[i] + variance[i] + scale[i] + shift[i];
    fault[i] = select(0.0, all, (bitcast<u32>(all) & 0x7f800000u) == 0x7f800000u);
  }
  coefficients[5u * quad] = scale;
  coefficients[5u * quad + 1u] = shift;
  coefficients[5u * quad + 2u] = mean;
  coefficients[5u * quad + 3u] = inverse;
  coefficients[5u * quad + 4u] = fault;
}
