// Mean and variance -> what blocks apply; shared by training and evaluation. The shader after this binds
// `weights` and `coefficients`. Padded channels get 0, so that their values stay 0.
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
  for (var i = 0u; i < 4u && 4u * quad + i < channels; i++) {
    scale[i] = weights[gammaOffset + 4u * quad + i] * inverse[i];
    shift[i] = weights[betaOffset + 4u * quad + i] - mean[i] * scale[i];
  }
  coefficients[4u * quad] = scale;
  coefficients[4u * quad + 1u] = shift;
  coefficients[4u * quad + 2u] = mean;
  coefficients[4u * quad + 3u] = inverse;
}
