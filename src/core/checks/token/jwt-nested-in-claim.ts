import { readBase64url } from '../../foundation/base64url'
import { readJson } from '../../foundation/json'
import { objectOf, stringMember } from '../../foundation/json-access'
import type { JsonObject } from '../../foundation/json-node'
import { pointerTo } from '../../foundation/json-place'
import { readUtf8 } from '../../foundation/utf8'
import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { hs256 } from '../rfc-examples'
import { visitNodes } from '../visit-nodes'

export default defineCheck({
  code: 'JWT_NESTED_IN_CLAIM',
  subject: 'token',
  severity: 'note',
  refuses: false,
  title: 'A claim holds another token',
  why: 'A token inside a claim has a signature, an issuer and an expiry of its own, which the signature around it says nothing of. Whoever is given the outer token has the inner one too.',
  fix: {
    caller: 'Paste the inner token alone to have it looked at.',
    issuer: 'See that the inner token is good for nothing that the recipient may not do.',
  },
  cites: ['RFC 7519 §12'],
  applies: ({ token }) => token.payload?.object != null,
  *look({ token }) {
    const { payload } = token
    // A base64url header begins so: `{"`, `{ `, `{\n`.
    if (!payload?.object || payload.json.state !== 'whole' || !/"e[yw]/.test(payload.json.text)) return
    for (const { pointer, alg } of innerTokens(payload.object))
      yield { at: { part: 'payload', pointer }, facts: { pointer, alg } }
  },
  says: ({ pointer, alg }) =>
    `The claim at ${quote(pointer)} is a token of its own, with the alg ${quote(alg)}; its signature and its times are not looked at here.`,
  examples: {
    flags: [
      { claims: { exp: 1767226200, id_token: hs256.text } },
      { claims: { exp: 1767226200, act: [{ token: hs256.text }] } },
    ],
    passes: [{}, { claims: { exp: 1767226200, blob: 'eyJhIjoxfQ.eyJhIjoxfQ.c2ln', v: 'e1.2.3' } }],
  },
})

const MOST = 50

/** Longer headers are not decoded: it is done for every string that might be a token. */
const shape = /^(e[yw][\w-]{2,4096})\.[\w-]*\.[\w-]*/

function innerTokens(claims: JsonObject): readonly { readonly pointer: string; readonly alg: string }[] {
  const found: { pointer: string; alg: string }[] = []
  visitNodes(claims, (node, path) => {
    if (node.type !== 'string' || found.length === MOST) return
    const header = shape.exec(node.value.slice(0, 8192))?.[1]
    const alg = header && stringMember(objectOf(readJson(readUtf8(readBase64url(header).bytes).text)), 'alg')
    if (alg) found.push({ pointer: pointerTo(path), alg })
  })
  return found
}
