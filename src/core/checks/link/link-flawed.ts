import { placeOfFlaw } from '../../foundation/finding'
import { defineCheck } from '../define-check'

export default defineCheck({
  code: 'LINK_FLAWED',
  subject: 'link',
  severity: 'warning',
  refuses: false,
  title: 'A shared link cannot be read whole',
  why: 'A link that is taken in part would judge by less than was meant: one that is cut, changed or of another version is not used.',
  fix: {
    verifier: 'Ask whoever sent the link for a new one, made with this version.',
  },
  cites: ['RFC 3986 §3.5'],
  *look({ reading }) {
    for (const flaw of reading.state === 'whole' ? [] : reading.flaws)
      if (flaw.reason !== 'SECRET') yield { at: placeOfFlaw('link', flaw), facts: { message: flaw.message } }
  },
  says: ({ message }) => `${message} The link is not used.`,
  examples: {
    flags: [
      { link: { hash: '#/policy?link=2&policy={}' } },
      { link: { hash: '#/policy?policy={"issuer":"https://id.example"}' } },
      { link: { hash: '#/policy?link=1&policy={"issuer":"https://id.exa' } },
      { link: { hash: '#/policy?link=1&policy={"isuer":"https://id.example"}' } },
      { link: { hash: '#/token?link=1&key_source=http://id.example/jwks.json' } },
      { link: { hash: '#/token?link=1&as_of=yesterday' } },
      { link: { hash: '#/token?link=1&token=x' } },
    ],
    passes: [
      { link: { hash: '#/policy?link=1&policy={"issuer":"https://id.example"}' } },
      { link: { hash: '#/token?link=1&key_source=https://id.example/jwks.json&as_of=1763700000' } },
      { link: { hash: '#/token' } },
    ],
  },
})
