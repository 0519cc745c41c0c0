// The page on the simulated engine, served by `vite dev` at /test/ui/simulated.html; options come from the address.
import { createRoot } from 'react-dom/client';
import { createPage } from '../../src/state/page.ts';
import { defaultRivals } from '../../src/state/raceSettings.ts';
import { createRecordedShow } from '../../src/state/recordedShow.ts';
import { App } from '../../src/ui/App.tsx';
import { createSimulatedEngine, type SimulationOptions } from './simulatedRun.ts';

const options = JSON.parse(new URLSearchParams(location.search).get('o') ?? '{}') as SimulationOptions;
const root = document.getElementById('root');
if (root) {
  const page = createPage(createSimulatedEngine(options), '');
  (window as unknown as { page: unknown }).page = page;
  const { race, repeats = 1 } = options;
  if (race) {
    // As soon as the catalog is told, the default race takes the place of the single run.
    const stop = page.config.subscribe(({ edited, running }) => {
      const { catalog } = page.engine.getState();
      if (!catalog || !edited || !running) return;
      stop();
      page.actions.setRace({ rivals: defaultRivals(catalog, edited), repeats });
      page.actions.restart();
    });
  }
  createRoot(root).render(
    <App page={page} {...(options.recorded ? { show: createRecordedShow(page, options.recorded) } : {})} />,
  );
}
