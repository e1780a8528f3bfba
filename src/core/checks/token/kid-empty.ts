import { defineCheck } from '../define-check'
import { inHeader } from '../places'

export default defineCheck({
  code: 'KID_EMPTY',
  subject: 'token',
  severity: 'warning',
  refuses: false,
  title: 'The kid is blank',
  why: 'A blank kid names no key. Issuers write it when a setting is missing, and attackers to be looked up under a key that is not there.',
  fix: {
    issuer: 'Put the kid of the signing key into the header, or leave kid out.',
    verifier: 'Refuse a token whose kid is not that of a key you know.',
  },
  cites: ['RFC 7515 §4.1.4', 'RFC 8725 §3.10'],
  applies: ({ kid }) => kid !== null,
  *look({ kid }) {
    if (kid?.trim() === '') yield { at: inHeader('kid'), facts: { characters: kid.length } }
  },
  says: ({ characters }) =>
    `The kid is ${characters === 0 ? 'an empty string' : 'white space'}; expected the name of a key, or no kid.`,
  examples: {
    flags: [{ header: { alg: 'ES256', kid: '' } }, { header: { alg: 'ES256', kid: '  ' } }],
    passes: [{}, { header: { alg: 'ES256', kid: '0' } }],
  },
})
