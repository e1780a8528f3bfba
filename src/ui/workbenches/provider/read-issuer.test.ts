import { describe, expect, test } from 'vitest'
import { readIssuer } from './read-issuer'

const url = 'https://id.acme.example/.well-known/openid-configuration'

describe('the issuer whose metadata are wanted', () => {
  test.each([
    ['https://id.acme.example/', 'https://id.acme.example/', url],
    // A host alone states no issuer to compare with, only where to look.
    ['id.acme.example', null, url],
    [url, null, url],
  ])('%s is asked for as %j, at %s', (text, asked, first) =>
    expect(readIssuer(text)).toMatchObject({ fault: null, asked, url: first, place: {} }),
  )

  test.each([
    ['https://id.acme.example/jwks.json', /address of a key set/],
    ['what is this', /no address/],
    ['javascript:alert(1)', /for the browser itself/],
    ['https://user:pw@id.acme.example', /no user name and password/],
  ])('%s is no place to ask', (text, fault) => {
    const reading = readIssuer(text)
    expect([reading.place, reading.asked, reading.url]).toEqual([null, null, null])
    expect(reading.fault).toMatch(fault)
  })

  test('is not missed where there is none', () => {
    expect(readIssuer(' \n')).toEqual({ place: null, fault: null, asked: null, url: null })
  })
})
