import type { GivenSchedule, PlannedDays } from '#engine/case/index.ts'
import type { Milestone } from '#engine/case/state.ts'
import type { PostedForm } from '#server/http/page.ts'

/** Rows for milestones: those there are, and some to fill. */
const rowsToFill = 2
const mostRows = 50

export const milestoneField = (row: number, part: 'text' | 'on') => `milestone.${row}.${part}`

/** What stands in the fields of a plan, by field name. */
export function planValues(
  steps: readonly (PlannedDays & { readonly step: string })[],
  milestones: readonly Milestone[],
): (name: string) => string {
  const values: Readonly<Record<string, string | undefined>> = Object.fromEntries([
    ...steps.flatMap(({ step, start, end }) => [
      [`date.${step}`, end],
      [`start.${step}`, start],
    ]),
    ...milestones.flatMap(({ text, on }, row) => [
      [milestoneField(row, 'text'), text],
      [milestoneField(row, 'on'), on],
    ]),
  ])
  return (name) => values[name] ?? ''
}

/** How many rows of milestones a form shows. */
export function milestoneRows(valueIn: (name: string) => string): number {
  const filled = Array.from({ length: mostRows }, (_, row) => row).filter(
    (row) => valueIn(milestoneField(row, 'text')) !== '' || valueIn(milestoneField(row, 'on')) !== '',
  )
  return Math.min(mostRows, (filled.at(-1) ?? -1) + 1 + rowsToFill)
}

/**
 * The plan that a form posts. A row without name and date is no milestone; one that lacks either is the engine's to refuse,
 * and so is an end left empty. A start left empty is none.
 */
export function planFromForm(form: Pick<PostedForm, 'text' | 'under'>): GivenSchedule {
  const begun = form.under('start.')
  const starts = withoutEmpty(begun)
  const withoutStart = Object.keys(begun).filter((step) => starts[step] === undefined)
  const given = Object.keys(form.under('milestone.'))
  const rows = [...new Set(given.map((name) => Number.parseInt(name, 10)))].filter(Number.isInteger)
  const milestones = rows
    .map((row) => ({
      text: form.text(milestoneField(row, 'text')),
      on: form.text(milestoneField(row, 'on')),
    }))
    .filter(({ text, on }) => text !== '' || on !== '')
  return {
    schedule: form.under('date.'),
    ...(Object.keys(starts).length > 0 && { starts }),
    ...(withoutStart.length > 0 && { withoutStart }),
    ...(given.length > 0 && { milestones }),
  }
}

function withoutEmpty(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
}
