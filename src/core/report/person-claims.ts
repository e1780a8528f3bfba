import type { JsonValue } from '../foundation/json-access'

/**
 * Claims that name or describe a person, without separators and case: those of OpenID Connect Core §5.1 but for
 * `email_verified`, `phone_number_verified` and `updated_at`, which say nothing of whom; those of well-known issuers;
 * and their usual other spellings.
 */
const names = new Set(
  `
  sub name givenname familyname middlename nickname preferredusername profile picture website email gender birthdate
  zoneinfo locale phonenumber address

  subid alsoknownas salutation msisdn placeofbirth nationality nationalities birthfamilyname birthgivenname
  birthmiddlename residentaddress portrait personaladministrativenumber documentnumber ageinyears agebirthyear
  verifiedclaims credentialsubject

  oid upn uniquename ipaddr puid altsecid onpremsid primarysid loginhint mail mails emails homeoid ctry fwd
  verifiedprimaryemail verifiedsecondaryemail

  actor actorid userlogin useremail userid useridentities identities

  emailaddress nameidentifier surname firstname lastname fullname displayname username user login uid samaccountname
  phone telephone telephonenumber homephone otherphone mobile mobilephone streetaddress postalcode dateofbirth dob age
  ip ipaddress clientip remoteip avatar photo image ssn nationalid taxid personnumber
  `
    .trim()
    .split(/\s+/),
)

/** Claims whose value names a program or an issuer, which is no person even where it is the subject (RFC 9068 §2.2). */
const programNames = ['iss', 'client_id', 'azp', 'appid', 'cid'] as const

/**
 * Whether a claim of this name is about a person. Of a name in a namespace the last part counts: `cognito:username`,
 * `https://id.acme.example/email`, `http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress`.
 */
export function isPersonClaim(name: string): boolean {
  const last = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':'), name.lastIndexOf('#')) + 1)
  return names.has(last.replace(/[_.\- ]/g, '').toLowerCase())
}

/** The values among these claims that name a program or an issuer: not masked wherever they stand. */
export function programsIn(claims: JsonValue): ReadonlySet<JsonValue> {
  if (!isObject(claims)) return new Set()
  return new Set(programNames.flatMap((name) => (typeof claims[name] === 'string' ? [claims[name]] : [])))
}

/** Whether a JSON value is an object, and no array. */
export function isObject(value: JsonValue): value is { readonly [name: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
