import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { attachesWhatIsAsked, heading } from './request-form.ts'

/** How a person answers where the SOP leaves a choice. */
export interface Answer {
  /** The label of the outcome. */
  readonly outcome?: string | undefined
  readonly reason?: string | undefined
}

/** Finds the step of a request in the inbox and opens it. */
export async function opensTask(page: Page, reference: string, activity: string | RegExp): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Menu utama' })
    .getByRole('link', { name: 'Tugas', exact: true })
    .click()
  await heading(page, 'Tugas')
  const row = page.getByRole('row').filter({ hasText: reference })
  await row.getByRole('link', { name: activity }).click()
  await heading(page, activity)
}

/** Gives everything the task in sight asks for, and leaves it unsent. */
export async function fills(page: Page, { outcome, reason }: Answer = {}): Promise<void> {
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Selesaikan langkah' }) })
  for (const box of await form.getByRole('checkbox').all()) await box.check()
  const needed = 'input[type=date]:not([name^="start."]):not([name^="milestone."])'
  for (const date of await form.locator(needed).all()) await date.fill(inThreeWeeks())
  if (outcome) await form.getByRole('radio', { name: outcome, exact: true }).check()
  if (reason) await form.getByLabel('Alasan').fill(reason)
  await attachesWhatIsAsked(
    page,
    (label) => outcome !== undefined && label.includes(`bila memilih “${outcome}”`),
  )
}

/** The step is done, for good or for this person. */
export const done = /^(Langkah selesai|Bagian Anda selesai);/

/** Presses the button and is told that it is done. */
export async function completes(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Selesaikan langkah' }).click()
  await told(page, done)
}

/** What the task in sight wants of this person: the work itself, a disposition, agreement to another's, or a signature. */
export async function doesTheirPart(page: Page, answer: Answer = {}): Promise<void> {
  const agree = page.getByRole('button', { name: 'Setujui bagian saya' })
  const sign = page.getByRole('button', { name: /^Tanda tangani/ })
  if (await agree.isVisible()) {
    await agree.click()
    return told(page, done)
  }
  if (await sign.first().isVisible()) {
    await sign.first().click()
    return told(page, 'Tanda tangan Anda tercatat.')
  }
  if (!(await page.getByRole('button', { name: 'Selesaikan langkah' }).isVisible())) return disposes(page)
  await fills(page, answer)
  return completes(page)
}

/** A step that gives a disposition sheet and nothing else: to everyone below, with the first instruction. */
async function disposes(page: Page): Promise<void> {
  const below = page.getByRole('group', { name: 'Diteruskan kepada' }).getByRole('checkbox')
  for (const box of await below.all()) await box.check()
  await page.getByRole('group', { name: 'Dengan hormat harap' }).getByRole('checkbox').first().check()
  await page.getByRole('button', { name: 'Disposisikan' }).click()
  await told(page, 'Disposisi sudah dikirim dan langkah ini selesai.')
}

/** The short message at the top of the next page; a page that says what is wrong instead is quoted. */
export async function told(page: Page, message: string | RegExp): Promise<void> {
  const status = page.getByRole('main').getByRole('status')
  const alert = page.getByRole('main').getByRole('alert')
  await status.or(alert).first().waitFor()
  if (await alert.isVisible()) throw new Error(`told: ${await alert.innerText()}`)
  const said = await status.innerText()
  if (typeof message === 'string') assert.equal(said, message)
  else assert.match(said, message)
}

/** As a date field takes it. */
function inThreeWeeks(): string {
  return new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 10)
}
