import type { Page } from 'playwright-core'
import { listTenants } from '#library/index.ts'
import type { Chair } from './picture.ts'

/** Signs in through the page of demonstration accounts. */
export async function signIn(page: Page, chair: Chair): Promise<void> {
  const email = listTenants()
    .find(({ id }) => id === chair.tenant)
    ?.officials.find(({ holds }) => holds.some(({ position }) => position === chair.position))?.email
  if (!email) throw new Error(`library/tenants has no ${chair.position} in ${chair.tenant}`)
  await page.goto('/masuk/demo')
  await page.locator(`form:has(input[value="${email}"])`).getByRole('button').click()
  await page.waitForURL('**/beranda')
}
