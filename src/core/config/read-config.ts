import type { Check } from '../checks/define-check'
import { readJson } from '../foundation/json'
import { typeOf } from '../foundation/json-access'
import type { JsonNode, JsonObject } from '../foundation/json-node'
import { quote } from '../foundation/wording'
import { isSitePath } from '../sources/site-path'
import { readSilenced } from './read-silenced'

/** What the host of the page says in `config.json`; its JSON Schema is `public/schemas/config.v1.json`. */
export interface Config {
  /** The codes of the checks that the host silences. */
  readonly silenced: ReadonlySet<string>
  /** What is wrong with the file, for whoever opens the page; where it is wrong, the defaults serve. */
  readonly faults: readonly ConfigFault[]
}

export interface ConfigFault {
  /** The member concerned, as a path: `checks.EXP_MISSING`; empty for the whole file. */
  readonly member: string
  /** One sentence: what was found, what was expected. */
  readonly message: string
}

/** What holds where there is no `config.json`. */
export const noConfig: Config = { silenced: new Set(), faults: [] }

/**
 * Reads the text of `config.json`; '' when there is none. `loadChecks` gives the catalogue, and is called only where the
 * file speaks of checks. Rejects only when that does.
 */
export async function readConfig(text: string, loadChecks: () => Promise<readonly Check[]>): Promise<Config> {
  if (text.trim() === '') return noConfig
  const json = readJson(text.replace(/^\uFEFF/, ''))
  if (json.state === 'unreadable') return { ...noConfig, faults: [notJson(text, json.fault.message)] }
  const { root } = json
  if (root.type !== 'object') return { ...noConfig, faults: [{ member: '', message: notAnObject(root) }] }
  let silenced = noConfig.silenced
  const faults: ConfigFault[] = []
  for (const [name, value] of lastMembers(root)) {
    if (name === 'checks') {
      const read = readSilenced(value, await loadChecks())
      silenced = read.silenced
      faults.push(...read.faults)
    } else if (name === 'key_set_path') faults.push(...keySetPathFaults(value))
    else if (name !== '$schema') faults.push({ member: name, message: unknownMember(name) })
  }
  return { silenced, faults }
}

/**
 * What holds where the file was not given out. That there is none is nothing to tell, nor that there is no network; some
 * stores answer 403 for what they do not have.
 */
export function configWithout(status: number): Config {
  if ([0, 403, 404, 410].includes(status)) return noConfig
  return {
    ...noConfig,
    faults: [{ member: '', message: `It was answered with ${status}; expected the file, or 404.` }],
  }
}

/** The settings there are. */
const members = ['checks', 'key_set_path']

/** A member stated twice counts as JSON.parse has it: the last. */
function lastMembers({ members: all }: JsonObject): ReadonlyMap<string, JsonNode> {
  return new Map(all.map(({ name, value }) => [name, value]))
}

function notJson(text: string, fault: string): ConfigFault {
  const message = /^\s*<(?:!doctype|html)/i.test(text)
    ? 'It is a web page; expected JSON.'
    : `It is not JSON: ${fault.charAt(0).toLowerCase()}${fault.slice(1)}`
  return { member: '', message }
}

const notAnObject = (root: JsonNode) => `It is ${typeOf(root)}; expected an object with ${members.join(' or ')}.`

function unknownMember(name: string): string {
  return `There is no setting ${quote(name)}; expected ${members.join(' or ')}.`
}

function keySetPathFaults(value: JsonNode): readonly ConfigFault[] {
  if (value.type === 'string' && isSitePath(value.value)) return []
  const found = value.type === 'string' ? quote(value.value) : typeOf(value)
  const expected = 'expected a path of this site with {url} in it, such as “/keys?of={url}”'
  return [{ member: 'key_set_path', message: `It is ${found}; ${expected}.` }]
}
