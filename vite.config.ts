import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { chunkGroups } from './scripts/chunks.mjs'
import { policyInPage } from './scripts/content-security-policy.mjs'
import { oneFile } from './scripts/one-file-plugin.mjs'
import { problemsInBuild } from './scripts/problems-plugin.mjs'
import { proofOfBuild } from './scripts/proof-plugin.mjs'
import { serviceWorker } from './scripts/service-worker-plugin.mjs'
import { shellInPage } from './scripts/shell-plugin.mjs'

export default defineConfig(({ mode }) => {
  const offline = mode.endsWith('offline')
  const single = mode.startsWith('single')
  return {
    // Relative, so that one build serves from any path of any site.
    base: './',
    plugins: [
      react(),
      tailwindcss(),
      shellInPage(),
      // Before what makes one file of them.
      proofOfBuild(),
      ...(single ? [oneFile({ offline })] : [policyInPage({ offline }), problemsInBuild()]),
      ...(single || offline ? [] : [serviceWorker()]),
    ],
    build: {
      target: 'es2023',
      outDir: offline || single ? `dist-${mode}` : 'dist',
      copyPublicDir: !single,
      manifest: !single,
      modulePreload: { polyfill: false },
      sourcemap: false,
      // Sizes have their own test.
      chunkSizeWarningLimit: 1_000,
      rolldownOptions: { output: { codeSplitting: single ? false : { groups: chunkGroups() } } },
    },
    // The engines are loaded on demand, which a classic worker cannot do.
    worker: { format: 'es' as const },
    test: tests,
  }
})

const tests = {
  include: ['{src,scripts}/**/*.test.{ts,tsx}'],
  environment: 'node',
  // One process for each processor, and the modules loaded once in each: half of the time went into loading them.
  isolate: false,
  maxWorkers: '100%',
  // Property tests run thousands of times, on machines that may be busy.
  testTimeout: 60_000,
}
