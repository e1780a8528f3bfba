import { join } from 'node:path'
import { runnerImport } from 'vite'
import { root } from './run.mjs'

const place = '<div id="root"></div>'

/**
 * Draws the page as it opens into index.html, by its own components, so that it is seen before any script is loaded.
 * @returns {import('vite').Plugin}
 */
export function shellInPage() {
  let mode = 'production'
  return {
    name: 'shell',
    apply: 'build',
    configResolved(config) {
      mode = config.mode
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        if (!html.includes(place)) throw new Error(`index.html has no ${place}.`)
        const shell = await drawShell(mode)
        return html.replace(place, () => place.replace('><', () => `>${shell}<`))
      },
    },
  }
}

/** @param {string} mode */
async function drawShell(mode) {
  const loaded = await runnerImport(join(root, 'src/shell.ts'), { root, mode, configFile: false, logLevel: 'error' })
  return /** @type {typeof import('../src/shell')} */ (loaded.module).shell
}
