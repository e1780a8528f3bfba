import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.mjs'

const fileName = 'service-worker.js'

/** What the page asks for, of the files that are copied as they are. */
const copied = ['config.json', 'icon.svg']

/**
 * Builds src/platform/service-worker.ts beside index.html, and writes into it which files the page is made of. Its own bytes change
 * whenever theirs do, which is how a browser learns of a new version.
 * @returns {import('vite').Plugin}
 */
export function serviceWorker() {
  return {
    name: 'service-worker',
    apply: 'build',
    // After Vite has written index.html.
    enforce: 'post',
    config: () => ({
      build: {
        rolldownOptions: {
          input: { index: 'index.html', 'service-worker': 'src/platform/service-worker.ts' },
          output: {
            entryFileNames: ({ name }) => (name === 'service-worker' ? fileName : 'assets/[name]-[hash].js'),
          },
        },
      },
    }),
    generateBundle(_, bundle) {
      const worker = bundle[fileName]
      if (worker?.type !== 'chunk' || !worker.code.includes('BUILT')) return this.error(`${fileName} was not built.`)
      const page = bundle['index.html']
      const files = [...Object.keys(bundle).filter((name) => name.startsWith('assets/')), ...copied].sort()
      const digest = createHash('sha256').update(files.join('\n'))
      digest.update(page?.type === 'asset' ? page.source : this.error('There is no index.html.'))
      digest.update(readFileSync(join(root, 'public/icon.svg')))
      const built = JSON.stringify({ version: digest.digest('hex').slice(0, 16), files })
      worker.code = `const BUILT=${built};${worker.code}`
    },
  }
}
