import type { Check } from '../checks/define-check'
import { readJson } from '../foundation/json'
import { member, objectOf, typeOf } from '../foundation/json-access'
import type { JsonNode, JsonObject } from '../foundation/json-node'
import { quote } from '../foundation/wording'
import type { ConfigFault, Setting } from './setting'
import { type Settings, settings } from './settings'

/** What the host of the page says in `config.json`; its JSON Schema is `public/schemas/config.v1.json`. */
export interface Config {
  readonly settings: Settings
  /** What is wrong with the file, for whoever opens the page; where it is wrong, the defaults serve. */
  readonly faults: readonly ConfigFault[]
}

/** What holds where there is no `config.json`. */
export const noConfig: Config = {
  settings: Object.fromEntries(settings.map(({ name, unset }) => [name, unset])) as unknown as Settings,
  faults: [],
}

/**
 * Reads the text of `config.json`; '' when there is none. `loadChecks` gives the catalogue, and is called only where the
 * file speaks of checks. Rejects only when that does.
 */
export async function readConfig(text: string, loadChecks: () => Promise<readonly Check[]>): Promise<Config> {
  if (text.trim() === '') return noConfig
  const json = readJson(withoutMark(text))
  if (json.state === 'unreadable') return withFault(notJson(text, json.fault.message))
  const { root } = json
  if (root.type !== 'object') return withFault(`It is ${typeOf(root)}; expected an object with ${anyOfThem}.`)
  const said: Record<string, unknown> = { ...noConfig.settings }
  const faults: ConfigFault[] = []
  for (const [name, value] of lastMembers(root)) {
    const setting = settings.find((one) => one.name === name)
    if (setting) {
      const reading = await setting.read(value, loadChecks)
      said[name] = reading.value
      faults.push(...reading.faults)
    } else if (name !== '$schema')
      faults.push({ member: name, message: `There is no setting ${quote(name)}; expected ${anyOfThem}.` })
  }
  return { settings: said as unknown as Settings, faults }
}

/** What one setting says in the text of `config.json`, for one that asks no catalogue; faults are told by `readConfig`. */
export async function readSetting<Value>(text: string, setting: Setting<string, Value>): Promise<Value> {
  const value = member(objectOf(readJson(withoutMark(text))), setting.name)
  return value === undefined ? setting.unset : (await setting.read(value, () => Promise.resolve([]))).value
}

/**
 * What holds where the file was not given out. That there is none is nothing to tell, nor that there is no network; some
 * stores answer 403 for what they do not have.
 */
export function configWithout(status: number): Config {
  if ([0, 403, 404, 410].includes(status)) return noConfig
  return withFault(`It was answered with ${status}; expected the file, or 404.`)
}

const anyOfThem = settings
  .map(({ name }) => name)
  .join(', ')
  .replace(/, (?=\w+$)/, ' or ')

const withFault = (message: string): Config => ({ ...noConfig, faults: [{ member: '', message }] })

const withoutMark = (text: string) => text.replace(/^\uFEFF/, '')

/** A member stated twice counts as JSON.parse has it: the last. */
function lastMembers({ members: all }: JsonObject): ReadonlyMap<string, JsonNode> {
  return new Map(all.map(({ name, value }) => [name, value]))
}

function notJson(text: string, fault: string): string {
  if (/^\s*<(?:!doctype|html)/i.test(text)) return 'It is a web page; expected JSON.'
  return `It is not JSON: ${fault.charAt(0).toLowerCase()}${fault.slice(1)}`
}
