import { count } from '../../foundation/wording'
import { keyPhrase } from '../../verify/key-phrase'
import { triedKeys } from '../../verify/tried-keys'
import { defineCheck, type Sighting } from '../define-check'
import { provenBy } from '../proven'
import { es256, RFC_NOW } from '../rfc-examples'
import type { LookupSubject } from '../subjects'

const header =
  'eyJhbGciOiJFUzI1NiIsImtpZCI6IjVmMmMiLCJzaWduZXIiOiJhcm46YXdzOmVsYXN0aWNsb2FkYmFsYW5jaW5nOmV1LXdlc3QtMToxMjM0NTY3ODkwMTI6bG9hZGJhbGFuY2VyL2FwcC9hLzEiLCJleHAiOjEzMDA4MTkzODB9'
const payload = 'eyJzdWIiOiIxMjM0NTY3ODkwIiwiZXhwIjoxMzAwODE5MzgwfQ'
/** With the key of RFC 7515 A.3: signed with padding and as AWS sends it, the same with its padding stripped, and signed without. */
const asSent = `${header}.${payload}==.nWTNvrnptb4OEvNcg0MSQKhaFduE9Db60m3W69wbZv4UXQfhE-5T1MVTmzXhlPzXUBPXUdCOy00gqkzx_rsIZA==`
const stripped = `${header}.${payload}.s2EYAdnkeOLsvE2f49mxsldduLQv31aFkqzUl7I3LAdi2-WRTOmVGL-JspoDxPVY6B1dUAytXfM_75-vi1X2Xw`
const padded = `${header}.${payload}==.Idvcfd4GmSBFk6_CFXONFx_RdiaVHSFweuBAp7T7hym2_q_1h1oFzD_uX7SvG2eh8uX9TYIP6fjILcwbL3RxHw`

type Padding = { readonly change: 'added' | 'removed' | 'none'; readonly characters: number; readonly key: string }

export default defineCheck({
  code: 'ALB_PADDING_PROVEN',
  subject: 'lookup',
  severity: 'note',
  refuses: false,
  explains: true,
  title: 'The signature depends on the padding, as with AWS load balancers',
  why: 'AWS load balancers pad the base64url of x-amzn-oidc-data with “=” and sign the padded text. JWT libraries allow no padding, and once it is stripped the signature does not verify: nothing was tampered with.',
  fix: {
    caller: 'Pass x-amzn-oidc-data on exactly as the load balancer sent it.',
    verifier: 'Verify such tokens with code that keeps the padding, such as the aws-jwt-verify of AWS.',
  },
  cites: [
    'RFC 7515 §2',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html',
  ],
  applies: ({ algorithm, keySet }) => algorithm !== null && keySet !== null,
  *look(subject): Iterable<Sighting<Padding>> {
    const at = { part: 'token', pointer: '' } as const
    const proven = provenBy(subject, 'ALB_PADDING')
    const { verifying } = triedKeys(subject.lookup)
    const characters = paddingOf(subject)
    if (proven) {
      const change = proven.proof.facts['change'] === 'added' ? 'added' : 'removed'
      yield { at, facts: { change, characters: Number(proven.proof.facts['characters']), key: proven.key } }
    } else if (verifying >= 0 && characters > 0)
      yield { at, facts: { change: 'none', characters, key: keyPhrase(subject.lookup, verifying) } }
  },
  says: ({ change, characters, key }) => {
    const padding = `its padding (${count(characters, 'character')} “=”)`
    if (change === 'added')
      return `The signature verifies under ${key} once the token has ${padding} back: it was signed with it, as AWS load balancers do, and stripped afterwards.`
    return change === 'removed'
      ? `The signature verifies under ${key} once the token is without ${padding}: it was signed without, and padded afterwards.`
      : `The signature verifies under ${key} over the token with ${padding}, as AWS load balancers sign; JWT libraries expect none.`
  },
  examples: {
    flags: [
      { text: stripped, keys: es256.jwk, now: RFC_NOW },
      { text: padded, keys: es256.jwk, now: RFC_NOW },
      { text: asSent, keys: es256.jwk, now: RFC_NOW },
    ],
    passes: [
      { text: es256.text, keys: es256.jwk, now: RFC_NOW },
      { text: stripped },
      { header: { alg: 'ES256', kid: '1' }, keys: { keys: [{ ...es256.jwk, kid: '1' }] } },
    ],
  },
})

/** How many “=” header and payload have; the signature is not signed. */
function paddingOf({ token }: LookupSubject): number {
  const signed = token.segments.filter(({ name }) => name === 'header' || name === 'payload')
  const flaws = signed.flatMap((segment) => segment.flaws.filter(({ kind }) => kind === 'padding'))
  return flaws.reduce((sum, { length }) => sum + length, 0)
}
