import { typeOf } from '../../foundation/json-access'
import type { JsonNode } from '../../foundation/json-node'
import { quote } from '../../foundation/wording'
import { webUrl } from '../../sources/address'
import { isLabel, LABEL_PATTERN, LABEL_WORDS } from '../label'
import { type ConfigFault, found, type Setting } from '../setting'

/** A link to the team's own help, at the foot of the page. */
export interface HelpLink {
  /** An https URL, or a path of the page's own site. */
  readonly url: string
  readonly text: string
}

const help: Setting<'help', HelpLink | null> = {
  name: 'help',
  unset: null,
  schema: {
    description: "A link to your team's own help, shown at the foot of the page. It is opened on a click only.",
    type: 'object',
    required: ['url'],
    additionalProperties: false,
    properties: {
      url: {
        description: "An https URL, or a path of this page's own site.",
        type: 'string',
        pattern: '^(https://[^\\s\\\\/?#@]+([/?#][^\\s\\\\]*)?|\\.{0,2}/(?![/\\\\])[^\\s\\\\]*)$',
      },
      text: {
        description: 'The words of the link; "Help" where it is left out.',
        type: 'string',
        pattern: LABEL_PATTERN,
      },
    },
    examples: [{ url: 'https://wiki.acme.example/tokens', text: 'Tokens at Acme' }],
  },
  read(value) {
    if (value.type !== 'object') {
      const message = `It is ${typeOf(value)}; expected an object such as {"url": "https://wiki.acme.example/tokens"}.`
      return { value: null, faults: [{ member: 'help', message }] }
    }
    const said = new Map(value.members.map((one) => [one.name, one.value]))
    const url = said.get('url')
    const text = said.get('text')
    const faults = [...said].flatMap(([name, one]) => faultsOf(name, one))
    if (url === undefined) faults.push({ member: 'help.url', message: `It is missing; expected ${URL_WORDS}.` })
    if (url?.type !== 'string' || !isHelpUrl(url.value)) return { value: null, faults }
    const words = text?.type === 'string' && isLabel(text.value) ? text.value.trim() : 'Help'
    return { value: { url: url.value, text: words }, faults }
  },
}
export default help

const URL_WORDS = 'an https URL, or a path of this site such as “/help”'

function faultsOf(name: string, value: JsonNode): ConfigFault[] {
  const at = (message: string) => [{ member: `help.${name}`, message }]
  if (name === 'url')
    return value.type === 'string' && isHelpUrl(value.value) ? [] : at(`It is ${found(value)}; expected ${URL_WORDS}.`)
  if (name === 'text')
    return value.type === 'string' && isLabel(value.value) ? [] : at(`It is ${found(value)}; expected ${LABEL_WORDS}.`)
  return at(`There is no ${quote(name)} of help; expected url and text.`)
}

function isHelpUrl(text: string): boolean {
  const url = webUrl(text)
  if (url) return url.protocol === 'https:' && url.username === '' && url.password === ''
  return /^\.{0,2}\/(?![/\\])[^\s\\]*$/.test(text)
}
