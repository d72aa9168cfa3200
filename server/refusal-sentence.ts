import type { Refusal } from '#engine/kernel/index.ts'
import type { UploadProblem } from '#server/documents/contract.ts'
import type { RefusalSentence } from '#server/http/api-server.ts'
import { letterRefusalSentence } from '#web/format/letter-refusal.ts'
import { paperRefusalSentence } from '#web/format/paper-refusal.ts'
import { uploadSentence } from '#web/format/upload.ts'
import { fill } from '#web/messages/index.ts'
import { refusalSentence } from '#web/messages/refusal.ts'

const uploadCodes: Readonly<Record<UploadProblem['code'], true>> = {
  FileTooLarge: true,
  FileTypeNotAllowed: true,
  FileEmpty: true,
  FileTypeMismatch: true,
}

/** Refusals that only a program can meet: a page names the files that were just stored with it. */
const ofTheApi: Readonly<Record<string, { readonly id: string; readonly en: string }>> = {
  NumberingFaulty: {
    id: 'Penomoran ini belum benar: {faults}.',
    en: 'This numbering would not do: {faults}.',
  },
  FileUnknown: {
    id: 'Berkas yang disebut belum pernah Anda unggah. Unggah dahulu lewat /api/v1/files, lalu sebut fileId-nya.',
    en: 'You have not uploaded the files named. Upload them to /api/v1/files first, then name their fileId.',
  },
}

/** The sentence of whatever code is refused with: the engine's own, an upload's, or the API's. */
export const sentenceOf: RefusalSentence = (locale, refusal) => {
  const { code, facts } = refusal
  if (Object.hasOwn(uploadCodes, code)) return uploadSentence(locale, { code, facts } as UploadProblem)
  return (
    fillOwn(locale, refusal) ??
    letterRefusalSentence(locale, refusal) ??
    paperRefusalSentence(locale, refusal) ??
    refusalSentence(locale, refusal)
  )
}

function fillOwn(locale: 'id' | 'en', { code, facts }: Refusal): string | undefined {
  const sentence = ofTheApi[code]?.[locale]
  return sentence && fill(sentence, facts)
}
