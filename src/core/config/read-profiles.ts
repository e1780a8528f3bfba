import type { JsonNode } from '../foundation/json-node'
import { list, quote } from '../foundation/wording'
import { writeJson } from '../foundation/write-json'
import type { Policy } from '../policy/policy'
import { readPolicy } from '../policy/read-policy'
import { fillTemplate, placesOf, templateFault } from '../profiles/issuer-template'
import type { Profile } from '../profiles/profile'
import { webUrl } from '../sources/address'
import { isLabel, LABEL_WORDS } from './label'
import { type ConfigFault, found, type SettingReading } from './setting'

/**
 * The profiles of a team, by their names. One whose issuers or policy have a fault is left out, for it would match or
 * demand something else than was meant; of one with another fault the rest serves.
 */
export function readProfiles(value: JsonNode): SettingReading<readonly Profile[]> {
  if (value.type !== 'object') {
    const expected = 'expected an object such as {"acme": {"issuers": ["https://id.acme.example"]}}'
    return { value: [], faults: [{ member: 'profiles', message: `It is ${found(value)}; ${expected}.` }] }
  }
  const byName = new Map(value.members.map((one) => [one.name, one.value]))
  const read = [...byName].map(([name, node]) => readProfile(name, node))
  return { value: read.flatMap((one) => one.value ?? []), faults: read.flatMap(({ faults }) => faults) }
}

export const PROFILE_NAME = '^[a-z0-9]+(-[a-z0-9]+)*$'

function readProfile(name: string, node: JsonNode): SettingReading<Profile | null> {
  const at = `profiles.${name}`
  if (!new RegExp(PROFILE_NAME).test(name) || name.length > LONGEST_NAME)
    return none(at, `The name is ${quote(name)}; expected small letters, figures and hyphens, such as “acme-staging”.`)
  if (node.type !== 'object')
    return none(at, `It is ${found(node)}; expected an object such as {"issuers": ["https://id.acme.example"]}.`)
  const said = new Map(node.members.map((one) => [one.name, one.value]))
  const issuers = readIssuers(said.get('issuers'), `${at}.issuers`)
  const policy = readProfilePolicy(said.get('policy'), `${at}.policy`)
  const title = readWith(said.get('title'), `${at}.title`, LABEL_WORDS, isLabel)
  const keys = readWith(said.get('jwks_uri'), `${at}.jwks_uri`, KEYS_WORDS, (text) => isKeysUrl(text, issuers.value))
  const documentation = readWith(said.get('documentation'), `${at}.documentation`, 'an https URL', isHttps)
  const notes = readNotes(said.get('notes'), `${at}.notes`)
  const parts = [issuers, policy, title, keys, documentation, notes]
  const faults = [...unknownIn(said, at), ...parts.flatMap((part) => part.faults)]
  if (issuers.faults.length > 0 || policy.faults.length > 0) return { value: null, faults }
  const jwksUri = keys.value === null ? {} : { jwks_uri: keys.value }
  const profile = {
    name,
    title: title.value?.trim() ?? name,
    issuers: issuers.value.map((issuer) => ({ issuer, ...jwksUri })),
    policy: policy.value,
    quirks: notes.value.map((sentence) => ({ sentence, source: null })),
    documentation: documentation.value,
    fetchable: 'unknown',
  } as const
  return { value: profile, faults }
}

const LONGEST_NAME = 64
const KEYS_WORDS = 'an https URL, which may have {issuer} and the places of every issuer in it'
const ISSUERS_WORDS = 'a list of issuers such as ["https://id.acme.example/{realm}"]'

const members = ['title', 'issuers', 'jwks_uri', 'policy', 'notes', 'documentation']

function unknownIn(said: ReadonlyMap<string, JsonNode>, at: string): readonly ConfigFault[] {
  const unknown = [...said.keys()].filter((name) => !members.includes(name))
  const expected = list(members, members.length)
  return unknown.map((name) => ({
    member: `${at}.${name}`,
    message: `There is no ${quote(name)} of a profile; expected ${expected}.`,
  }))
}

function readIssuers(node: JsonNode | undefined, at: string): SettingReading<readonly string[]> {
  if (node === undefined)
    return { value: [], faults: [{ member: at, message: `It is missing; expected ${ISSUERS_WORDS}.` }] }
  if (node.type !== 'array' || node.items.length === 0) {
    const what = node.type === 'array' ? 'an empty list' : found(node)
    return { value: [], faults: [{ member: at, message: `It is ${what}; expected ${ISSUERS_WORDS}.` }] }
  }
  const faults = node.items.flatMap((item, index) => {
    const why = item.type === 'string' ? templateFault(item.value) : ''
    if (why === null) return []
    const expected =
      'expected an https URL, in which {tenant} may stand for a label of the host or a segment of the path'
    return [{ member: `${at}[${index}]`, message: `It is ${found(item)}${why === '' ? '' : `, ${why}`}; ${expected}.` }]
  })
  return { value: node.items.flatMap((item) => (item.type === 'string' ? [item.value] : [])), faults }
}

function readProfilePolicy(node: JsonNode | undefined, at: string): SettingReading<Omit<Policy, 'issuer'>> {
  if (node === undefined) return { value: {}, faults: [] }
  const reading = readPolicy(writeJson(node))
  const { issuer = null, ...value } = reading.state === 'unreadable' ? {} : reading.value
  const own = { member: `${at}.issuer`, message: 'It is the issuer of a policy; expected none, for issuers says them.' }
  const flaws = reading.state === 'whole' ? [] : reading.flaws
  const faults = flaws.map(({ message, pointer = '' }) => ({
    member: `${at}${pointer.replaceAll('/', '.')}`,
    message: pointer === '' ? message : `In the policy ${message}`,
  }))
  return { value, faults: issuer === null ? faults : [own, ...faults] }
}

function readNotes(node: JsonNode | undefined, at: string): SettingReading<readonly string[]> {
  if (node === undefined) return { value: [], faults: [] }
  const expected = 'expected a list of sentences, each of at most 300 characters'
  if (node.type !== 'array')
    return { value: [], faults: [{ member: at, message: `It is ${found(node)}; ${expected}.` }] }
  const sound = (item: JsonNode) => item.type === 'string' && item.value.trim() !== '' && item.value.length <= 300
  const faults = node.items.flatMap((item, index) =>
    sound(item) ? [] : [{ member: `${at}[${index}]`, message: `It is ${found(item)}; ${expected}.` }],
  )
  return { value: node.items.flatMap((item) => (item.type === 'string' && sound(item) ? [item.value] : [])), faults }
}

function readWith(
  node: JsonNode | undefined,
  at: string,
  words: string,
  isSound: (text: string) => boolean,
): SettingReading<string | null> {
  if (node === undefined) return { value: null, faults: [] }
  if (node.type === 'string' && isSound(node.value)) return { value: node.value, faults: [] }
  return none(at, `It is ${found(node)}; expected ${words}.`)
}

function isKeysUrl(text: string, issuers: readonly string[]): boolean {
  const known = (place: string) => place === 'issuer' || issuers.every((issuer) => placesOf(issuer).includes(place))
  const filled = fillTemplate(
    text,
    new Map(placesOf(text).map((place) => [place, place === 'issuer' ? 'https://x.example' : 'x'])),
  )
  return placesOf(text).every(known) && isHttps(filled)
}

function isHttps(text: string): boolean {
  const url = webUrl(text)
  return url !== null && url.protocol === 'https:' && url.username === '' && url.password === '' && !/[{}]/.test(text)
}

const none = (member: string, message: string) => ({ value: null, faults: [{ member, message }] })
