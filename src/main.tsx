// Starts the engine's worker, connects it to the page and draws the page. Nothing else happens here.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { chosenLanguage } from './state/chosenLanguage.ts';
import { createEngineClient, startEngineWorker } from './state/engineClient.ts';
import { openKeptRuns } from './state/keep/indexedRunFiles.ts';
import { createRaceLock } from './state/keep/raceLock.ts';
import { browserMeans, createOffline } from './state/offline.ts';
import { createPage, type PageAddress } from './state/page.ts';
import { createRecordedShow } from './state/recordedShow.ts';
import { shownRace } from './state/shownRace.ts';
import { firstLanguage, onLanguage, speak, spokenLanguage } from './texts/texts.ts';
import { App } from './ui/App.tsx';
import { OfflineContext } from './ui/header/NewRelease.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const client = createEngineClient(startEngineWorker());
// Messages of the engine come in the language of the page.
onLanguage(() => client.send({ type: 'language', language: spokenLanguage() }));
await speak(
  firstLanguage([new URLSearchParams(location.search).get('lang'), chosenLanguage(), ...navigator.languages]),
)
  // Offline, a catalogue that was never loaded cannot be had; the page then speaks English.
  .catch(() => undefined);
const address: PageAddress = {
  hash: location.hash,
  replaceHash: (hash) => history.replaceState(null, '', hash || location.pathname + location.search),
};
// Ids sort by time; the rest keeps two tabs of the same second apart.
const id = `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}-${crypto.getRandomValues(new Uint16Array(1))[0]}`;
const files = await openKeptRuns();
const visit = { id, files, lock: createRaceLock(navigator.locks), ...shownRace() };
const page = createPage(client, new URL('data/', document.baseURI).href, undefined, address, visit);
const show = createRecordedShow(page, new URL('recorded/', document.baseURI).href);
const release = document.querySelector<HTMLMetaElement>('meta[name="release"]')?.content ?? '';
const means = browserMeans(new URL('serviceWorker.js', document.baseURI).href, release);
// Only a built page has a service worker.
const offline = createOffline(import.meta.env.PROD ? means : { ...means, container: undefined });
// A link pasted into the open page opens as in a new one.
addEventListener('hashchange', () => location.reload());
createRoot(root).render(
  <StrictMode>
    <OfflineContext value={offline}>
      <App page={page} show={show} />
    </OfflineContext>
  </StrictMode>,
);
