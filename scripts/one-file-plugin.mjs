import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundledPackages } from './bundled-packages.mjs'
import { licencesOf } from './bundled-words.mjs'
import { contentSecurityPolicy } from './content-security-policy.mjs'
import { root } from './run.mjs'

/**
 * Writes the page as one file, which works from wherever it lies (file:// included): its script, its style and its icon
 * stand in it, and its policy names the hashes of the first two. Wants a build without code splitting.
 * @param {{ offline: boolean }} profile
 * @returns {import('vite').Plugin}
 */
export function oneFile({ offline }) {
  return {
    name: 'one-file',
    apply: 'build',
    // After Vite has written index.html.
    enforce: 'post',
    generateBundle(_, bundle) {
      const script = inScript(only(bundle, 'chunk', (name) => name.endsWith('.js')))
      const style = only(bundle, 'asset', (name) => name.endsWith('.css'))
      if (/<\/style/i.test(style)) this.error('The style would end its element.')
      const icon = `data:image/svg+xml;base64,${readFileSync(join(root, 'public/icon.svg')).toString('base64')}`
      const policy = contentSecurityPolicy({ offline, inline: { script: hashOf(script), style: hashOf(style) } })
      /** @type {readonly (readonly [RegExp, string])[]} */
      const changes = [
        [/<head>/, `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`],
        [/<script type="module"[^>]*><\/script>/, `<script type="module">${script}</script>`],
        [/<link rel="stylesheet"[^>]*>/, `<style>${style}</style>`],
        [/(?<=<link rel="icon" href=")[^"]+/, icon],
      ]
      const source = changes.reduce(
        (html, [place, text]) => {
          if (!place.test(html)) this.error(`index.html has no ${String(place)}.`)
          return html.replace(place, () => text)
        },
        only(bundle, 'asset', (name) => name === 'index.html'),
      )
      const licences = licencesOf(bundledPackages(bundle))
      if (/--!?>/.test(licences)) this.error('The licences would end their comment.')
      // What else was made stands beside a page, and nothing stands beside this one.
      for (const name of Object.keys(bundle))
        if (name === 'index.html' || name.startsWith('assets/')) delete bundle[name]
      const fileName = offline ? 'latchkey-offline.html' : 'latchkey.html'
      this.emitFile({ type: 'asset', fileName, source: `${source.trimEnd()}\n<!--\n${licences}-->\n` })
    },
  }
}

/** @param {import('vite').Rolldown.OutputBundle} bundle @param {'chunk' | 'asset'} type @param {(name: string) => boolean} is */
function only(bundle, type, is) {
  const found = Object.values(bundle).filter((file) => file.type === type && is(file.fileName))
  const [file, another] = found
  if (!file || another)
    throw new Error(`One file was wanted; there are ${found.map(({ fileName }) => fileName).join(', ')}.`)
  return file.type === 'chunk' ? file.code : String(file.source)
}

/** @param {string} code */
function inScript(code) {
  // What would end the script, or begin a comment of HTML, is spelled another way: it can stand in strings alone.
  const spelled = code.trim().replace(/<(?=\/script|script|!--)/gi, '\\x3c')
  // Where Vite would name the files to load before a part, and there are none.
  return spelled.replaceAll('__VITE_PRELOAD__', 'void 0')
}

/** @param {string} text */
function hashOf(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
