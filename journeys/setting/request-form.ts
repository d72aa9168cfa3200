import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { paper } from './paper.ts'

/** What an agency asks for, in its own words. */
export interface Wish {
  /** The service's name begins with it. */
  readonly service: string
  readonly subject: string
  readonly need: string
  readonly businessProcess: string
}

/** The request as it was sent. */
export interface SentRequest extends Wish {
  readonly id: string
  readonly reference: string
}

/** From the menu to the receipt: choosing, writing, checking, sending. */
export async function asksFor(page: Page, wish: Wish): Promise<SentRequest> {
  await startsWriting(page, wish.service)
  await page.getByLabel('Perihal').fill(wish.subject)
  await page.getByLabel('Kebutuhan', { exact: true }).fill(wish.need)
  await page.getByRole('textbox', { name: 'Proses bisnis' }).fill(wish.businessProcess)
  await page.getByRole('radio', { name: 'Segera', exact: true }).check()
  await attachesWhatIsAsked(page)
  await page.getByRole('button', { name: 'Periksa dan kirim' }).click()
  await heading(page, 'Periksa sebelum mengirim')
  for (const words of [wish.subject, wish.need, wish.businessProcess, 'Segera'])
    assert.ok(await page.getByText(words, { exact: true }).isVisible(), `${words} is not shown back`)
  await page.getByRole('button', { name: 'Kirim permohonan' }).click()
  await heading(page, 'Permohonan terkirim')
  const reference = (await page.locator('.receipt__number').textContent()) ?? ''
  return { ...wish, id: idIn(page), reference }
}

/** Chooses the service. Leaves the page on the empty form. */
export async function startsWriting(page: Page, named: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Ajukan permohonan' }).click()
  await page.getByRole('radio', { name: named }).check()
  await page.getByRole('button', { name: 'Mulai mengisi' }).click()
  await heading(page, 'Isi permohonan')
}

/** Gives a file wherever the form in sight requires one that isn't there yet, and where `also` names the field. */
export async function attachesWhatIsAsked(page: Page, also: (label: string) => boolean = () => false) {
  const fields = await page.locator('input[type=file]').evaluateAll((inputs) =>
    inputs.map((input) => ({
      id: input.id,
      label: (input as HTMLInputElement).labels?.[0]?.textContent?.trim() ?? '',
      help: document.getElementById(`${input.id}-bantuan`)?.textContent ?? '',
    })),
  )
  for (const { id, label, help } of fields) {
    const wanted = !label.includes('(boleh dikosongkan)') && !label.includes('bila memilih')
    if ((wanted && !help.startsWith('Sudah')) || also(label))
      await page.locator(`[id="${id}"]`).setInputFiles(paper(label))
  }
}

/** Finds the request in the list and opens its file. */
export async function opensCaseFile(page: Page, request: SentRequest): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Permohonan', exact: true }).click()
  await heading(page, 'Permohonan')
  const row = page.getByRole('row').filter({ hasText: request.reference })
  await row.getByRole('link', { name: request.subject }).click()
  await heading(page, request.subject)
}

export async function heading(page: Page, text: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: text }).waitFor()
}

/** The case that the page in sight is about. */
function idIn(page: Page): string {
  return new URL(page.url()).pathname.split('/')[2] ?? ''
}
