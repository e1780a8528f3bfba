import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checks } from '.'

const file = new URL('../../../../shared/research/findings-catalogue.md', import.meta.url)
const isThere = existsSync(file)

/** Codes of the research that no check has, and why. */
const without: Readonly<Record<string, string>> = {
  ALG_UNSUPPORTED_IN_BROWSER:
    'Every algorithm of the table has an engine in plain JavaScript, so it would never be found.',
  ALG_CONFUSION_SUSPECT:
    'ALGORITHM_INVALID, HMAC_AGAINST_PUBLIC_SET and ALG_SYMMETRIC say it, each where it is certain.',
  KEY_ALG_TOKEN_MISMATCH: 'ALGORITHM_INVALID says it, with the alg of the key.',
  KEY_TYPE_MISMATCH: 'ALGORITHM_INVALID says it, with the type and curve of the key.',
  SIGNATURE_NOT_CHECKED:
    'The verdict and the step “signature not checked” say it; as a finding every token without keys had it.',
  KID_ABSENT_TRIED_ALL: 'KID_ABSENT is what it is called.',
  X5C_SAN_MISMATCH:
    'Names in certificates are shown with the key; that they differ from iss is usual outside SMART Health Cards.',
}

/** The codes that DESIGN.md section 2 gives; e2e/given-codes.spec.ts has each fire from the page. */
const given =
  'MALFORMED_TOKEN SIGNATURE_INVALID ALGORITHM_INVALID ISSUER_MISMATCH AUDIENCE_MISMATCH TOKEN_EXPIRED TOKEN_NOT_YET_VALID ' +
  'REQUIRED_CLAIM_MISSING PROFILE_NOT_FOUND DISCOVERY_FAILED JWKS_UNREACHABLE INVALID_METADATA WEAK_ALGORITHM INSECURE_URI ' +
  'JWKS_URI_MISMATCH GITHUB_REPO_MISMATCH GITHUB_REF_MISMATCH GITLAB_PROJECT_MISMATCH GITLAB_REF_PROTECTION_MISMATCH ' +
  'CI_PROVIDER_UNKNOWN NO_KEY_OVERLAP ROTATION_IN_PROGRESS ROTATION_UNCLEAR ALG_NONE JKU_PRESENT KID_MISSING EXP_MISSING ' +
  'KID_UNKNOWN'

test('every code that is given has a check under exactly its name', () => {
  const codes = new Set(checks.map(({ code }) => code))
  expect(given.split(' ').filter((code) => !codes.has(code))).toEqual([])
})

describe.skipIf(!isThere)('the catalogue of the research', () => {
  const codes = isThere ? codesOf(readFileSync(file, 'utf8')) : []
  const known = new Set(checks.flatMap(({ code, formerly = [] }) => [code, ...formerly]))

  test('has a check for every code of sections 1 to 7 and 9 to 11, or a reason why not', () => {
    expect(codes.length).toBeGreaterThan(150)
    expect(codes.filter((code) => !known.has(code) && !(code in without))).toEqual([])
  })

  test('gives no reason where there is a check, or no such code', () => {
    expect(Object.keys(without).filter((code) => known.has(code) || !codes.includes(code))).toEqual([])
  })
})

/** The first cell of each row of the tables, without what is said of it. */
function codesOf(text: string): readonly string[] {
  const sections = text.split(/^## /m).filter((section) => /^(?:[1-79]|1[01])\. /.test(section))
  const cells = sections.flatMap((section) => [
    ...section.matchAll(/^\| ([A-Z][A-Z0-9_,/ ]+?)(?: \*\*\(given\)\*\*)? \|/gm),
  ])
  return cells.flatMap(([, codes = '']) => codes.split(/[ ,/]+/))
}
