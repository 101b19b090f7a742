import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Drawn by the server: pages for residents, their style and script, the guide; and what they ask. */
const drawn = '^/(api|guide|portal|pages|look|verify|rate)(/|$)';

const server = `http://127.0.0.1:${process.env['PORT'] ?? '8080'}`;

/** Which libraries change together: they get a file of their own, so that an update of ours does not load them again. */
const groups = [
  { name: 'pinyin', test: /node_modules[\\/]pinyin-pro[\\/]|values[\\/]name-keys\.ts/, priority: 3, includeDependenciesRecursively: false },
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|@tanstack)[\\/]/, priority: 2 },
  { name: 'models', test: /node_modules[\\/](zod|chinese-days)[\\/]/, priority: 1 },
];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: ['chrome111', 'edge111', 'firefox114', 'safari16.4'],
    chunkSizeWarningLimit: 700,
    reportCompressedSize: true,
    rolldownOptions: {
      // A model does nothing when it is loaded (a gate holds that), so what is not used of it is left out.
      treeshake: { moduleSideEffects: [{ test: /(kernel|domains[\\/][^\\/]+)[\\/]model[\\/]/, sideEffects: false }] },
      output: { codeSplitting: { groups } },
    },
  },
  server: { port: 5173, proxy: { [drawn]: server } },
});
