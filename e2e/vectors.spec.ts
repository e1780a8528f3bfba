import { expect } from 'playwright/test'
import { onEveryEngine } from './every-engine'
import { unsecured, type Vector, vectors } from './vectors'
import { test, type Workbench } from './workbench'

/** The token with the first character of its signature replaced: of the same length, and still whole base64url. */
function changed({ token }: Vector): string {
  const at = token.lastIndexOf('.') + 1
  return token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1)
}

for (const rfc of ['RFC 7515', 'RFC 7520', 'RFC 8037'])
  test(
    `the tokens of ${rfc} verify, and with one character of a signature changed do not`,
    onEveryEngine,
    async ({ workbench }) => {
      for (const vector of vectors.filter(({ name }) => name.startsWith(rfc)))
        await test.step(`${vector.name} (${vector.alg})`, () => expectAsPrinted(workbench, vector))
    },
  )

async function expectAsPrinted(workbench: Workbench, vector: Vector): Promise<void> {
  const { token, jwk, payload } = vector
  await workbench.give({ keys: JSON.stringify(jwk), token })
  await workbench.expectStep('signature', 'passed')
  await workbench.expectStep('key', 'passed')
  await workbench.expectStep('algorithm', 'passed')
  expect(await workbench.verifies()).toEqual(['yes'])
  // Every one of them verifies and is refused: the claims expired in 2011, and text is no claims set.
  await workbench.expectVerdict('Refused', /The signature verifies under .*, but /)
  await workbench.expectStep('structure', payload === 'text' ? 'failed' : 'passed')
  await workbench.expectStep('time', payload === 'text' ? 'open' : 'failed')

  await workbench.give({ token: changed(vector) })
  await expect(workbench.lookup.getByRole('cell', { name: 'no', exact: true })).toBeVisible()
  expect(await workbench.verifies()).toEqual(['no'])
  await workbench.expectVerdict('Refused')
  await expect(workbench.step('signature', 'passed')).toHaveCount(0)
  await expect(workbench.verdict).not.toContainText('The signature verifies')
}

test('RFC 7515 A.5 (none) is refused whatever keys are given', async ({ workbench }) => {
  for (const keys of ['', ...vectors.slice(0, 3).map(({ jwk }) => JSON.stringify(jwk)), 'none']) {
    await workbench.give({ keys, token: unsecured })
    await workbench.expectVerdict('Refused')
    await workbench.expectStep('algorithm', 'failed')
    await workbench.expectStep('signature', 'open')
    await expect(workbench.finding('ALG_NONE')).toBeVisible()
  }
})

test('a token of the RFC under the key of another is not verified', onEveryEngine, async ({ workbench }) => {
  const [hmac, rsa, ec, p521] = vectors
  for (const [one, other] of [
    [hmac, rsa],
    [rsa, vectors[4]],
    [ec, p521],
    [p521, vectors[6]],
  ]) {
    await workbench.give({ keys: JSON.stringify(other?.jwk), token: one?.token ?? '' })
    await workbench.expectVerdict('Refused')
    expect((await workbench.verifies()).filter((cell) => cell.startsWith('yes'))).toEqual([])
    await expect(workbench.step('signature', 'passed')).toHaveCount(0)
  }
})
