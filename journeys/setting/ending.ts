import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { DemoTenant } from '#library/index.ts'
import { heading, opensCaseFile, type SentRequest } from './request-form.ts'

/** The applicant opens the case file and reads how it ended. */
export async function readsTheEnding(page: Page, request: SentRequest, ending: string): Promise<void> {
  await opensCaseFile(page, request)
  assert.match(await page.getByRole('main').innerText(), new RegExp(`Permohonan berakhir: ${ending}`))
}

/** A stranger with the number sees where it stands, and nothing of whose it is. */
export async function looksUp(
  page: Page,
  request: SentRequest,
  ending: string,
  tenant: DemoTenant,
): Promise<void> {
  await page.goto('/lacak')
  await page.getByLabel('Nomor permohonan').fill(request.reference)
  await page.getByRole('button', { name: 'Lacak' }).click()
  await heading(page, request.reference)
  const text = await page.getByRole('main').innerText()
  assert.ok(text.includes(ending), `the look-up doesn't say “${ending}”`)
  const agencies = tenant.units.filter(({ kind }) => kind === 'agency').map(({ name }) => name)
  const emails = tenant.officials.map(({ email }) => email)
  for (const secret of [
    request.subject,
    request.need,
    request.businessProcess,
    ...agencies,
    ...emails,
    '.pdf',
  ])
    assert.ok(!text.includes(secret), `the look-up shows “${secret}”`)
}
