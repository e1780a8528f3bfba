import { list, quote } from '../../foundation/wording'
import { meantMember } from '../../policy/meant-member'
import { defineCheck } from '../define-check'

export default defineCheck({
  code: 'PROFILE_NOT_FOUND',
  subject: 'link',
  severity: 'warning',
  refuses: false,
  title: 'A shared link names a profile that is not there',
  why: 'A profile says what to demand of an issuer’s tokens. Those of a team stand in the config.json of its own page: on another page, or after a profile was renamed, there is none of that name.',
  fix: {
    verifier: 'Open the link on the page that it was made on, or add the profile to config.json.',
  },
  cites: ['RFC 8725 §3.8', 'RFC 7519 §4.1.1'],
  applies: ({ reading }) => reading.state !== 'unreadable' && reading.value.profile !== undefined,
  *look({ reading, profiles }) {
    const name = reading.state === 'unreadable' ? undefined : reading.value.profile
    const names = profiles.map((profile) => profile.name)
    if (name === undefined || names.includes(name)) return
    yield { at: { part: 'link', pointer: '/profile' }, facts: { name, nearest: meantMember(name, names), names } }
  },
  says: ({ name, nearest, names }) =>
    `There is no profile ${quote(name)}${nearest === null ? '' : `; the nearest is ${quote(nearest)}`}. Expected one of ${list(names, names.length)}.`,
  examples: {
    flags: [
      { link: { hash: '#/policy?link=1&profile=auth-0' } },
      { link: { hash: '#/token?link=1&profile=acme-staging&key_source=https://id.acme.example/jwks.json' } },
    ],
    passes: [{ link: { hash: '#/policy?link=1&profile=auth0' } }, { link: { hash: '#/policy?link=1&policy={}' } }],
  },
})
