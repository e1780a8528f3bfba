import { join } from 'node:path'
import { build } from 'vite'
import { root } from '../../scripts/run.mjs'

/**
 * Builds the pages that do the least, with the packages that Latchkey is built with: `index.html`, bare React with a text
 * box, and `shell.html`, which is drawn before its script.
 * @returns {Promise<string>} the folder they are built into
 */
export async function buildFloor() {
  const outDir = join(root, 'test-results/floor')
  const source = join(import.meta.dirname, 'floor')
  const { default: tailwindcss } = await import('@tailwindcss/vite')
  await build({
    root: source,
    base: './',
    configFile: false,
    logLevel: 'error',
    plugins: [tailwindcss()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: [join(source, 'index.html'), join(source, 'shell.html')] },
    },
  })
  return outDir
}
