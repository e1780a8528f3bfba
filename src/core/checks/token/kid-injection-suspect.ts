import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { injectionIn } from '../injection-in'
import { inHeader } from '../places'

export default defineCheck({
  code: 'KID_INJECTION_SUSPECT',
  subject: 'token',
  severity: 'warning',
  refuses: false,
  title: 'The kid looks like an attack',
  why: 'The kid comes from whoever wrote the token. Verifiers that put it into a path, a query or a command have been led to a key of the attacker, such as the empty file /dev/null.',
  fix: {
    caller: 'If you did not write this token, keep it for whoever looks after security.',
    verifier: 'Look the kid up in a map of known keys; never in a file, a database or a command as it stands.',
  },
  cites: ['RFC 8725 §3.10', 'https://portswigger.net/web-security/jwt'],
  applies: ({ kid }) => kid !== null,
  *look({ kid }) {
    const found = kid === null ? null : injectionIn(kid)
    if (kid !== null && found) yield { at: inHeader('kid'), facts: { kid, ...found } }
  },
  says: ({ kid, what }) => `The kid is ${quote(kid)}, which has ${what}; expected the plain name of a key.`,
  examples: {
    flags: [
      { header: { alg: 'HS256', kid: '../../../../../../dev/null' } },
      { header: { alg: 'HS256', kid: '/dev/null' } },
      { header: { alg: 'HS256', kid: 'keys%2f%2e%2e%2f%2e%2e' } },
      { header: { alg: 'HS256', kid: "x' UNION SELECT '1';--" } },
      { header: { alg: 'HS256', kid: '|sleep 10' } },
      { header: { alg: 'HS256', kid: 'key`id`' } },
      { header: { alg: 'HS256', kid: 'a*)(uid=*' } },
      { header: { alg: 'HS256', kid: 'key\r\nSet-Cookie: a=b' } },
      { header: { alg: 'HS256', kid: 'key\u0000.pem' } },
    ],
    passes: [
      {},
      // Base64, also with “/” in front, as Cognito, Auth0 and WSO2 have it.
      { header: { alg: 'RS256', kid: 'UGIevEzHArHtBu/HM0pYqXnPz1K2vw4+Jk8dKqzXnWo=' } },
      { header: { alg: 'RS256', kid: '/etcUfmvQWcWCIZ0kn0I0Iy3S9k+8C3hBJqrHzQ0yWE=' } },
      { header: { alg: 'RS256', kid: 'private:hydra.jwt.access-token' } },
      { header: { alg: 'RS256', kid: 'CN=O\'Brien; Sons, O="Acme; Inc.", C=IE' } },
      { header: { alg: 'ES256', kid: 'did:key:z6Mk#z6Mk' } },
      { header: { alg: 'RS256', kid: 'projects/a/cryptoKeys/b..c/versions/1' } },
    ],
  },
})
