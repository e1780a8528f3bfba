import type { Check } from '../checks/define-check'
import { readCode } from '../checks/find-checks'
import { typeOf } from '../foundation/json-access'
import type { JsonNode } from '../foundation/json-node'
import { quote } from '../foundation/wording'
import type { Config } from './read-config'

/** The member `checks`: a code to each check that is `"off"`. A check that refuses tokens stays on. */
export function readSilenced(value: JsonNode, checks: readonly Check[]): Config {
  if (value.type !== 'object') {
    const message = `It is ${typeOf(value)}; expected an object such as {"EXP_MISSING": "off"}.`
    return { silenced: new Set(), faults: [{ member: 'checks', message }] }
  }
  const known = new Map(checks.flatMap((check) => [check.code, ...(check.formerly ?? [])].map((code) => [code, check])))
  const silenced = new Set<string>()
  const faults = new Map<string, string>()
  for (const { name, value: setting } of value.members) {
    const check = known.get(name)
    const fault = faultOf(name, setting, check, checks)
    if (fault !== null) faults.set(name, fault)
    else if (check) silenced.add(check.code)
  }
  return { silenced, faults: [...faults].map(([name, message]) => ({ member: `checks.${name}`, message })) }
}

function faultOf(name: string, setting: JsonNode, check: Check | undefined, checks: readonly Check[]): string | null {
  if (!check) return `There is no check ${quote(name)}${nearest(name, checks)}`
  if (setting.type !== 'string' || setting.value !== 'off')
    return `It is ${setting.type === 'string' ? quote(setting.value) : typeOf(setting)}; expected "off", or nothing.`
  return check.refuses ? `${check.code} refuses tokens and cannot be silenced.` : null
}

function nearest(name: string, checks: readonly Check[]): string {
  const reading = readCode(checks, name)
  const meant = reading.state === 'unknown' ? reading.near[0] : reading.check
  return meant ? `; did you mean ${meant.code}?` : ' in this version.'
}
