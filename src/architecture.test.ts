import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { layers, packages, registries } from './architecture.test.rules'

/** Words of a file name that say nothing of what the file is for. */
const emptyWords =
  /^(utils?|helpers?|common|shared|misc|managers?|services?|handle|handlers?|process|processors?|data|info)$/

const LONGEST_FILE = 250

const root = dirname(import.meta.dirname)
const files = ['src', 'e2e', 'scripts'].flatMap(listFiles)
const sources = files.filter((file) => /^src\/.*\.tsx?$/.test(file) && !file.includes('.test.')).map(readSource)
const core = sources.filter(({ path }) => path.startsWith('core/'))

describe('imports', () => {
  test('every source file stands in a layer', () => {
    expect(sources.map(({ path }) => path).filter((path) => layerOf(path) === -1)).toEqual([])
  })

  test('imports go downwards', () => {
    const upward = sources.flatMap(({ path, imports }) =>
      imports.filter(({ target }) => target && layerOf(target) > layerOf(path)).map(({ name }) => `${path} → ${name}`),
    )
    expect(upward).toEqual([])
  })

  test('a workbench never imports another', () => {
    const inWorkbench = sources.filter(({ path }) => workbenchOf(path) !== undefined)
    const across = inWorkbench.flatMap(({ path, imports }) =>
      imports
        .filter(({ target = '' }) => ![undefined, workbenchOf(path)].includes(workbenchOf(`${target}/`)))
        .map(({ name }) => `${path} → ${name}`),
    )
    expect(across).toEqual([])
  })

  test('each part names only the packages it may name', () => {
    const foreign = sources.flatMap(({ path, imports }) => {
      const allowed = packages[path.split('/', 1)[0] ?? ''] ?? []
      return imports
        .filter(({ target, name }) => !target && !allowed.some((own) => `${name}/`.startsWith(`${own}/`)))
        .map(({ name }) => `${path} → ${name}`)
    })
    expect(foreign).toEqual([])
  })
})

describe('registries', () => {
  const kept = registries.filter((folder) => sources.some(({ path }) => path.startsWith(`${folder}/`)))

  test.each(kept)('%s lists exactly its members', (folder) => {
    const inside = sources.filter(({ path }) => path.startsWith(`${folder}/`) && path !== `${folder}/index.ts`)
    const { imports } = readSource(`src/${folder}/index.ts`)
    const listed = imports.filter(({ ofDefault, target }) => ofDefault && target?.startsWith(`${folder}/`))
    const members = inside.filter(({ isMember }) => isMember).map(({ path }) => path.replace(/\.tsx?$/, ''))
    expect(new Set(listed.map(({ target }) => target))).toEqual(new Set(members))
  })

  test.each(kept)('%s lists something of each folder in it', (folder) => {
    const { imports } = readSource(`src/${folder}/index.ts`)
    const folders = sources.flatMap(({ path }) => new RegExp(`^${folder}/[^/]+/`).exec(path) ?? [])
    const unlisted = folders.filter((own) => !imports.some(({ target }) => target?.startsWith(own)))
    expect([...new Set(unlisted)]).toEqual([])
  })

  test('only members of a registry have a default export', () => {
    const others = sources.filter(
      ({ isMember, path }) => isMember && !registries.some((it) => path.startsWith(`${it}/`)),
    )
    expect(others.map(({ path }) => path)).toEqual([])
  })

  test('there are no barrel files but the indexes of registries and the face of the core', () => {
    const known = ['core', 'core/checks', ...registries].map((folder) => `${folder}/index.ts`)
    const indexes = sources.map(({ path }) => path).filter((path) => /(^|\/)index\.tsx?$/.test(path))
    expect(indexes.filter((path) => !known.includes(path))).toEqual([])
  })
})

describe('files', () => {
  test('names are in kebab-case', () => {
    const segment = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/
    expect(files.filter((file) => !file.split('/').every((name) => segment.test(name)))).toEqual([])
  })

  test('names say what the file is for', () => {
    // Terms of art: a service worker, a shared factor. A check is named by its code.
    const wordsOf = (file: string) => file.replace(/service-worker|shared-factor/, '').split(/[/.-]/)
    const named = files.filter((file) => !/^src\/core\/checks\/[^/]+\//.test(file))
    expect(named.filter((file) => wordsOf(file).some((word) => emptyWords.test(word)))).toEqual([])
  })

  test(`no file has more than ${LONGEST_FILE} lines`, () => {
    const lengths = files.map((file) => ({ file, lines: read(file).trimEnd().split('\n').length }))
    expect(lengths.filter(({ lines }) => lines > LONGEST_FILE)).toEqual([])
  })
})

describe('browser tests', () => {
  test('begin with the one that no violation of the page’s own policy passes', () => {
    const bare = files.filter((file) =>
      /^import \{[^}]*(?<!type )\btest\b[^}]*\} from 'playwright\/test'/m.test(read(file)),
    )
    expect(bare).toEqual(['e2e/violations.ts'])
  })
})

describe('the core', () => {
  test('has no clock', () => {
    const clocks = core.flatMap(({ path, code }) =>
      [...code.matchAll(/\bDate\.now\b|\bnew Date(?!\w)(?!\s*\(\s*[^\s)])|\bperformance\.now\b/g)].map(
        ([call]) => `${path}: ${call}`,
      ),
    )
    expect(clocks).toEqual([])
  })

  test('says the version of package.json', () => {
    const own = /version = '([^']+)'/.exec(core.find(({ path }) => path === 'core/version.ts')?.code ?? '')?.[1]
    const { version } = JSON.parse(read('package.json')) as { version: string }
    expect(own ?? version).toBe(version)
  })
})

/** Files of code under a folder of the repository, as paths with slashes; none when the folder does not exist. */
function listFiles(folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.split(sep).join('/')}`)
    .filter((file) => /\.(tsx?|mjs|css)$/.test(file))
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

/** `path` and every `target` are relative to src; a package has no target. */
function readSource(file: string) {
  const path = file.slice('src/'.length)
  // Comments may speak of what code may not do.
  const code = read(file)
    .replace(/^\s*\/\*.*?\*\//gms, '')
    .replace(/^\s*\/\/.*$/gm, '')
  const statements = /^(?:import|export)\s+(?:(?:(?!type\b)(\w+)\b)?[^'"`;=()]*?\bfrom\s+)?'([^']+)'/gm
  const loads = /\bimport\(\s*'([^']+)'|\bnew URL\(\s*'(\.[^']+)'/g
  const imports = [
    ...[...code.matchAll(statements)].map(([, binding, name = '']) => ({ name, ofDefault: binding !== undefined })),
    ...[...code.matchAll(loads)].map(([, module, worker]) => ({ name: module ?? worker ?? '', ofDefault: true })),
  ].map((it) => ({ ...it, target: it.name.startsWith('.') ? targetOf(path, it.name) : undefined }))
  return { path, code, imports, isMember: /^export default\b|^export \{[^}]*\bas default\b/m.test(code) }
}

function targetOf(path: string, name: string): string {
  return normalize(join(dirname(path), name))
    .split(sep)
    .join('/')
    .replace(/\.tsx?$/, '')
}

/** The place of the closest layer: of ui and ui/parts, a file in ui/parts stands in the second. */
function layerOf(path: string): number {
  const within = layers.filter((layer) => `${path}/`.startsWith(`${layer}/`) || path.startsWith(`${layer}.`))
  return layers.indexOf(within.sort((a, b) => b.length - a.length)[0] ?? '')
}

function workbenchOf(path: string): string | undefined {
  return /^ui\/workbenches\/([^/]+)\//.exec(path)?.[1]
}
