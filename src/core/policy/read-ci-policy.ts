import { member, typeOf } from '../foundation/json-access'
import type { JsonNode } from '../foundation/json-node'
import type { Flaw } from '../foundation/reading'
import { list, quote } from '../foundation/wording'
import { type CiPolicy, type CiProvider, ciMembers } from './ci-policy'
import { ciName } from './ci-token'
import { meantMember } from './meant-member'
import { flawed, type ReadValue, readBooleanValue, readTextValue } from './policy-values'

/** The member `ci` of a policy. What can be demanded depends on the provider; without a known one nothing is read. */
export function readCiPolicy(node: JsonNode): ReadValue<CiPolicy> {
  if (node.type !== 'object')
    return flawed(node, ['ci'], 'NOT_OBJECT', `is ${typeOf(node)}; expected an object, as {"provider": "github"}.`)
  const stated = member(node, 'provider')
  if (!stated) return flawed(node, ['ci'], 'PROVIDER_MISSING', `has no provider; expected ${providers}.`)
  const provider = providerOf(stated)
  if (!provider) {
    const value = stated.type === 'string' ? quote(stated.value) : typeOf(stated)
    return flawed(stated, ['ci', 'provider'], 'PROVIDER_UNKNOWN', `is ${value}; expected ${providers}.`)
  }
  const known = ciMembers[provider]
  const flaws: Flaw[] = []
  const values = new Map<string, string | boolean>()
  for (const { name, value } of node.members) {
    const type = known.get(name)
    const path = ['ci', name]
    const read =
      type === undefined
        ? flawed(value, path, 'MEMBER_UNKNOWN', unknownWords(name, provider))
        : type === 'boolean'
          ? readBooleanValue(value, path)
          : readTextValue(value, path)
    flaws.push(...read.flaws)
    if (read.value !== undefined) values.set(name, read.value)
  }
  return { value: flaws.length > 0 ? undefined : (Object.fromEntries(values) as unknown as CiPolicy), flaws }
}

const providers = '“github” or “gitlab”'

function providerOf(node: JsonNode): CiProvider | null {
  return node.type === 'string' && (node.value === 'github' || node.value === 'gitlab') ? node.value : null
}

function unknownWords(name: string, provider: CiProvider): string {
  const other = provider === 'github' ? 'gitlab' : 'github'
  const names = [...ciMembers[provider].keys()]
  if (ciMembers[other].has(name))
    return `is for ${ciName[other]} alone; with ${ciName[provider]} expected ${list(names.slice(1))}.`
  const meant = meantMember(name, names)
  return meant
    ? `is not a member there is; did you mean ${quote(meant)}?`
    : `is not a member there is; expected ${list(names)}.`
}
