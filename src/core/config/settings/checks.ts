import type { Check } from '../../checks/define-check'
import { readCode } from '../../checks/find-checks'
import { typeOf } from '../../foundation/json-access'
import type { JsonNode } from '../../foundation/json-node'
import { quote } from '../../foundation/wording'
import { found, type Setting } from '../setting'

/** The codes of the checks that the host silences. A check that refuses tokens stays on. */
const checks: Setting<'checks', ReadonlySet<string>> = {
  name: 'checks',
  unset: new Set(),
  schema: {
    description:
      'Checks that are silenced for this deployment, by code: what they find is not listed, and the page says that they are silenced. Verdict and statuses never change by it, and a check that refuses tokens cannot be silenced. The codes stand in problems/index.json.',
    type: 'object',
    propertyNames: { pattern: '^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$' },
    additionalProperties: { const: 'off' },
    examples: [{ EXP_MISSING: 'off' }],
  },
  async read(value, loadChecks) {
    if (value.type !== 'object') {
      const message = `It is ${typeOf(value)}; expected an object such as {"EXP_MISSING": "off"}.`
      return { value: new Set(), faults: [{ member: 'checks', message }] }
    }
    const catalogue = await loadChecks()
    const known = new Map(
      catalogue.flatMap((check) => [check.code, ...(check.formerly ?? [])].map((code) => [code, check])),
    )
    const silenced = new Set<string>()
    const faults = new Map<string, string>()
    for (const { name, value: setting } of value.members) {
      const check = known.get(name)
      const fault = faultOf(name, setting, check, catalogue)
      if (fault !== null) faults.set(name, fault)
      else if (check) silenced.add(check.code)
    }
    return {
      value: silenced,
      faults: [...faults].map(([name, message]) => ({ member: `checks.${name}`, message })),
    }
  },
}
export default checks

function faultOf(
  name: string,
  setting: JsonNode,
  check: Check | undefined,
  catalogue: readonly Check[],
): string | null {
  if (!check) return `There is no check ${quote(name)}${nearest(name, catalogue)}`
  if (setting.type !== 'string' || setting.value !== 'off')
    return `It is ${found(setting)}; expected "off", or nothing.`
  return check.refuses ? `${check.code} refuses tokens and cannot be silenced.` : null
}

function nearest(name: string, catalogue: readonly Check[]): string {
  const reading = readCode(catalogue, name)
  const meant = reading.state === 'unknown' ? reading.near[0] : reading.check
  return meant ? `; did you mean ${meant.code}?` : ' in this version.'
}
