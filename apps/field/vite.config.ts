import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { type Plugin, defineConfig } from 'vite';

const server = `http://127.0.0.1:${process.env['PORT'] ?? '8080'}`;

const BASE = '/field/';
const WORKER = 'service-worker.js';

/**
 * Writes into the worker what it keeps: every file of this edition, the map too, and a digest of them. A change of any makes another
 * worker, by which a phone hears that there is a new edition.
 */
const fieldFiles: Plugin = {
  name: 'field-files',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const worker = bundle[WORKER];
    if (worker?.type !== 'chunk') return;
    const built = Object.entries(bundle).filter(([name]) => name !== WORKER && !name.endsWith('.html'));
    const files = [...built.map(([name]) => name), ...readdirSync(join(import.meta.dirname, 'public'))].sort();
    const digest = createHash('sha256');
    for (const [name, each] of Object.entries(bundle)) digest.update(name).update(each.type === 'chunk' ? each.code : each.source);
    worker.code = worker.code
      .replaceAll('FIELD_FILES', JSON.stringify(files.map((name) => BASE + name)))
      .replaceAll('FIELD_EDITION', JSON.stringify(digest.digest('hex').slice(0, 12)));
  },
};

/** The phone in the field, at `/field/`: its own small application, so that it opens where there is next to no signal. */
export default defineConfig({
  root: import.meta.dirname,
  base: BASE,
  plugins: [react(), fieldFiles],
  resolve: { alias: [{ find: /^zod$/, replacement: join(import.meta.dirname, 'web', 'no-schemas.ts') }] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: ['chrome111', 'edge111', 'firefox114', 'safari16.4'],
    reportCompressedSize: true,
    rolldownOptions: {
      input: { index: 'index.html', 'service-worker': 'web/service-worker.ts' },
      // A model does nothing when it is loaded (a gate holds that), so what is not used of it is left out; likewise of the parts of the
      // desk, whose library of widgets would outweigh all that stands here.
      treeshake: {
        moduleSideEffects: [
          { test: /(kernel|domains[\\/][^\\/]+)[\\/]model[\\/]/, sideEffects: false },
          { test: /kernel[\\/]web[\\/].+\.tsx?$/, sideEffects: false },
          { test: /kernel[\\/]web[\\/]styles[\\/]/, sideEffects: false },
        ],
      },
      // The service worker keeps its address: its scope hangs on it.
      output: { entryFileNames: (chunk) => (chunk.name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js') },
    },
  },
  server: { port: 5174, proxy: { '^/(api|guide|map)(/|$)': server } },
});
