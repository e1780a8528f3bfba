import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { nearMissRules } from './index'

test('the index lists every file of the folder once, named by its reason', () => {
  const files = readdirSync(import.meta.dirname).filter(
    (name) => !name.startsWith('index') && !name.endsWith('.test.ts'),
  )
  const named = nearMissRules.map(({ reason }) => `${reason.toLowerCase().replaceAll('_', '-')}.ts`)
  expect(named.sort()).toEqual(files.sort())
})

test('distance comes last', () => {
  expect(nearMissRules.at(-1)?.reason).toBe('EDIT_DISTANCE')
})
