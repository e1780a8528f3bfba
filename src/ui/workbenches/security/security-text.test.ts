import { expect, test } from 'vitest'
import { securityText } from './security-text'

test('SECURITY.md says what the page says', async () => {
  const { lead, promises, steps, limits, report } = securityText
  const text = `# Security of Latchkey

${lead} The page itself says the same, under its link “Security”.

## What is promised, and what holds it to that

${promises.map(({ promise, held }) => `- **${promise}** ${held}`).join('\n')}

## To check it in five minutes

${steps.map((step, at) => `${at + 1}. ${step}`).join('\n')}

## What is not promised

${limits.map((limit) => `- ${limit}`).join('\n')}

## To report a fault

${report}
`
  await expect(text).toMatchFileSnapshot('../../../../SECURITY.md')
})
