import type { Locale } from '#server/http/page.ts'
import type { StationeryFault } from '#server/stationery/contract.ts'
import type { FieldErrors } from '../../components/fields/error-summary.tsx'
import { fill, t } from '../../messages/index.ts'

/** Fields of the forms as addresses and labels know them. */
export const fieldOf: Readonly<Record<StationeryFault['field'], string>> = {
  government: 'pemerintah',
  office: 'dinas',
  address: 'alamat',
  phone: 'telepon',
  email: 'posel',
  website: 'laman',
  footer: 'kaki',
  place: 'tempat',
  unit: 'unit',
  logo: 'lambang',
  source: 'sumber',
  wording: 'kata',
  template: 'template',
  reason: 'alasan',
  validFrom: 'mulai',
}

/** What is to be mended, by field; several of one field stand in one sentence after another. */
export function errorsOf(locale: Locale, faults: readonly StationeryFault[]): FieldErrors {
  const words = t(locale).stationery
  const { reason, validFrom, office: unit, template } = words
  const names = { ...words.fields, reason, validFrom, unit, template }
  const errors: Record<string, string> = {}
  for (const { field, code, facts } of faults) {
    const name = fieldOf[field]
    errors[name] = [errors[name], fill(words.faults[code], { name: names[field], ...facts })]
      .filter(Boolean)
      .join(' ')
  }
  return errors
}
