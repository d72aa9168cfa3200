import type { Page } from 'playwright-core'
import type { Content, Field } from '#engine/document-kind/index.ts'
import { getDocumentKind } from '#library/index.ts'

type Value = Content[string]

/** Fills in the form of a kind with its example, field by field, adding rows as they are needed. */
export async function fillsPaper(page: Page, kindId: string): Promise<void> {
  const { kind, example } = getDocumentKind(kindId)
  await fills(page, kind.fields, 'isi', example)
}

async function fills(page: Page, field: Field, name: string, value: Value): Promise<void> {
  if (field.type === 'object') {
    for (const [key, property] of Object.entries(field.properties)) {
      const inner = (value as Content)[key]
      if (inner !== undefined) await fills(page, property, `${name}.${key}`, inner)
    }
    return
  }
  const named = page.locator(`[name="${name}"]:not([type=hidden])`)
  if (field.type === 'array') {
    for (const [row, each] of (value as readonly Value[]).entries())
      if (field.items.type === 'string' && field.items.enum)
        await page.locator(`[name="${name}"][value="${each}"]`).check()
      else {
        await hasRow(page, name, row)
        await fills(page, field.items, `${name}.${row}`, each)
      }
    return
  }
  const text =
    value === true
      ? 'ya'
      : value === false
        ? 'tidak'
        : String(value).replace('.', field.type === 'number' ? ',' : '.')
  const kind = await named.first().evaluate((input) => (input as HTMLInputElement).type)
  if (kind === 'radio') await page.locator(`[name="${name}"][value="${text}"]`).check()
  else if (kind.startsWith('select')) await named.selectOption(text)
  else await named.fill(text)
}

/** Presses “add a row” where the row isn't there yet. */
async function hasRow(page: Page, list: string, row: number): Promise<void> {
  const there = page.locator(`input[type=hidden][name="${list}"][value="${row}"]`)
  if ((await there.count()) > 0) return
  await page.locator(`button[name=baris][value="tambah ${list}"]`).click()
  await there.waitFor({ state: 'attached' })
}
