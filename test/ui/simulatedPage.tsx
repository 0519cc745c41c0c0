// The page on the simulated engine, served by `vite dev` at /test/ui/simulated.html; options come from the address.
import { createRoot } from 'react-dom/client';
import { createPage } from '../../src/state/page.ts';
import { App } from '../../src/ui/App.tsx';
import { createSimulatedEngine, type SimulationOptions } from './simulatedRun.ts';

const options = JSON.parse(new URLSearchParams(location.search).get('o') ?? '{}') as SimulationOptions;
const root = document.getElementById('root');
if (root) {
  const page = createPage(createSimulatedEngine(options), '');
  (window as unknown as { page: unknown }).page = page;
  createRoot(root).render(<App page={page} />);
}
