// The parts of the page that a lesson can point at, and where they are found in it.
export const panelSelectors = {
  histogram: '[data-chart="clusterHistogram"]',
  images: '[data-chart="samples"]',
  centroids: '[data-chart="centroidPaths"]',
  trainLoss: '[data-chart="trainLoss"]',
  testAccuracy: '[data-chart="testAccuracy"]',
  saved: '[data-chart="savedRatio"]',
  selectionMap: '[data-panel="selectionMap"]',
  results: '[data-panel="results"]',
  paper: '[data-panel="paper"]',
  groups: '[data-field="methodParams.groups"]',
  windowScale: '[data-field="methodParams.windowScale"]',
} as const;

export type PanelId = keyof typeof panelSelectors;

/** Settings lie in a sheet on small screens and may lie in a drawer. */
export function isSetting(panel: PanelId): boolean {
  return panelSelectors[panel].startsWith('[data-field');
}
