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

test.each(settings.map((setting) => [setting.name, setting] as const))(
  'each example of %s is sound',
  async (name, setting) => {
    const { examples } = setting.schema as { examples: readonly unknown[] }
    for (const example of examples) {
      const { settings: said, faults } = await read({ [name]: example })
      expect(faults).toEqual([])
      expect(said[name]).not.toEqual(setting.unset)
      expect(validate({ [name]: example })).toBe(true)
    }
  },
)

test('each file that docs/config.md shows is sound', async () => {
  const text = readFileSync(new URL('../../../docs/config.md', import.meta.url), 'utf8')
  const shown = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = '']) => json)
  expect(new Set(shown.flatMap((json) => Object.keys(JSON.parse(json) as object)))).toEqual(
    new Set(['$schema', ...settings.map(({ name }) => name)]),
  )
  for (const json of shown) {
    expect((await read(json)).faults).toEqual([])
    expect(validate(JSON.parse(json))).toBe(true)
  }
})

test('what the host calls things is taken as it stands', async () => {
  const help = { url: './help.html' }
  const { settings: said } = await read({
    title: ' Acme token check ',
    help,
    allowed_hosts: ['ID.acme.example', '*.b.example:8443'],
  })
  expect(said).toMatchObject({
    title: 'Acme token check',
    help: { url: './help.html', text: 'Help' },
    allowed_hosts: ['https://id.acme.example', 'https://*.b.example:8443'],
  })
})

test('a fault in the list of hosts never opens what it closes', async () => {
  for (const list of ['*', null, { a: 1 }])
    expect((await read({ allowed_hosts: list })).settings.allowed_hosts).toEqual([])
  const { settings: said, faults } = await read({
    allowed_hosts: ['id.example', 'https://b.example/path', '*', 7, '127.1', '[::1]'],
  })
  expect(said.allowed_hosts).toEqual(['https://id.example'])
  expect(faults.map(({ member }) => member)).toEqual([1, 2, 3, 4, 5].map((at) => `allowed_hosts[${at}]`))
  expect(faults[0]?.message).toBe(
    'It is “https://b.example/path”; expected a host such as “id.acme.example” or “*.acme.example”, without a path.',
  )
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
    [[], '', 'It is an array; expected an object with title, help, allowed_hosts, key_set_path, profiles or checks.'],
    [null, '', 'It is null; expected an object with title, help, allowed_hosts, key_set_path, profiles or checks.'],
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
    [
      { Checks: {} },
      'Checks',
      'There is no setting “Checks”; expected title, help, allowed_hosts, key_set_path, profiles or checks.',
    ],
    [{ key_set_path: 7 }, 'key_set_path', expect.stringMatching(/^It is a number; expected a path of this site/)],
    [{ title: '' }, 'title', 'It is “”; expected a text of 1 to 60 characters in one line.'],
    [{ title: 'a\u202eb' }, 'title', expect.stringMatching(/^It is “a\\u\{202e\}b”; expected/)],
    [{ help: 'https://x.example' }, 'help', expect.stringMatching(/^It is a string; expected an object such as/)],
    [{ help: {} }, 'help.url', expect.stringMatching(/^It is missing; expected an https URL, or a path of this site/)],
    [
      { help: { url: 'javascript:alert(1)' } },
      'help.url',
      expect.stringMatching(/^It is “javascript:alert\(1\)”; exp/),
    ],
    [{ help: { url: 'http://x.example/' } }, 'help.url', expect.stringMatching(/^It is “http:/)],
    [{ help: { url: '//x.example/' } }, 'help.url', expect.stringMatching(/^It is “\/\/x/)],
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
    [{ title: ' ' }],
    [{ help: { url: 'javascript:1' } }],
    [{ help: { url: './h', words: 'x' } }],
    [{ allowed_hosts: ['*'] }],
    [{ allowed_hosts: ['https://b.example/path'] }],
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
