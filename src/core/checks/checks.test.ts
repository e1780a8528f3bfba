import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { inspect } from '../inspect'
import { inspectFetch } from '../inspect-fetch'
import { inspectLink } from '../inspect-link'
import { lintProvider } from '../provider/lint-provider'
import { compareKeySets } from '../rotation/compare-key-sets'
import type { Inspection } from '../verdict/inspection'
import { checks } from '.'
import { EXAMPLE_NOW, type Example, openExample, openProvider } from './example'

const folders = ['token', 'lookup', 'claims', 'key-set', 'fetch', 'discovery', 'rotation', 'provider', 'link']

type Outcome = Pick<Inspection, 'findings'> & Partial<Pick<Inspection, 'verdict'>>

const asText = (set: object | string) => (typeof set === 'string' ? set : JSON.stringify(set))

const inspectExample = async (example: Example): Promise<Outcome> => {
  const { fetch, discovery, rotation, provider, link, now = EXAMPLE_NOW } = example
  if (link) return { findings: inspectLink(link.hash)?.findings ?? [] }
  if (provider) return lintProvider({ ...openProvider(provider), now })
  if (rotation) return compareKeySets(asText(rotation.before), asText(rotation.after), { ...rotation, now })
  if (fetch) return inspectFetch(fetch)
  if (discovery) return inspectFetch(discovery.evidence, discovery)
  const { text, keys, ...context } = openExample(example)
  return inspect(text, keys === undefined ? context : { ...context, keys })
}

const codesOf = ({ findings }: Outcome) => findings.map(({ code }) => code)
const kebab = (code: string) => code.toLowerCase().replaceAll('_', '-')
const severities = new Map<string, string>([
  ...checks.map(({ code, severity }) => [code, severity] as const),
  ['CHECK_CRASHED', 'note'],
])

/** What must hold of every inspection, whatever was pasted. */
function expectSound(inspection: Outcome): void {
  expect(codesOf(inspection)).not.toContain('CHECK_CRASHED')
  expect(structuredClone(inspection.findings)).toEqual(inspection.findings)
  expect(JSON.parse(JSON.stringify(inspection.findings))).toEqual(inspection.findings)
  for (const { code, severity, message } of inspection.findings) {
    expect(severity).toBe(severities.get(code))
    // A flaw of the key source begins with what it is about: “keys is a number”, “/keys/0 is a string”.
    expect(message).toMatch(/^(?:[A-Z]|\/|keys ).*\.$/su)
  }
}

describe('the catalogue', () => {
  test('the index lists every file of the folders and nothing else', () => {
    const files = folders
      .flatMap((folder) => readdirSync(new URL(folder, import.meta.url)).map((file) => `${folder}/${file}`))
      .filter((file) => !file.endsWith('/index.ts'))

    const listed = checks.map(({ code, subject }) => `${subject}/${kebab(code)}.ts`)
    expect(listed.toSorted()).toEqual(files.toSorted())
  })

  test('the index is in reading order: token, lookup, claims, key set, fetch, discovery, rotation, provider, link', () => {
    const order = checks.map(({ subject }) => folders.indexOf(subject))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })

  test('no code, present or former, is taken twice', () => {
    const codes = checks.flatMap(({ code, formerly = [] }) => [code, ...formerly])
    expect(codes).toEqual([...new Set(codes)])
  })

  test.each(checks.map((check) => [check.code, check] as const))(
    '%s has a title, a reason, a fix and a citation',
    (_, check) => {
      expect(check.title).toMatch(/^[A-Z].*[^.!]$/)
      expect(check.why).toMatch(/^[A-Z].*\.$/)
      const fixes = Object.values(check.fix) as readonly string[]
      expect(fixes.length).toBeGreaterThan(0)
      for (const fix of fixes) expect(fix).toMatch(/^[A-Z].*[^.!]\.$/)
      expect(check.retry ?? 'Yes, later.').toMatch(/^(?:Yes|Perhaps), .*[^.!]\.$/)
      for (const cite of check.cites)
        expect(cite).toMatch(
          /^(?:RFC \d{4} (?:§\d|Appendix )|OpenID Connect (?:Core|Discovery) 1\.0 §\d|(?:FIPS|NIST SP|CVE-)[ \d]|https:\/\/)/,
        )
    },
  )
})

describe.each(checks.map((check) => [check.code, check] as const))('%s', (code, { examples, refuses, severity }) => {
  test.each(examples.flags.map((example, i) => [i + 1, example] as const))(
    'flags its example %i',
    async (_, example) => {
      const inspection = await inspectExample(example)
      expect(codesOf(inspection)).toContain(code)
      for (const { message } of inspection.findings) expect(message).not.toMatch(/undefined|\[object|NaN|!/)
      if (refuses) expect(inspection.verdict).toBe('refused')
      if (severity !== 'error') expect(refuses).toBe(false)
      expectSound(inspection)
    },
  )

  test.each(examples.passes.map((example, i) => [i + 1, example] as const))(
    'passes its healthy example %i',
    async (_, example) => {
      const inspection = await inspectExample(example)
      expect(codesOf(inspection)).not.toContain(code)
      expectSound(inspection)
    },
  )
})

describe('what is healthy', () => {
  test('raises nothing in a token of the usual shape', async () => {
    const { findings } = await inspectExample({})
    expect(findings).toEqual([])
  })

  test('no check speaks about keys when none are given', async () => {
    const { findings } = await inspectExample({ header: { alg: 'RS256' } })
    expect(findings).toEqual([])
  })
})
