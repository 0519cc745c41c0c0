// Starts the engine's worker, connects it to the page and draws the page. Nothing else happens here.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createEngineClient, startEngineWorker } from './state/engineClient.ts';
import { createPage } from './state/page.ts';
import { createRecordedShow } from './state/recordedShow.ts';
import { App } from './ui/App.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const client = createEngineClient(startEngineWorker());
const page = createPage(client, new URL('data/', document.baseURI).href);
const show = createRecordedShow(page, new URL('recorded/', document.baseURI).href);
createRoot(root).render(
  <StrictMode>
    <App page={page} show={show} />
  </StrictMode>,
);
