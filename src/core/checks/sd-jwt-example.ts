import { es256 } from './rfc-examples'

/** An SD-JWT made for examples; its digests are right, its signatures are of nobody. */

const header = 'eyJhbGciOiJFUzI1NiJ9'
const signature = es256.text.slice(es256.text.lastIndexOf('.') + 1)

/** The issuer's JWT with these claims. */
export const issuedWith = (claims: string) => `${header}.${claims}.${signature}`

/** `["salt","sub","alice"]` */
export const disclosure = 'WyJzYWx0Iiwic3ViIiwiYWxpY2UiXQ'

/** `{"_sd":[…]}` with its digest. */
export const claimsWithDigest = 'eyJfc2QiOlsiZWFLaHNCN2VNbUVCOVRsOWhMR2RTczV3SklVVl9aRFUxSjRGTlc3V0hZcyJdfQ'

/** A key binding over `issuedWith(claimsWithDigest)` and the disclosure. */
export const keyBinding =
  'eyJhbGciOiJFUzI1NiIsInR5cCI6ImtiK2p3dCJ9.eyJzZF9oYXNoIjoiSVNITloxWjU5eVQ3clhYaTBPLXZNOXdFZGNqd1hBNGNjUks3RnpvYXphNCJ9.c2ln'
