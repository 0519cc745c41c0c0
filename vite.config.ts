// One configuration builds the page (static, works under any sub-path) and, with --ssr, the command line.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { policyInPages } from './src/cli/contentSecurityPolicy.mjs';
import { releaseInServiceWorker } from './src/cli/releaseFiles.mjs';

/** The service worker's address must stay the same in every release; all other files carry a hash. */
const pageBuild = {
  input: {
    index: 'index.html',
    bench: 'bench.html',
    serviceWorker: 'src/offline/serviceWorker.ts',
  },
  output: {
    entryFileNames: ({ name }: { readonly name: string }) =>
      name === 'serviceWorker' ? '[name].js' : 'assets/[name]-[hash].js',
  },
};

export default defineConfig(({ isSsrBuild }) => ({
  base: './',
  plugins: [react(), ...(isSsrBuild ? [] : [policyInPages(), releaseInServiceWorker()])],
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 2500,
    copyPublicDir: !isSsrBuild,
    ...(isSsrBuild ? {} : { rolldownOptions: pageBuild }),
  },
}));
