// What changes from step to step; written once before the step's submit. Mirrors stepUniforms.ts.
struct StepUniforms {
  offset: u32,          // first position in the epoch's indices
  count: u32,           // samples in this batch, <= B; the last batch of an epoch is shorter
  slot: u32,            // where in the step log this step reports
  augmentKey: u32,      // keys crop and flip together with the sample's index; 0 switches them off
  learningRate: f32,
  momentum: f32,
  weightDecay: f32,
  labelSmoothing: f32,
}
