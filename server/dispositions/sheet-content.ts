import type { Content } from '#engine/document-kind/index.ts'
import { defaultCalendar, localDateOf } from '#engine/working-time/index.ts'
import type { CaseView } from '#server/cases/contract.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { RegisteredLetter } from '#server/registers/contract.ts'
import type { OrderToGive } from './contract.ts'

const none = '–'
const mostUrgent = ['sangat-segera', 'segera', 'biasa'] as const
const security = { B: 'biasa', T: 'terbatas', R: 'rahasia', SR: 'sangat-rahasia' } as const

export const dayIn = (zone: string, at: string): string => localDateOf(at, defaultCalendar(zone, []))

/**
 * What stands on the sheet: the letter from the book in which it was registered, else the request itself, and a row for
 * each recipient, in the order disposed. `order`: the one being given now. `now`: an ISO instant.
 */
export function sheetContent(
  view: CaseView,
  letter: RegisteredLetter | null,
  viewer: Viewer,
  now: string,
  order?: OrderToGive,
): Content {
  const { zone } = viewer.tenant
  const { state } = view
  const submitted = view.history.find(({ events }) => events.some(({ type }) => type === 'CaseSubmitted'))
  const came = dayIn(zone, submitted?.at ?? state.openedAt)
  const rows = [...rowsSoFar(view, zone), ...(order ? rowsOf(order, view, viewer, dayIn(zone, now)) : [])]
  const given = [...view.dispositions, ...(order ? [order] : [])].map(({ urgency }) => urgency)
  return {
    suratDari: letter?.sender ?? view.applicant.name,
    nomorSurat: letter?.theirNumber ?? none,
    tanggalSurat: letter?.theirDate ?? came,
    diterimaTanggal: letter?.receivedOn ?? came,
    nomorAgenda: letter?.number ?? state.reference ?? none,
    sifat: mostUrgent.find((each) => given.includes(each)) ?? state.application.urgency,
    keamanan: security[letter?.security ?? 'B'],
    hal: letter?.subject ?? (state.application.subject || none),
    diteruskan: rows,
    selesai:
      order === undefined && view.dispositions.every(({ to }) => to.every(({ answer }) => answer !== null)),
  }
}

/** What was taken back stands there no more. */
function rowsSoFar({ dispositions }: CaseView, zone: string): readonly Content[] {
  return dispositions.flatMap((one) =>
    one.to
      .filter(({ answer }) => answer !== 'taken-back')
      .map(({ title }) => ({
        jabatan: title,
        instruksi: one.instructions,
        ...(one.note !== null && { catatan: one.note }),
        ...(one.dueOn !== null && { batasWaktu: one.dueOn }),
        oleh: one.by.position,
        tanggal: dayIn(zone, one.at),
      })),
  )
}

function rowsOf(order: OrderToGive, view: CaseView, viewer: Viewer, today: string): readonly Content[] {
  return view.disposing.below
    .filter(({ position }) => order.positions.includes(position))
    .map(({ title }) => ({
      jabatan: title,
      instruksi: order.instructions,
      ...(order.note && { catatan: order.note }),
      ...(order.dueOn && { batasWaktu: order.dueOn }),
      oleh: viewer.position.title,
      tanggal: today,
    }))
}
