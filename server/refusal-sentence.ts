import type { Refusal } from '#engine/kernel/index.ts'
import type { UploadProblem } from '#server/documents/contract.ts'
import type { RefusalSentence } from '#server/http/api-server.ts'
import type { SignRefused } from '#server/signatures/contract.ts'
import { archiveRefusalSentence } from '#web/format/archive-refusal.ts'
import { calendarRefusalSentence } from '#web/format/calendar-refusal.ts'
import { letterRefusalSentence } from '#web/format/letter-refusal.ts'
import { paperRefusalSentence } from '#web/format/paper-refusal.ts'
import { signRefusalSentence } from '#web/format/sign-refusal.ts'
import { plainTitles } from '#web/format/titles.ts'
import { uploadSentence } from '#web/format/upload.ts'
import { webhookRefusalSentence } from '#web/format/webhook-refusal.ts'
import { fill, t } from '#web/messages/index.ts'
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
  MayNotSetEscalation: {
    id: 'Hanya atasan dan administrator yang dapat mengubah eskalasi. Minta salah seorang.',
    en: 'Only superiors and administrators may change escalation. Ask one of them.',
  },
  StepUnknown: {
    id: 'SOP yang berlaku tidak memuat langkah {step}. Pilih langkah lain.',
    en: 'The SOP in force has no step {step}. Choose another.',
  },
  MayNotSetStationery: {
    id: 'Hanya administrator yang dapat mengubah kop dan template. Minta administrator.',
    en: 'Only an administrator may change letterheads and templates. Ask your administrator.',
  },
  StationeryFaulty: {
    id: 'Ini belum dapat diberlakukan: {faults}. Perbaiki, lalu kirim lagi.',
    en: 'This can’t be put in force yet: {faults}. Mend it and send it again.',
  },
  CertificateNotInForce: {
    id: 'Sertifikat ini sudah tidak berlaku, jadi tidak perlu dicabut. Lihat keadaannya di /api/v1/certificates/mine.',
    en: 'This certificate is no longer in force, so there is nothing to revoke. See how it stands at /api/v1/certificates/mine.',
  },
  PasswordWrong: {
    id: 'Kata sandi akun tidak cocok, jadi sertifikat belum dibuat. Periksa, lalu kirim lagi.',
    en: 'The password of your account is wrong, so no certificate was made. Check it and send it again.',
  },
  PassphraseIsPassword: {
    id: 'Frasa sandi sama dengan kata sandi akun. Pilih yang lain, supaya yang satu tidak membuka yang lain.',
    en: 'The passphrase is the password of your account. Choose another, so that one doesn’t open the other.',
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
    ofSignatures(locale, refusal) ??
    letterRefusalSentence(locale, refusal) ??
    archiveRefusalSentence(locale, refusal) ??
    calendarRefusalSentence(locale, refusal) ??
    webhookRefusalSentence(locale, refusal) ??
    paperRefusalSentence(locale, refusal) ??
    refusalSentence(locale, refusal, plainTitles(locale))
  )
}

/** Not signed, not verified: the reason has a sentence of its own that says what to do next. */
function ofSignatures(locale: 'id' | 'en', { code, facts }: Refusal): string | undefined {
  const { signRefusals, verification } = t(locale)
  const reason = code === 'NotSigned' || code === 'NotVerified' ? String(facts.reason) : code
  if (code === 'NotVerified') return verification.errors[reason as keyof typeof verification.errors]
  if (!Object.hasOwn(signRefusals, reason)) return undefined
  return signRefusalSentence(locale, { code: reason, facts } as Pick<SignRefused, 'code' | 'facts'>)
}

function fillOwn(locale: 'id' | 'en', { code, facts }: Refusal): string | undefined {
  const sentence = ofTheApi[code]?.[locale]
  return sentence && fill(sentence, facts)
}
