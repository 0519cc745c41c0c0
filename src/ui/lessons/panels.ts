// The parts of the page that a lesson can point at, and where they are found in it.
export const panelSelectors = {
  histogram: '[data-chart="clusterHistogram"]',
  images: '[data-chart="samples"]',
  centroids: '[data-chart="centroidPaths"]',
  trainLoss: '[data-chart="trainLoss"]',
  trainAccuracy: '[data-chart="trainAccuracy"]',
  testAccuracy: '[data-chart="testAccuracy"]',
  saved: '[data-chart="savedRatio"]',
  selectionMap: '[data-panel="selectionMap"]',
  results: '[data-panel="results"]',
  skips: '[data-panel="skips"]',
  paper: '[data-panel="paper"]',
  groups: '[data-field="methodParams.groups"]',
  windowScale: '[data-field="methodParams.windowScale"]',
  delta: '[data-field="methodParams.delta"]',
  order: '[data-field="methodParams.order"]',
} as const;

export type PanelId = keyof typeof panelSelectors;

/** Settings lie in a sheet on small screens and may lie in a drawer. */
export function isSetting(panel: PanelId): boolean {
  return panelSelectors[panel].startsWith('[data-field');
}
