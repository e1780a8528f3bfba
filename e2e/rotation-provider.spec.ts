import { expect } from 'playwright/test'
import { pasteInto } from './clipboard'
import { startIdentityProvider } from './identity-provider'
import { test } from './workbench'

test('a provider that rotates for real: before, during and after, with the tokens of each time', async ({
  workbench,
  page,
}) => {
  const provider = await startIdentityProvider()
  try {
    await provider.rotate('key-old')
    const old = await provider.issue('RS256')
    await expect(workbench.token).toBeVisible()
    await page.getByRole('link', { name: 'Rotation', exact: true }).click()
    const rotation = page.getByRole('region', { name: 'Rotation' })
    const kids = page.getByRole('table', { name: 'Tokens by kid' })
    const row = (kid: string) => kids.getByRole('row').filter({ has: page.getByRole('rowheader', { name: kid }) })
    const again = page.getByRole('button', { name: 'Use what is published now as the later key set' })

    await test.step('an address in a box is fetched on a click, by way of the metadata', async () => {
      await pasteInto(page.getByRole('textbox', { name: 'Earlier key set' }), provider.issuer)
      await expect(page.getByRole('button', { name: '0 requests sent' })).toBeVisible()
      await page.getByRole('button', { name: 'Fetch keys as the earlier key set' }).click()
      await expect(page.locator('#earlier-notes')).toContainText('Chosen: ')
      await expect(page.locator('#earlier-notes')).toContainText('1 key, for signatures.')
      await expect(page.getByRole('button', { name: 'Use what is published now as the earlier key set' })).toBeFocused()
    })
    await test.step('before: what is published is the same', async () => {
      await again.click()
      await expect(rotation).toContainText('Both sets have the same 1 key')
    })
    await test.step('during: the new key is published beside the old, then signs', async () => {
      await provider.rotate('key-old', 'key-new')
      await again.click()
      await expect(rotation).toContainText('Safe overlap.')
      await provider.rotate('key-new', 'key-old')
      const next = await provider.issue('RS256')
      await pasteInto(page.getByRole('textbox', { name: 'Tokens', exact: true }), `${old}\n${next}`)
      await expect(row('key-old')).toContainText(/verifies\s*verifies.*safe/)
      await expect(row('key-new')).toContainText(/fails\s*verifies.*needs the later set/)
      await expect(page.getByText(/^Not yet: .* 1 of 2 tokens in use would break/)).toBeVisible()
    })
    await test.step('after: the old key is gone before its tokens are', async () => {
      await provider.rotate('key-new')
      await again.click()
      await expect(rotation).toContainText('No overlap.')
      await expect(row('key-old')).toContainText(/verifies\s*fails.*breaks/)
      await expect(page.getByText(/^Yes: 1 of 2 tokens in use verifies with the earlier set only/)).toBeVisible()
    })
    await test.step('the two that were fetched are snapshots of one address; what was asked is told beside its set', async () => {
      const history = page.getByRole('region', { name: 'History' })
      await expect(history).toContainText('2 snapshots with 2 keys')
      const asked = page.getByRole('list', { name: 'Requests made' })
      await expect(asked).toHaveCount(2)
      await page.getByRole('button', { name: 'Swap the sides' }).click()
      await expect(rotation).toContainText('No overlap.')
      await expect(asked).toHaveCount(0)
      await page.getByRole('button', { name: 'Swap the sides' }).click()
      await expect(asked).toHaveCount(2)
    })
    await test.step('what was fetched last stays when the provider is gone, and the side says so', async () => {
      await provider.stop()
      await again.click()
      await expect(page.getByRole('list', { name: 'Requests made' }).last()).toContainText(/\S/)
      await expect(rotation).toContainText('No overlap.')
    })
  } finally {
    await provider.stop().catch(() => undefined)
  }
})
