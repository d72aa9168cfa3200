import type { FileRef } from '#engine/case/state.ts'
import type { PageRequest } from '#server/http/page.ts'
import type { ElsewhereRequest, NumberRequest } from '#server/registers/contract.ts'
import type { FieldErrors } from '../../components/fields/error-summary.tsx'
import { oneOf } from '../../format/choice.ts'
import { isDate, todayIn } from '../../format/dates.ts'
import { uploadSentence } from '../../format/upload.ts'
import { fill, t } from '../../messages/index.ts'
import type { Book } from './books.ts'

export const urgencies = ['biasa', 'segera', 'sangat-segera'] as const
export const securities = ['B', 'T', 'R', 'SR'] as const

const fields = [
  ...['paper', 'hal', 'instansi', 'pengirim', 'kepada', 'nomorPengirim', 'tanggalPengirim', 'diterima'],
  ...['tanggal', 'jenis', 'sifat', 'keamanan', 'klasifikasi', 'sistem', 'nomorSistem', 'tanggalSistem'],
] as const
type Field = (typeof fields)[number]
export type LetterFields = Readonly<Record<string, string>>

/** The form as it was sent, or as it begins. */
export function fieldsOf({ form, viewer, now }: PageRequest, posted: boolean): LetterFields {
  if (posted) return Object.fromEntries(fields.map((name: Field) => [name, form.text(name)]))
  const today = todayIn(viewer!.tenant.zone, now)
  return { paper: crypto.randomUUID(), diterima: today, tanggal: today, sifat: 'biasa', keamanan: 'B' }
}

/** Is the letter referred to by the number another system gave? Always so where the book itself is kept there. */
export function isElsewhere(book: Book, given: LetterFields): boolean {
  return Boolean(book.numbering?.system) || Boolean(given.sistem || given.nomorSistem)
}

/** As the API takes it, and the request that is opened from the letter. */
const longestSubject = 500

/** What still has to be mended, by field. */
export function mistakesIn(request: PageRequest, book: Book, given: LetterFields): FieldErrors {
  const { form } = t(request.locale).letters
  const today = todayIn(request.viewer!.tenant.zone, request.now)
  const errors: Record<string, string> = {}
  const dates = book.register === 'incoming' ? ['diterima', 'tanggalPengirim'] : ['tanggal']
  if (book.register === 'incoming' && !given.instansi && !given.pengirim) errors.pengirim = form.senderMissing
  if (!given.hal) errors.hal = form.subjectMissing
  else if (given.hal.length > longestSubject) errors.hal = fill(form.subjectTooLong, { most: longestSubject })
  const elsewhere = isElsewhere(book, given)
  if (elsewhere && !given.sistem && !book.numbering?.system) errors.sistem = form.systemMissing
  if (elsewhere && !given.nomorSistem) errors.nomorSistem = form.systemNumberMissing
  for (const name of elsewhere ? [...dates, 'tanggalSistem'] : dates) {
    const date = given[name]
    const optional = name === 'tanggalPengirim'
    if (!date && optional) continue
    if (!isDate(date)) errors[name] = form.dateWrong
    else if (date > today) errors[name] = form.dateAhead
  }
  for (const [name, problem] of Object.entries(request.form.fileProblems))
    errors[name] = uploadSentence(request.locale, problem)
  return errors
}

/** What the form asks of the book; call it once `mistakesIn` finds none. */
export function letterFromForm(
  request: PageRequest,
  book: Book,
  given: LetterFields,
  files: Readonly<Record<string, FileRef>>,
  senderName: string | undefined,
): NumberRequest | ElsewhereRequest {
  const incoming = book.register === 'incoming'
  const when = (name: string, key: string) => (given[name] ? { [key]: given[name] } : {})
  const facts = {
    register: book.register,
    paper: given.paper || crypto.randomUUID(),
    subject: given.hal ?? '',
    urgency: oneOf(urgencies, given.sifat) ?? 'biasa',
    security: oneOf(securities, given.keamanan) ?? 'B',
    ...when('jenis', 'kind'),
    ...when('klasifikasi', 'archiveClass'),
    ...(incoming
      ? {
          sender: senderName ?? given.pengirim ?? '',
          ...(senderName && { senderUnit: given.instansi ?? '' }),
          ...when('nomorPengirim', 'theirNumber'),
          ...when('tanggalPengirim', 'theirDate'),
          ...when('diterima', 'receivedOn'),
        }
      : when('kepada', 'recipient')),
    ...(files.pindaian && { scan: files.pindaian.fileId }),
  }
  if (isElsewhere(book, given))
    return {
      ...facts,
      system: given.sistem || book.numbering?.system || '',
      number: given.nomorSistem ?? '',
      on: given.tanggalSistem ?? '',
      ...(files.berkasSistem && { file: files.berkasSistem.fileId }),
    }
  // An agenda number is of the day it is taken; what was received earlier says so itself.
  const today = todayIn(request.viewer!.tenant.zone, request.now)
  return { ...facts, on: incoming ? today : (given.tanggal ?? today), used: true }
}
