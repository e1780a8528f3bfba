import { expect } from 'playwright/test'
import { type IdentityProvider, signingAlgs, startIdentityProvider } from './identity-provider'
import { test } from './workbench'

let provider: IdentityProvider
let other: IdentityProvider

test.beforeAll(async () => {
  ;[provider, other] = await Promise.all([startIdentityProvider(), startIdentityProvider()])
})
test.afterAll(() => Promise.all([provider.stop(), other.stop()]))

/** The token with one bit of a segment flipped: still whole base64url of the same length, its payload still JSON. */
function flipBit(token: string, segment: 'payload' | 'signature'): string {
  const parts = token.split('.')
  const index = segment === 'payload' ? 1 : 2
  const bytes = Buffer.from(parts[index] ?? '', 'base64url')
  const at = segment === 'payload' ? bytes.indexOf('orders:read') : bytes.length >> 1
  bytes[at] = (bytes[at] ?? 0) ^ 1
  parts[index] = bytes.toString('base64url')
  return parts.join('.')
}

for (const alg of signingAlgs) {
  test(`a token that a real provider signed with ${alg} is accepted with its set, and with nothing else`, async ({
    workbench,
  }) => {
    const token = await provider.issue(alg)
    const keys = await provider.keySet()
    await workbench.give({ token: `Authorization: Bearer ${token}`, keys })
    await workbench.expectVerdict('Accepted', `(${alg})`)
    await workbench.expectStep('signature', 'passed')
    await expect(workbench.lookup.getByRole('rowheader')).toHaveCount(4)
    expect((await workbench.verifies()).filter((cell) => cell === 'yes')).toHaveLength(1)
    await expect(workbench.findings.getByText(/^Error|^Warning/)).toHaveCount(0)

    for (const segment of ['payload', 'signature'] as const) {
      await workbench.give({ token: flipBit(token, segment) })
      await workbench.expectVerdict(
        'Refused',
        'the token was changed after it was signed, or its kid now names another key',
      )
      await workbench.expectStep('structure', 'passed')
      await workbench.expectStep('key', 'passed')
      await workbench.expectStep('signature', 'failed')
    }

    await workbench.give({ token })
    await workbench.expectVerdict('Accepted')
    // The other provider's keys have the same kids.
    await workbench.give({ keys: await other.keySet() })
    await workbench.expectVerdict('Refused', /The signature does not verify under/)
    await workbench.expectStep('signature', 'failed')
    expect((await workbench.verifies()).filter((cell) => cell.startsWith('yes'))).toEqual([])
  })
}

test('a set without the key that the token names is said to be without it', async ({ workbench }) => {
  const token = await provider.issue('RS256')
  const { keys } = JSON.parse(await provider.keySet()) as { keys: { kid: string }[] }
  await workbench.give({ token, keys: JSON.stringify({ keys: keys.filter(({ kid }) => kid !== 'rs256') }) })
  await workbench.expectVerdict('Refused', 'rs256')
  await workbench.expectStep('key', 'failed')
  await workbench.expectStep('signature', 'open')
  await expect(workbench.finding('KID_UNKNOWN')).toBeVisible()
})
