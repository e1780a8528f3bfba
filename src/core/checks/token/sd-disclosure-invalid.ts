import { defineCheck } from '../define-check'
import { disclosureFaults } from '../sd-disclosure-faults'
import { claimsWithDigest, disclosure, issuedWith } from '../sd-jwt-example'

export default defineCheck({
  code: 'SD_DISCLOSURE_INVALID',
  subject: 'token',
  severity: 'error',
  refuses: true,
  title: 'A disclosure does not belong to the SD-JWT',
  why: 'The issuer signed digests; a disclosure counts only when its digest is among them, once. Whoever reads disclosures without that check believes claims that the holder made up.',
  fix: {
    caller: 'Present the disclosures exactly as the issuer gave them, those of this SD-JWT only.',
    issuer: 'Compute each digest over the disclosure as it is sent, and use each salt once.',
    verifier: 'Refuse the SD-JWT.',
  },
  cites: ['RFC 9901 §7.1', 'RFC 9901 §4.2'],
  applies: ({ token }) => token.form === 'sd-jwt' && token.payload?.object != null,
  *look({ token }) {
    for (const { reason, sentence, at } of disclosureFaults(token))
      yield {
        at: at ? { part: 'token', pointer: '', span: at } : { part: 'payload', pointer: '' },
        facts: { reason, sentence },
      }
  },
  says: ({ sentence }) => sentence,
  examples: {
    flags: [
      // {"iss":"a"}: the issuer signed no digest.
      { text: `${issuedWith('eyJpc3MiOiJhIn0')}~${disclosure}~` },
      { text: `${issuedWith(claimsWithDigest)}~${disclosure}~${disclosure}~` },
      // “no json”, and [1,2].
      { text: `${issuedWith('e30')}~bm8ganNvbg~` },
      { text: `${issuedWith('e30')}~WzEsMl0~` },
      // {"_sd":["a","a"]}
      { text: `${issuedWith('eyJfc2QiOlsiYSIsImEiXX0')}~` },
      // {"_sd":[…],"sub":"bob"}: the claim is there already.
      {
        text: `${issuedWith('eyJfc2QiOlsiZWFLaHNCN2VNbUVCOVRsOWhMR2RTczV3SklVVl9aRFUxSjRGTlc3V0hZcyJdLCJzdWIiOiJib2IifQ')}~${disclosure}~`,
      },
      // ["salt","DE"] is of an array element, its digest in _sd.
      {
        text: `${issuedWith('eyJfc2QiOlsiV2dCTVdXSmh5ZERQTldtN0dacGhsa19Ha2RST0ZXek9GOTI5YW1vd3VkYyJdfQ')}~WyJzYWx0IiwiREUiXQ~`,
      },
      // ["salt","_sd",["x"]]
      {
        text: `${issuedWith('eyJfc2QiOlsiX29Wd3hpUzFtMkVZeGtGdzFGRGhVeGVxelg2dC1sTlkyanZqYkl1ZGFtTSJdfQ')}~WyJzYWx0IiwiX3NkIixbIngiXV0~`,
      },
    ],
    passes: [
      {},
      { text: `${issuedWith(claimsWithDigest)}~` },
      { text: `${issuedWith(claimsWithDigest)}~${disclosure}~` },
      // {"nat":[{"...":"…"}]} and ["salt","DE"].
      {
        text: `${issuedWith('eyJuYXQiOlt7Ii4uLiI6IldnQk1XV0poeWREUE5XbTdHWnBobGtfR2tkUk9GV3pPRjkyOWFtb3d1ZGMifV19')}~WyJzYWx0IiwiREUiXQ~`,
      },
      // {"_sd":[…],"_sd_alg":"sha-512"}
      {
        text: `${issuedWith('eyJfc2QiOlsiZnc1Sk5IR2QtVVQwbmF0czQteEJlYU5qWWhKbVYxWTFfLVBsaVRjR3dHeHFDNm9xa0RkeFZjOGVKQTlRVEZxNkx5cXZpcExWaGVNQTRzMEpsbzh0clEiXSwiX3NkX2FsZyI6InNoYS01MTIifQ')}~${disclosure}~`,
      },
    ],
  },
})
