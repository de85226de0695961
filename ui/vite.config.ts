// Builds the screens into ui/dist, serves them while they are worked on, and runs their tests.
// The window and `clerkwell serve` both show ui/dist; neither may need anything from outside it.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  root,
  cacheDir: '../node_modules/.vite',
  plugins: [svelte(), svelteTesting()],
  // The newest WebKitGTK of a supported Debian or Ubuntu; light-dark() and :has() are used as they stand.
  build: { outDir: 'dist', emptyOutDir: true, target: 'safari17.4', sourcemap: false, reportCompressedSize: false },
  // pdf.js runs in a module worker of the app's own.
  worker: { format: 'es' },
  // Tauri waits for this port; a busy one is an error, not a reason to move.
  server: { port: 5199, strictPort: true, proxy: coreProxy() },
  clearScreen: false,
  test: {
    environment: 'jsdom',
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/patience.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    root,
  },
});

/** Sends the calls of a browser at work on the dev server to a running `clerkwell serve`, where CLERKWELL_SERVE names it. */
function coreProxy(): Record<string, string> {
  const core = process.env['CLERKWELL_SERVE'];
  return core === undefined ? {} : { '/call': core, '/changes': core };
}
