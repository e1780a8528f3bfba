import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checks } from '../checks'
import { noConfig, readConfig, readSetting } from './read-config'
import { settings } from './settings'
import keySetPath from './settings/key-set-path'

const catalogue = () => Promise.resolve(checks)
const read = (config: unknown) => readConfig(typeof config === 'string' ? config : JSON.stringify(config), catalogue)
const published = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../public/${name}`, import.meta.url), 'utf8')) as object
const validate = new Ajv2020({ strict: true }).compile(published('schemas/config.v1.json'))

test('the published schema is that of the settings', () => {
  const { $schema, ...properties } = (published('schemas/config.v1.json') as { properties: Record<string, unknown> })
    .properties
  expect($schema).toMatchObject({ type: 'string' })
  expect(properties).toEqual(Object.fromEntries(settings.map(({ name, schema }) => [name, schema])))
})

test('one setting is read by itself, whatever is wrong beside it', async () => {
  expect(await readSetting('{"checks":1,"key_set_path":"/keys?of={url}"}', keySetPath)).toBe('/keys?of={url}')
  for (const text of ['', '<html>', '[]', '{}', 'null', '{"key_set_path":7}', '{"key_set_path":"//x/{url}"}'])
    expect(await readSetting(text, keySetPath)).toBeNull()
})

describe('a sound config', () => {
  test.each([
    [{}, []],
    [{ checks: {} }, []],
    [
      { $schema: 'schemas/config.v1.json', checks: { EXP_MISSING: 'off', JKU_PRESENT: 'off' } },
      ['EXP_MISSING', 'JKU_PRESENT'],
    ],
    [{ key_set_path: '/keys?of={url}' }, []],
    [published('config.json'), []],
  ])('%j silences %j, fits the schema and has no fault', async (config, silenced) => {
    const { settings: said, faults } = await read(config)
    expect([[...said.checks], faults]).toEqual([silenced, []])
    expect(validate(config)).toBe(true)
  })

  test('may be left out, or begin with a byte order mark', async () => {
    for (const text of ['', ' \n', '\uFEFF{}']) expect(await read(text)).toEqual(noConfig)
  })

  test('silences a check by an earlier name', async () => {
    const renamed = checks.map((check) => (check.code === 'EXP_MISSING' ? { ...check, formerly: ['NO_EXP'] } : check))
    const { settings: said, faults } = await readConfig('{"checks":{"NO_EXP":"off"}}', () => Promise.resolve(renamed))
    expect([[...said.checks], faults]).toEqual([['EXP_MISSING'], []])
  })

  test('asks for the catalogue only where it speaks of checks', async () => {
    const never = () => Promise.reject(new Error('asked'))
    const { settings: said, faults } = await readConfig('{"key_set_path":"/keys?of={url}"}', never)
    expect([said.key_set_path, faults]).toEqual(['/keys?of={url}', []])
    await expect(readConfig('{"\\u0063hecks":{}}', never)).rejects.toThrow('asked')
  })
})

describe('a fault', () => {
  test.each([
    [[], '', 'It is an array; expected an object with checks or key_set_path.'],
    [null, '', 'It is null; expected an object with checks or key_set_path.'],
    ['<!doctype html><title>Sign in</title>', '', 'It is a web page; expected JSON.'],
    ['{"checks":{},}', '', expect.stringMatching(/^It is not JSON: [a-z].*\.$/)],
    [{ checks: 'off' }, 'checks', 'It is a string; expected an object such as {"EXP_MISSING": "off"}.'],
    [{ checks: { EXP_MISSING: false } }, 'checks.EXP_MISSING', 'It is a boolean; expected "off", or nothing.'],
    [{ checks: { EXP_MISSING: 'OFF' } }, 'checks.EXP_MISSING', 'It is “OFF”; expected "off", or nothing.'],
    [
      { checks: { EXP_MISING: 'off' } },
      'checks.EXP_MISING',
      'There is no check “EXP_MISING”; did you mean EXP_MISSING?',
    ],
    [
      { checks: { 'exp-missing': 'off' } },
      'checks.exp-missing',
      'There is no check “exp-missing”; did you mean EXP_MISSING?',
    ],
    [
      { checks: { CHECK_CRASHED: 'off' } },
      'checks.CHECK_CRASHED',
      'There is no check “CHECK_CRASHED” in this version.',
    ],
    [{ checks: { constructor: 'off' } }, 'checks.constructor', 'There is no check “constructor” in this version.'],
    [{ checks: { ALG_NONE: 'off' } }, 'checks.ALG_NONE', 'ALG_NONE refuses tokens and cannot be silenced.'],
    [{ Checks: {} }, 'Checks', 'There is no setting “Checks”; expected checks or key_set_path.'],
    [{ key_set_path: 7 }, 'key_set_path', expect.stringMatching(/^It is a number; expected a path of this site/)],
    [{ key_set_path: '//x/{url}' }, 'key_set_path', expect.stringMatching(/^It is “\/\/x\/\{url\}”; expected/)],
  ])('in %j names its member', async (config, member, message) => {
    const { settings: said, faults } = await read(config)
    expect(faults).toEqual([{ member, message }])
    expect(said).toEqual(noConfig.settings)
  })

  test('leaves what is beside it in force', async () => {
    const { settings: said, faults } = await read({
      key_set_path: 1,
      checks: { NBF: 'off', EXP_MISSING: 'off', JKU_PRESENT: 1 },
    })
    expect([...said.checks]).toEqual(['EXP_MISSING'])
    expect(faults.map(({ member }) => member)).toEqual(['key_set_path', 'checks.NBF', 'checks.JKU_PRESENT'])
  })

  test.each([
    [{ checks: { EXP_MISSING: false } }],
    [{ Checks: {} }],
    [{ key_set_path: '//x/{url}' }],
    [{ key_set_path: '/x' }],
    [[]],
  ])('in %j is one by the schema too', (config) => expect(validate(config)).toBe(false))
})

test('no check that refuses is ever silenced', async () => {
  const off = Object.fromEntries(checks.map(({ code }) => [code, 'off']))
  const { settings: said, faults } = await read({ checks: off })
  const refusing = checks.filter(({ refuses }) => refuses).map(({ code }) => code)
  expect(refusing.length).toBeGreaterThan(5)
  expect(faults.map(({ member }) => member)).toEqual(refusing.map((code) => `checks.${code}`))
  expect(said.checks.size).toBe(checks.length - refusing.length)
})

test('no text makes it throw, and no fault is without a sentence', async () => {
  const sound = async (text: string) => {
    for (const { message } of (await read(text)).faults) expect(message).toMatch(/^[A-Z].*[.?]$/su)
  }
  const name = fc.oneof(
    fc.constantFrom(...settings.map(({ name: known }) => known), '__proto__', 'EXP_MISSING'),
    fc.string({ unit: 'binary' }),
  )
  const config = fc.dictionary(
    name,
    fc.oneof(fc.jsonValue(), fc.dictionary(name, fc.oneof(fc.constant('off'), fc.jsonValue()))),
  )
  await fc.assert(
    fc.asyncProperty(config, (value) => sound(JSON.stringify(value))),
    { numRuns: 500 },
  )
  await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary' }), sound), { numRuns: 500 })
})
