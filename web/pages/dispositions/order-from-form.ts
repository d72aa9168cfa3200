import type { OrderToGive } from '#server/dispositions/contract.ts'
import type { PostedForm } from '#server/http/page.ts'
import { isDate } from '../../format/dates.ts'

const urgencies = ['biasa', 'segera', 'sangat-segera'] as const

/** What is disposed to whom, as the form posts it. What may not be is left to the engine, which says what to do. */
export function orderFromForm(form: PostedForm): OrderToGive {
  const [task, from, note, due] = ['tugas', 'disposisi', 'catatan', 'batas'].map((name) => form.text(name))
  return {
    ...(task && { task }),
    ...(from && { from }),
    positions: form.all('jabatan'),
    instructions: form.all('instruksi'),
    ...(note && { note }),
    urgency: urgencies.find((each) => each === form.text('sifat')) ?? 'biasa',
    ...(isDate(due) && { dueOn: due }),
  }
}

/** The same as an address names it, for pictures of the sheet. */
export function orderInAddress({ positions, instructions, note, urgency, dueOn }: OrderToGive): string {
  const query = new URLSearchParams()
  for (const position of positions) query.append('jabatan', position)
  for (const instruction of instructions) query.append('instruksi', instruction)
  if (note) query.set('catatan', note)
  query.set('sifat', urgency)
  if (dueOn) query.set('batas', dueOn)
  return query.toString()
}
