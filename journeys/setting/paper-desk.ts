import type { Page } from 'playwright-core'
import { passphrase } from './certificate.ts'
import { fillsPaper } from './paper-form.ts'
import { heading } from './request-form.ts'
import { told } from './task.ts'

/** From the page of a task: writes one of its outputs here, as the example of its kind has it, and sends it on. */
export async function writesAndSendsOn(page: Page, title: string, kind: string): Promise<void> {
  await page.getByRole('link', { name: `Tulis di sini: ${title}` }).click()
  await heading(page, title)
  await fillsPaper(page, kind)
  await page.getByRole('button', { name: 'Simpan dan ajukan' }).click()
  await told(page, 'Naskah sudah diajukan.')
}

/** From the list of what waits for this person. */
export async function opensWaiting(page: Page, title: string, reference: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Menu utama' })
    .getByRole('link', { name: 'Paraf dan TTE' })
    .click()
  await heading(page, 'Menunggu paraf dan tanda tangan saya')
  await page.getByRole('row').filter({ hasText: reference }).getByRole('link', { name: title }).click()
  await heading(page, title)
}

/** Types the passphrase and signs the paper in sight. */
export async function signs(page: Page): Promise<void> {
  await page.getByLabel('Frasa sandi atau kode').fill(passphrase)
  await page.getByRole('button', { name: 'Tanda tangani', exact: true }).click()
  await told(page, 'Naskah sudah Anda tanda tangani.')
}
