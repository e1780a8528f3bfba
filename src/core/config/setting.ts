import type { Check } from '../checks/define-check'
import { typeOf } from '../foundation/json-access'
import type { JsonNode } from '../foundation/json-node'
import { quote } from '../foundation/wording'

/** One member of `config.json`: its name, what it says, and its place in the published schema. */
export interface Setting<Name extends string, Value> {
  readonly name: Name
  /** What holds where the file does not speak of it. */
  readonly unset: Value
  /** Its entry in `public/schemas/config.v1.json`, which a test holds to it. */
  readonly schema: Readonly<Record<string, unknown>>
  /** What its value says. `loadChecks` gives the catalogue; rejects only when that does. */
  read(
    value: JsonNode,
    loadChecks: () => Promise<readonly Check[]>,
  ): SettingReading<Value> | Promise<SettingReading<Value>>
}

/** What holds, whatever is wrong beside it. */
export interface SettingReading<Value> {
  readonly value: Value
  readonly faults: readonly ConfigFault[]
}

export interface ConfigFault {
  /** The member concerned, as a path: `checks.EXP_MISSING`; empty for the whole file. */
  readonly member: string
  /** One sentence: what was found, what was expected. */
  readonly message: string
}

/** What stands in the place of what was expected: "“OFF”", "a number". */
export function found(value: JsonNode): string {
  return value.type === 'string' ? quote(value.value) : typeOf(value)
}
