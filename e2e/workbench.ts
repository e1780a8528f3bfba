import { expect, type Locator, type Page } from 'playwright/test'
import type { Statuses } from '../src/core/verdict/statuses'
import { pasteInto } from './clipboard'
import { test as base } from './violations'

/** What the path says of a step, after its word; what was not checked says so in the word itself. */
export type StepEnd = 'passed' | 'failed' | 'open'

const stepWords: Record<keyof Statuses, { word: string; open: string }> = {
  structure: { word: 'read', open: 'not read' },
  key: { word: 'key', open: 'key not looked up' },
  algorithm: { word: 'algorithm', open: 'algorithm not checked' },
  signature: { word: 'signature', open: 'signature not checked' },
  time: { word: 'time', open: 'time not checked' },
  issuer: { word: 'issuer', open: 'issuer not asked' },
  audience: { word: 'audience', open: 'audience not asked' },
  required_claims: { word: 'required claims', open: 'required claims not asked' },
}

/** The Token workbench, by the names that DESIGN.md section 6 gives to its parts. */
export class Workbench {
  readonly page: Page
  readonly token: Locator
  readonly keys: Locator
  readonly verdict: Locator
  readonly steps: Locator
  readonly header: Locator
  readonly payload: Locator
  readonly findings: Locator
  readonly lookup: Locator

  constructor(page: Page) {
    this.page = page
    this.token = page.getByRole('textbox', { name: 'Token', exact: true })
    this.keys = page.getByRole('textbox', { name: 'Keys', exact: true })
    this.verdict = page.getByRole('region', { name: 'Verdict' })
    this.steps = page.getByRole('list', { name: 'Steps' })
    this.header = page.getByRole('region', { name: 'Header' })
    this.payload = page.getByRole('region', { name: 'Payload' })
    this.findings = page.getByRole('list', { name: 'Findings' })
    this.lookup = page.getByRole('table', { name: 'Key lookup' })
  }

  async open(): Promise<void> {
    await this.page.goto('./')
    await expect(this.token).toBeVisible()
  }

  /** Puts a text into each box, in place of what is there. */
  async give({ token, keys }: { readonly token?: string; readonly keys?: string }): Promise<void> {
    if (keys !== undefined) await pasteInto(this.keys, keys)
    if (token !== undefined) await pasteInto(this.token, token)
  }

  /** From the start page's list, or from the menu once the boxes are in use. */
  async openExample(title: string): Promise<void> {
    const named = { name: title }
    if (await this.token.inputValue()) {
      await this.page.getByRole('button', { name: 'Examples', exact: true }).click()
      await this.page.locator('[popover]:popover-open').getByRole('button', named).click()
    } else await this.page.getByRole('main').getByRole('button', named).click()
  }

  /** Sets the clock that is judged by. Takes seconds since the epoch, odd: browsers leave out `:00`. */
  async judgeAsOf(time: number): Promise<void> {
    await this.page.getByRole('button', { name: /^as of/ }).click()
    await this.page.getByLabel('Judge as of (UTC)').fill(new Date(time * 1000).toISOString().slice(0, 19))
  }

  /** Waits for the verdict: its mark, its word and a reason. */
  async expectVerdict(word: 'Accepted' | 'Refused' | 'Undecided', reason: RegExp | string = /\S/): Promise<void> {
    await expect(this.verdict).toHaveText(new RegExp(`^[✓✕?] ${word}\\. `))
    await expect(this.verdict).toContainText(reason)
    await expect(this.verdict).toHaveAttribute('aria-busy', 'false')
  }

  step(name: keyof Statuses, end: StepEnd): Locator {
    const { word, open } = stepWords[name]
    return this.steps.getByRole('button', { name: end === 'open' ? open : `${word} ${end}`, exact: true })
  }

  async expectStep(name: keyof Statuses, end: StepEnd): Promise<void> {
    await expect(this.step(name, end)).toBeVisible()
  }

  /** The item of the list of findings that names this code. */
  finding(code: string): Locator {
    return this.findings.getByRole('listitem').filter({ has: this.page.getByText(code, { exact: true }) })
  }

  /** The cells under "Verifies" of every key of every set, top to bottom. */
  async verifies(): Promise<readonly string[]> {
    const columns = await this.lookup.getByRole('columnheader').allInnerTexts()
    const rows = await this.lookup.locator('tbody tr:has(th[scope="row"])').all()
    return Promise.all(rows.map((row) => row.locator('th, td').nth(columns.indexOf('Verifies')).innerText()))
  }

  /** What the page shows and says, without the two boxes: those keep what was given. */
  async said(): Promise<string> {
    return this.page.evaluate(() => {
      const copy = document.body.cloneNode(true) as HTMLElement
      for (const given of copy.querySelectorAll('textarea, [data-painted]')) given.remove()
      return copy.innerHTML
    })
  }
}

/** Every test has the workbench open, and fails when the page throws. */
export const test = base.extend<{ workbench: Workbench }>({
  workbench: async ({ page }, use) => {
    const errors: string[] = []
    page.on('pageerror', ({ stack, message }) => {
      // Over WebDriver BiDi what Firefox logs of a violation comes as an error of the page; violations.ts tells of it.
      if (!stack?.startsWith('Content-Security-Policy: ')) errors.push(String(stack ?? message))
    })
    const workbench = new Workbench(page)
    await workbench.open()
    await use(workbench)
    expect(errors, 'errors thrown in the page').toEqual([])
  },
})
