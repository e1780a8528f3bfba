import { capitalise, list } from '../../core/foundation/wording'
import { readSourceText } from '../../core/sources/read-source'
import type { Session } from '../session'

/** What the person has on this page and a link to it has not, in a sentence. */
export function leftOut(session: Session, workbench: string): string {
  const names = heldBack(session, workbench)
  const [one] = names
  if (one === undefined) return 'No token, key or secret is in it.'
  if (names.length === 1 && one === 'the token')
    return 'The token that stands here is not in it, nor any key or secret.'
  return `${capitalise(list(names))} that stand here are not in it, nor any secret.`
}

function heldBack({ token, keys, rotation, provider }: Session, workbench: string): readonly string[] {
  const { earlier, later, tokens } = rotation
  const of = (name: string, ...texts: readonly string[]) => (texts.some((text) => text.trim() !== '') ? [name] : [])
  if (workbench === 'rotation')
    return [...of('the key sets', pasted(earlier.text), pasted(later.text)), ...of('the tokens', tokens)]
  if (workbench === 'provider') return of('the metadata and settings', provider.document, provider.config)
  return [...of('the token', token), ...of('the keys', pasted(keys))]
}

/** A text of keys; '' where it is an address, which the link carries. */
const pasted = (text: string) => (readSourceText(text).kind === 'keys' ? text : '')
