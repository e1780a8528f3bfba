import { pointerTo } from '../../foundation/json-place'
import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { type ObjectPart, objectParts } from '../parts'
import { visitNodes } from '../visit-nodes'

export default defineCheck({
  code: 'INVALID_UNICODE',
  subject: 'token',
  severity: 'warning',
  refuses: false,
  title: 'A text has something in it that is no character',
  why: 'Half a surrogate pair, U+0000 and code points that Unicode keeps free can be written in JSON. Readers cut there, replace or refuse, so that two of them compare different texts.',
  fix: {
    issuer: 'Leave it out, and check that texts are valid Unicode before they are signed.',
  },
  cites: ['RFC 8259 §8.2', 'RFC 7493 §2.1'],
  applies: ({ token }) => objectParts(token).length > 0,
  *look({ token }) {
    for (const part of objectParts(token))
      for (const { pointer, found } of noCharacters(part))
        yield { at: { part: part.name, pointer }, facts: { part: part.name, pointer, found } }
  },
  says: ({ part, pointer, found }) =>
    `The text at ${quote(pointer)} of the ${part} has ${found} in it; expected characters that every reader takes alike.`,
  examples: {
    flags: [
      { claims: '{"exp":1767226200,"sub":"a\\ud800"}' },
      { claims: '{"exp":1767226200,"aud":["admin\\u0000.example"]}' },
      { claims: '{"exp":1767226200,"a\\uffff":1}' },
    ],
    passes: [{}, { claims: '{"exp":1767226200,"sub":"\\ud83d\\ude00 é"}' }],
  },
})

const MOST = 50

const noCharacter = /[\p{Cs}\p{Noncharacter_Code_Point}]/u

function noCharacters({ name, json, object }: ObjectPart): readonly { pointer: string; found: string }[] {
  // Nearly every part has neither escapes nor such characters.
  if (!json.text.includes('\\u') && !noCharacter.test(json.text)) return []
  const found: { pointer: string; found: string }[] = []
  const look = (text: string, pointer: () => string) => {
    const what = found.length < MOST ? oddIn(text) : null
    if (what) found.push({ pointer: pointer(), found: what })
  }
  visitNodes(object, (node, path) => {
    if (node.type === 'string')
      look(isKid(name, path) ? node.value.replaceAll(NUL, '') : node.value, () => pointerTo(path))
    if (node.type === 'object') for (const one of node.members) look(one.name, () => pointerTo([...path, one.name]))
  })
  return found
}

const NUL = '\u0000'

/** Of U+0000 in the kid KID_INJECTION_SUSPECT tells. */
const isKid = (part: string, path: readonly (string | number)[]) =>
  part === 'header' && path.length === 1 && path[0] === 'kid'

function oddIn(text: string): string | null {
  if (text.includes(NUL)) return 'the character U+0000'
  const odd = noCharacter.exec(text)?.[0]
  const point = odd?.codePointAt(0)
  if (point === undefined) return null
  const hex = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`
  return point >= 0xd800 && point <= 0xdfff ? `half a surrogate pair (${hex})` : `the noncharacter ${hex}`
}
