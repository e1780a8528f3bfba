import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { contentSecurityPolicy } from './scripts/content-security-policy.mjs'
import { problemsInBuild } from './scripts/problems-plugin.mjs'

/** The built page runs nothing but its own files. In development Vite needs more. */
const policyInPage: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy() },
      injectTo: 'head-prepend',
    },
  ],
}

export default defineConfig({
  // Relative, so that one build serves from any path of any site.
  base: './',
  plugins: [react(), tailwindcss(), policyInPage, problemsInBuild()],
  build: {
    target: 'es2023',
    manifest: true,
    license: { fileName: 'licenses.json' },
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
  // The engines are loaded on demand, which a classic worker cannot do.
  worker: { format: 'es' },
  test: {
    include: ['{src,scripts}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // One process for each processor, and the modules loaded once in each: half of the time went into loading them.
    isolate: false,
    maxWorkers: '100%',
    // Property tests run thousands of times, on machines that may be busy.
    testTimeout: 60_000,
  },
})
