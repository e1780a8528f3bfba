import type { Facts } from '../../foundation/finding'
import { stringMember } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import { audiencesOf } from '../../policy/evaluate-policy'
import { webUrl } from '../../sources/address'
import { defineCheck } from '../define-check'
import { isEntraHost, isGuid, readEntraIssuer, tenantOf } from '../entra'
import { EXAMPLE_NOW } from '../example-now'
import { missingKid } from '../missing-kid'
import { inHeader } from '../places'
import { rs256 } from '../rfc-examples'
import type { LookupSubject } from '../subjects'

const TENANT = '11111111-2222-3333-4444-555555555555'
const APP = '00001111-aaaa-2222-bbbb-3333cccc4444'
const keys = { keys: [{ ...rs256.jwk, kid: 'of-everyone' }] }
const header = { alg: 'RS256', kid: 'of-one-app' }
const claims = {
  iss: `https://login.microsoftonline.com/${TENANT}/v2.0`,
  tid: TENANT,
  aud: APP,
  exp: EXAMPLE_NOW + 600,
}
const url = 'https://login.microsoftonline.com/common/discovery/v2.0/keys'

export default defineCheck({
  code: 'ENTRA_APP_KEYS',
  subject: 'lookup',
  severity: 'note',
  refuses: false,
  explains: true,
  title: 'Entra may sign for this application with keys of its own',
  why: 'An application with custom signing keys, as claims mapping has them, has a key set of its own. The set for everyone never shows those keys, however often it is fetched.',
  fix: {
    verifier:
      'Append appid with the application ID to the URL of the metadata, and use the key set that it then names.',
  },
  cites: ['https://learn.microsoft.com/entra/identity-platform/access-tokens#validate-the-signature'],
  applies: (subject) => missingKid(subject) !== null && commonSet(subject) !== null,
  *look(subject) {
    const kid = missingKid(subject)
    const set = commonSet(subject)
    if (kid !== null && set) yield { at: inHeader('kid'), facts: { kid, ...urlOfApp(set, subject) } }
  },
  says: ({ kid, query, shared, tenant }) => {
    const place = shared === null ? '' : ` and ${quote(tenant)} in place of ${quote(shared)}`
    return `The kid ${quote(kid)} is not among the keys that Entra has for every application; if this one has keys of its own, they are at the same URL with ${quote(query)} at the end${place}.`
  },
  examples: {
    flags: [
      { header, claims, keys, source: { before: keys, url } },
      { header, claims: { ...claims, aud: `api://${APP}` }, keys, source: { before: null, url } },
      {
        header,
        claims: { ...claims, iss: `https://sts.windows.net/${TENANT}/`, aud: 'https://api.example' },
        keys,
        source: { before: null, url: `https://login.microsoftonline.com/${TENANT}/discovery/keys` },
      },
    ],
    passes: [
      { header, claims, keys, source: { before: null, url: `${url}?appid=${APP}` } },
      { header: { alg: 'RS256', kid: 'of-everyone' }, claims, keys, source: { before: null, url } },
      { header, claims: { ...claims, iss: 'https://id.acme.example' }, keys, source: { before: null, url } },
      { header, claims, keys, source: { before: null } },
      { header, claims, keys },
    ],
  },
})

/** The URL of the set, when it is one of Entra for every application and the token is of Entra. */
function commonSet({ claims, source }: LookupSubject): URL | null {
  const url = source?.origin.kind === 'fetched' ? webUrl(source.origin.jwks_uri) : null
  if (!url || !isEntraHost(url.hostname) || !url.pathname.includes('/discovery/')) return null
  return !url.searchParams.has('appid') && readEntraIssuer(stringMember(claims, 'iss') ?? '') ? url : null
}

interface AppSet {
  /** The whole URL to try. */
  readonly url: string
  readonly query: string
  /** What stands in the URL of the set for every tenant, such as `common`; null where it names one tenant. */
  readonly shared: string | null
  readonly tenant: string
}

/** The set of the application that the token is for, in its tenant; where the claims do not name them, what to put there. */
function urlOfApp(set: URL, { claims }: LookupSubject): Facts & AppSet {
  const [audience = ''] = claims ? audiencesOf(claims) : []
  const app = audience.replace(/^api:\/\//, '').split('/', 1)[0] ?? ''
  const tenant = tenantOf(claims) ?? '<tenant>'
  const shared = /^\/(common|organizations)\//.exec(set.pathname)?.[1] ?? null
  const path = shared === null ? set.pathname : `/${tenant}${set.pathname.slice(shared.length + 1)}`
  const query = `?appid=${isGuid(app) ? app : '<application ID>'}`
  return { url: `${set.origin}${path}${query}`, query, shared, tenant }
}
