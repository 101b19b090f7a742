import { defineConfig } from 'vite';

/** Two files at addresses that stay: the script of the public pages, and what keeps guides for when there is no signal. */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Phones of eight years: what they have not learned since, the build writes out for them.
    target: ['chrome80', 'safari13.1', 'firefox78'],
    modulePreload: false,
    reportCompressedSize: true,
    rolldownOptions: {
      input: { portal: 'web/portal.ts', 'service-worker': 'web/service-worker.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});
