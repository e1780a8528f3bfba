import { expect, test } from 'vitest'
import { readKeys } from '../core/keys/read-keys'
import { exportKept, importKept, keep, listKept, removeKept } from './snapshots'

// Node has no IndexedDB, as a browser has none that refuses it. What needs one is for the browser tests.
const unavailable = { state: 'unavailable', message: expect.stringContaining('keeps nothing for this page') }

function given(text: string) {
  const reading = readKeys(text)
  if (reading.state === 'unreadable') throw new Error(reading.flaws[0].message)
  return { id: 'a', name: 'pasted', keySet: reading.value, origin: { kind: 'given', at: 1 } } as const
}

test('without storage everything says that it is not available', async () => {
  const file = '{"schema":"latchkey.snapshots.v1","snapshots":[{"name":"a","from":"b","at":1,"jwks":{"keys":[]}}]}'
  const answers = [keep(given('{"keys":[]}'), 1), listKept(), removeKept('a'), exportKept(), importKept(file)]
  for (const answer of await Promise.all(answers)) expect(answer).toEqual(unavailable)
})

test('a secret is refused before storage is asked', async () => {
  for (const text of ['a shared secret', '{"keys":[{"kty":"oct","k":"c2VjcmV0"}]}', '{"kty":"oct","k":""}'])
    expect(await keep(given(text), 1)).toEqual({
      state: 'refused',
      message: 'This set was not kept. It holds a secret (a key of kty “oct”); secrets are never kept.',
    })
})

test('a file that is none of snapshots is refused with its sentence', async () => {
  expect(await importKept('{"keys":[]}')).toMatchObject({
    state: 'refused',
    message: expect.stringContaining('latchkey.snapshots.v1'),
  })
})
