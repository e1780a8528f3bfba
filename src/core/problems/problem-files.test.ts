import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020'
import { describe, expect, test } from 'vitest'
import { checks } from '../checks'
import { inspect } from '../inspect'
import { inspectFetch } from '../inspect-fetch'
import { inspectLink } from '../inspect-link'
import { lintProvider } from '../provider/lint-provider'
import { compareKeySets } from '../rotation/compare-key-sets'
import { problemFiles } from './problem-files'
import type { Problem } from './problem-of'

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true })
const schemaOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../public/schemas/${name}.json`, import.meta.url), 'utf8')) as object
const isProblem = ajv.compile(schemaOf('problem.v1'))
const isIndex = ajv.compile(schemaOf('problem-index.v1'))

interface Index {
  readonly problems: readonly (Omit<Problem, 'schema' | 'examples'> & { readonly file: string })[]
}

function opened(of?: Parameters<typeof problemFiles>[0]) {
  const files = new Map(problemFiles(of).map(({ path, text }) => [path, JSON.parse(text) as unknown]))
  const index = files.get('problems/index.json') as Index
  files.delete('problems/index.json')
  return { index, problems: files as ReadonlyMap<string, Problem> }
}

const folders = new URL('../checks/', import.meta.url)
const subjects = readdirSync(folders, { withFileTypes: true }).filter((entry) => entry.isDirectory())
const { index, problems } = opened()

describe('the files of problems', () => {
  test('are those of the folder of checks, of its index, and of their own index', () => {
    const folder = subjects.flatMap(({ name }) => readdirSync(new URL(name, folders)))
    const inFolder = folder
      .filter((file) => file !== 'index.ts')
      .map((file) => file.replace('.ts', '').toUpperCase().replaceAll('-', '_'))
    const codes = checks.map(({ code }) => code)
    const former = checks.flatMap(({ formerly = [] }) => formerly)
    expect(codes.toSorted()).toEqual(inFolder.toSorted())
    expect(index.problems.map(({ code }) => code)).toEqual([...codes, ...former])
    expect([...problems.keys()]).toEqual([...codes, ...former].map((code) => `problems/${code}.json`))
  })

  test('fit their schemas', () => {
    for (const problem of problems.values()) {
      isProblem(problem)
      expect(isProblem.errors ?? [], problem.code).toEqual([])
    }
    isIndex(index)
    expect(isIndex.errors ?? []).toEqual([])
  })

  test('stand in the index as in themselves', () => {
    for (const { file, ...entry } of index.problems) {
      const { schema, examples, ...problem } = problems.get(entry.id) as Problem
      expect(entry).toEqual(problem)
      expect([schema, `problems/${file}`]).toEqual(['problem.v1', entry.id])
      expect(examples.length).toBeGreaterThan(1)
    }
  })

  test('name only addresses that are relative to the page', () => {
    for (const page of ['https://acme.github.io/latchkey/', 'http://intranet/', 'https://a.example/x/y/z/'])
      for (const { id, code, documented_by: where } of problems.values()) {
        const file = new URL(id, page)
        expect(file.href).toBe(`${page}problems/${code}.json`)
        expect(new URL(where, file).href).toMatch(new RegExp(`^${page}#/reference/[A-Z0-9_]+$`))
      }
  })

  test('have the same bytes each time', () => {
    expect(problemFiles()).toEqual(problemFiles())
  })
})

test('the examples show what they are said to show, and the finding names the problem’s page', async () => {
  for (const { code, category, documented_by: where, examples } of problems.values()) {
    const [example] = examples as [Problem['examples'][number]]
    const { token, keys, source, request, rotation, provider, link, ...context } = example
    // With a source a set is refreshed or others are loaded: the shared test of the checks runs these.
    if (source || category === 'discovery') continue
    const { findings = [] } = rotation
      ? await compareKeySets(rotation.before, rotation.after, { ...rotation, now: context.now })
      : provider
        ? lintProvider({ ...provider, now: context.now })
        : link
          ? (inspectLink(link.hash) ?? {})
          : request
            ? inspectFetch(request)
            : await inspect(token ?? '', { ...context, ...(keys === null ? {} : { keys }) })
    const found = findings.find((finding) => finding.code === code)
    expect(found, code).toBeDefined()
    expect(`../${found?.reference}`).toBe(where)
  }
})

describe('a former name', () => {
  const renamed = checks.slice(0, 2).map((check, i) => (i === 0 ? { ...check, formerly: ['AN_EARLIER_NAME'] } : check))
  const [present] = renamed
  const { index: short, problems: own } = opened(renamed)

  test('keeps a file, which names the present one', () => {
    const former = own.get('problems/AN_EARLIER_NAME.json')
    expect(former).toEqual({
      ...own.get(`problems/${present?.code}.json`),
      id: 'problems/AN_EARLIER_NAME.json',
      code: 'AN_EARLIER_NAME',
      renamed_to: present?.code,
    })
    expect(former?.documented_by).toBe(`../#/reference/${present?.code}`)
    expect(isProblem(former)).toBe(true)
    expect(isIndex(short)).toBe(true)
  })

  test('stands after the others', () => {
    expect(short.problems.map(({ code }) => code)).toEqual([...renamed.map(({ code }) => code), 'AN_EARLIER_NAME'])
  })
})

test('what is no problem does not fit the schema', () => {
  const [problem] = problems.values()
  for (const change of [
    { id: 'https://a.example/KID_UNKNOWN.json' },
    { schema: 'problem.v2' },
    { severity: 'fatal' },
    { guidance: {} },
    { examples: [] },
    { documented_by: '/#/reference/KID_UNKNOWN' },
    { more: 1 },
  ])
    expect(isProblem({ ...problem, ...change }), JSON.stringify(change)).toBe(false)
})
