import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { snippetCases } from '../../../e2e/snippet-cases'
import type { Policy } from '../policy/policy'
import { snippetLibraries } from './index'
import { csharp, java, javascript, type Literal, python, yaml } from './literals'
import { renderSnippet, type Snippet } from './render-snippet'
import type { SnippetLibrary } from './snippet-library'

const url = 'https://id.acme.example/jwks'
const literals: Readonly<Record<string, Literal>> = {
  JavaScript: javascript,
  Python: python,
  Java: java,
  'C#': csharp,
  YAML: yaml,
}
const textOf = (snippet: Snippet) => (snippet.state === 'written' ? snippet.text : '')

/** A policy that makes every demand that stands in the text as it was written. */
const demanding = (value: (name: string) => string): Policy => ({
  issuer: value('issuer'),
  audiences: [value('first'), value('second')],
  required_claims: [value('claim')],
  required_scopes: [value('scope')],
})
const benign = (name: string) => `0${name}0`
const texts = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => `${text}"'\\\n`)

describe.each(snippetLibraries)('$name', (library) => {
  const literal = literals[library.language] as Literal

  test('values stand in the text as literals, and nowhere else', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const plain = textOf(renderSnippet(library, demanding(benign), url))
        const expected = ['issuer', 'first', 'second', 'claim', 'scope'].reduce(
          (all, name) => all.replaceAll(literal(benign(name)), () => literal(text + name)),
          plain,
        )
        const told = renderSnippet(
          library,
          demanding((name) => text + name),
          url,
        )
        expect(textOf(told)).toBe(expected)
        expect(plain).toContain(literal(benign('first')))
      }),
    )
  })

  test('every demand is written, or named as one that is not', () => {
    const policy: Policy = {
      issuer: 'https://issuer.test',
      audiences: ['the-audience'],
      allowed_algs: ['ES384'],
      required_claims: ['the-claim'],
      required_scopes: ['the-scope'],
      typ: 'the+typ',
      clock_skew_seconds: 77,
      max_token_age_seconds: 4321,
    }
    const snippet = renderSnippet(library, policy, url)
    const all = snippet.state === 'written' ? snippet.text + snippet.limits.join('\n') : ''
    for (const value of ['https://issuer.test', 'the-audience', 'the-claim', 'the-scope', 'the+typ', '77', url])
      expect(all).toContain(value)
    expect(all).toMatch(/ES384|no list of algorithms/)
    expect(all).toMatch(/4321|greatest age/)
  })

  test('what no code can hold a token to is told instead of code', () => {
    const reason = (policy: object, to = library) => {
      const snippet = renderSnippet(to, policy as Policy, url)
      return snippet.state === 'unwritable' ? snippet.reason : null
    }
    expect(reason({ allowed_algs: [] })).toContain('empty list')
    expect(reason({ allowed_algs: ['HS256', 'none'] })).toContain('“HS256” and “none”')
    expect(reason({ audiences: [] })).toContain('audiences')
    expect(reason({ issuer: '' })).toContain('issuer')
    expect(reason({ moon: 'full' })).toContain('“moon”')
    expect(reason({ ci: { provider: 'circleci' } })).toContain('“ci.provider”')
    expect(reason({ issuer: 'https://id.example', ci: { provider: 'github' } })).toContain('GitHub Actions')
    expect(reason({ ci: { provider: 'github', expected_workflow: 'Release/x' } })).toContain('“Release/x”')
    expect(reason({ clock_skew_seconds: Number.POSITIVE_INFINITY })).toContain('clock_skew_seconds')
    expect(reason({ required_claims: ['\ud800'] })).toContain('surrogate')
    expect(reason({ required_claims: ['\\ud800'] })).toBeNull()
  })

  test('without a URL of a key set there is a place for it', () => {
    for (const none of [null, '', 'javascript:alert(1)', 'https://', '/jwks', '"'])
      expect(textOf(renderSnippet(library, {}, none))).toMatch(/Put the URL of the issuer’s key set here/)
    expect(textOf(renderSnippet(library, {}, 'https://a.example/"\'#x'))).not.toContain('"\'')
  })

  test('the lists of algorithms have no secret ones', () => {
    expect(library.algs.filter((alg) => /^HS|none/.test(alg))).toEqual([])
  })
})

const rendered = (language: string) =>
  snippetLibraries
    .filter((one) => one.language === language)
    .flatMap((library: SnippetLibrary) =>
      [...Object.values(snippetCases).map(({ policy }) => policy), demanding(benign)].map((policy) =>
        textOf(renderSnippet(library, policy, url)),
      ),
    )

test.each(['Java', 'C#'])('every bracket of %s is closed', (language) => {
  for (const text of rendered(language)) {
    const bare = text.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)'|\/\/.*|\/\*.*?\*\//g, '')
    const open: string[] = []
    for (const one of bare) {
      if ('([{'.includes(one)) open.push(one)
      if (')]}'.includes(one)) expect('([{'.indexOf(open.pop() ?? '')).toBe(')]}'.indexOf(one))
    }
    expect(open).toEqual([])
  }
})

/** The libraries are not here; reading alone needs none. */
test.skipIf(spawnSync('javac', ['-version']).status !== 0)(
  'the compiler of Java reads the text without a fault',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'latchkey-java-'))
    const files = rendered('Java').map((text, at) => {
      const path = join(folder, `${at}.java`)
      writeFileSync(path, text)
      return path
    })
    const told = spawnSync('javac', ['--should-stop=ifNoError=PARSE', ...files], { encoding: 'utf8' })
    rmSync(folder, { recursive: true })
    expect(told).toMatchObject({ stderr: '', status: 0 })
  },
)

const PYTHON = '/usr/bin/python3'
test.skipIf(spawnSync(PYTHON, ['-c', 'import yaml']).status !== 0)(
  'a parser of YAML reads what was demanded of Envoy',
  () => {
    const program = 'import json, sys, yaml\nprint(json.dumps([yaml.safe_load(text) for text in json.load(sys.stdin)]))'
    const { stdout, stderr } = spawnSync(PYTHON, ['-c', program], {
      input: JSON.stringify(rendered('YAML')),
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    const read = JSON.parse(stdout) as readonly {
      http_filters: [{ typed_config: { providers: { issuer: object } } }]
    }[]
    expect(read.at(-1)?.http_filters[0].typed_config.providers.issuer).toMatchObject({
      issuer: benign('issuer'),
      audiences: [benign('first'), benign('second')],
      remote_jwks: { http_uri: { uri: url } },
    })
  },
)
