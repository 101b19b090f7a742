import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = `http://127.0.0.1:${process.env['PORT'] ?? '8080'}`;

/** The phone in the field, at `/field/`: its own small application, so that it opens where there is next to no signal. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/field/',
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: ['chrome111', 'edge111', 'firefox114', 'safari16.4'],
    reportCompressedSize: true,
    rolldownOptions: {
      input: { index: 'index.html', 'service-worker': 'web/service-worker.ts' },
      // A model does nothing when it is loaded (a gate holds that), so what is not used of it is left out.
      treeshake: { moduleSideEffects: [{ test: /(kernel|domains[\\/][^\\/]+)[\\/]model[\\/]/, sideEffects: false }] },
      // The service worker keeps its address: its scope hangs on it.
      output: { entryFileNames: (chunk) => (chunk.name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js') },
    },
  },
  server: { port: 5174, proxy: { '^/(api|guide|map)(/|$)': server } },
});
