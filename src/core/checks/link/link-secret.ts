import { placeOfFlaw } from '../../foundation/finding'
import { defineCheck } from '../define-check'
import { EXAMPLE_TOKEN } from '../link-examples'

export default defineCheck({
  code: 'LINK_SECRET',
  subject: 'link',
  severity: 'error',
  refuses: false,
  title: 'A shared link has a token, a secret or a key in it',
  why: 'An address is kept in the history of every browser that opened it, and in the chat or the mail that carried it: whoever reads those has what is in it.',
  fix: {
    caller: 'Take the token, the secret or the key as known to others: end or replace it.',
    verifier: 'Share the address of the keys without a user name, a password or a key of an API.',
  },
  cites: ['RFC 6750 §5.3', 'RFC 3986 §7.5'],
  *look({ reading }) {
    for (const flaw of reading.state === 'whole' ? [] : reading.flaws)
      if (flaw.reason === 'SECRET') yield { at: placeOfFlaw('link', flaw), facts: { message: flaw.message } }
  },
  says: ({ message }) => `${message} The link is not used.`,
  examples: {
    flags: [
      { link: { hash: `#/token?link=1&key_source=${EXAMPLE_TOKEN}` } },
      { link: { hash: '#/token?link=1&key_source=https://reader:rain@id.example/jwks.json' } },
      { link: { hash: '#/token?link=1&key_source=https://id.example/jwks.json?api_key=4711' } },
      { link: { hash: `#/policy?link=1&policy=${encodeURIComponent(`{"audiences":["${EXAMPLE_TOKEN}"]}`)}` } },
    ],
    passes: [
      { link: { hash: '#/token?link=1&key_source=https://id.example/jwks.json?p=B2C_1A_signin' } },
      { link: { hash: '#/token?link=1&policy={"audiences":["orders"]}' } },
    ],
  },
})
