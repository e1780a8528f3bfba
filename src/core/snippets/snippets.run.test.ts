import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LocalServer, startServer } from '../../../e2e/local-server'
import { keySet, type SnippetCase, snippetCases } from '../../../e2e/snippet-cases'
import { inspect } from '../inspect'
import type { Policy } from '../policy/policy'
import fastJwt from './fast-jwt'
import jose from './jose'
import jsonwebtoken from './jsonwebtoken'
import pyJwt from './pyjwt'
import { renderSnippet } from './render-snippet'
import type { SnippetLibrary } from './snippet-library'

let server: LocalServer
/** Inside of the repository, so that what a module imports is found. */
let folder: string

beforeAll(async () => {
  server = await startServer((response) => {
    response.setHeader('content-type', 'application/json')
    response.end(keySet)
  })
  const results = join(import.meta.dirname, '../../../test-results')
  mkdirSync(results, { recursive: true })
  folder = mkdtempSync(join(results, 'snippets-'))
})

afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

const written = (library: SnippetLibrary, policy: Policy) => {
  const snippet = renderSnippet(library, policy, server.url)
  if (snippet.state === 'unwritable') throw new Error(snippet.reason)
  return snippet.text
}

/** What Latchkey says of each token of a case. */
async function verdicts({ policy, tokens }: SnippetCase): Promise<Record<string, boolean>> {
  const all = tokens.map(async ([name, token]) => {
    const { verdict } = await inspect(token, { keys: keySet, policy, now: Math.floor(Date.now() / 1000) })
    return [name, verdict === 'accepted'] as const
  })
  return Object.fromEntries(await Promise.all(all))
}

const cases = Object.entries(snippetCases)

test.each(cases)('of %s the good token is accepted, and another is not', async (_, one) => {
  const all = await verdicts(one)
  expect(all['as demanded']).toBe(true)
  expect(Object.values(all)).toContain(false)
})

describe.each([jose, jsonwebtoken, fastJwt])('the snippet of $name judges as Latchkey does', (library) => {
  test.each(cases)('%s', async (name, one) => {
    const path = join(folder, `${library.name}-${cases.findIndex(([other]) => other === name)}.mjs`)
    writeFileSync(path, written(library, one.policy))
    const { verifyToken } = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as {
      readonly verifyToken: (token: string) => Promise<unknown>
    }
    const told: Record<string, boolean> = {}
    for (const [which, token] of one.tokens) {
      told[which] = await verifyToken(token).then(
        () => true,
        () => false,
      )
    }
    expect(told).toEqual(await verdicts(one))
  })
})

const PYTHON = '/usr/bin/python3'
const hasPyJwt = spawnSync(PYTHON, ['-c', 'import jwt, cryptography']).status === 0

/** Runs every module against its tokens; an error that is none of the library's fails the whole. */
const runner = `
import json, sys
import jwt
told = []
for module in json.load(sys.stdin):
    scope = {}
    exec(compile(module["text"], "<snippet>", "exec"), scope)
    answers = {}
    for name, token in module["tokens"]:
        try:
            scope["verify_token"](token)
            answers[name] = True
        except jwt.PyJWTError:
            answers[name] = False
    told.append(answers)
json.dump(told, sys.stdout)
`

test.skipIf(!hasPyJwt)('the snippet of PyJWT judges as Latchkey does', async () => {
  const modules = cases.map(([, one]) => ({ text: written(pyJwt, one.policy), tokens: one.tokens }))
  const { stdout, stderr } = await runPython(JSON.stringify(modules))
  expect(stderr).toBe('')
  const told = JSON.parse(stdout) as readonly Record<string, boolean>[]
  for (const [at, [name, one]] of cases.entries()) expect(told[at], name).toEqual(await verdicts(one))
})

/** Not synchronously: the server of the keys is in this process. */
async function runPython(input: string): Promise<{ readonly stdout: string; readonly stderr: string }> {
  const child = spawn(PYTHON, ['-c', runner])
  const said = { stdout: '', stderr: '' }
  child.stdout.on('data', (part: Buffer) => (said.stdout += part.toString()))
  child.stderr.on('data', (part: Buffer) => (said.stderr += part.toString()))
  child.stdin.end(input)
  await new Promise((resolve) => child.on('close', resolve))
  return said
}
