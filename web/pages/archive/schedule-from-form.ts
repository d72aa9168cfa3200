import type { FiledKind, ScheduleDraft, ScheduleView } from '#server/archive/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import type { FieldErrors } from '../../components/fields/error-summary.tsx'
import { oneOf } from '../../format/choice.ts'
import { isDate, todayIn } from '../../format/dates.ts'
import { fill, t } from '../../messages/index.ts'
import { fates } from './query.ts'

type Given = Readonly<Record<string, string>>

const rowFields = ['kode', 'aktif', 'inaktif', 'nasib'] as const

/** The form as it begins: what counts now, to be changed. */
export function fieldsOf(
  { viewer, now }: PageRequest,
  kinds: readonly FiledKind[],
  current: ScheduleView | undefined,
): Given {
  const rows = kinds.flatMap((kind) => {
    const rule = current?.rules.find((each) => each.kind === kind.kind) ?? kind
    const values = [rule.class, String(rule.active), String(rule.inactive), rule.final]
    return rowFields.map((part, place) => [`${part}.${kind.kind}`, values[place]!] as const)
  })
  return {
    berlaku: todayIn(viewer!.tenant.zone, now),
    dasar: current?.basis ?? '',
    pribadi: current?.personalYears?.toString() ?? '',
    hapus: current?.erasesPersonal ? 'ya' : '',
    ...Object.fromEntries(rows),
  }
}

/** The form as it was sent. */
export function fieldsSent({ form }: PageRequest, kinds: readonly FiledKind[]): Given {
  const names = kinds.flatMap(({ kind }) => rowFields.map((part) => `${part}.${kind}`))
  return Object.fromEntries(
    ['berlaku', 'dasar', 'pribadi', 'hapus', ...names].map((name) => [name, form.text(name)]),
  )
}

const isYears = (text: string | undefined) => /^\d{1,3}$/.test(text ?? '') && Number(text) <= 100

/** What still has to be mended, by field. */
export function mistakesIn({ locale }: PageRequest, kinds: readonly FiledKind[], given: Given): FieldErrors {
  const { wrong } = t(locale).archive.schedule
  const errors: Record<string, string> = {}
  if (!isDate(given.berlaku)) errors.berlaku = wrong.validFrom
  if (!given.dasar) errors.dasar = wrong.basis
  if (given.pribadi && !isYears(given.pribadi)) errors.pribadi = wrong.personal
  for (const { kind, title } of kinds) {
    const named = { kind: title[locale] }
    if (!/^\d{3}(\.\d{1,2})*$/.test(given[`kode.${kind}`] ?? ''))
      errors[`kode.${kind}`] = fill(wrong.class, named)
    for (const part of ['aktif', 'inaktif'])
      if (!isYears(given[`${part}.${kind}`])) errors[`${part}.${kind}`] = fill(wrong.years, named)
  }
  return errors
}

/** A form without mistakes as a version to be made. */
export function scheduleFromForm(kinds: readonly FiledKind[], given: Given): ScheduleDraft {
  return {
    validFrom: given.berlaku ?? '',
    basis: (given.dasar ?? '').slice(0, 300),
    personalYears: given.pribadi ? Number(given.pribadi) : null,
    erasesPersonal: given.hapus === 'ya',
    rules: kinds.map(({ kind, final }) => ({
      kind,
      class: given[`kode.${kind}`] ?? '',
      active: Number(given[`aktif.${kind}`]),
      inactive: Number(given[`inaktif.${kind}`]),
      final: oneOf(fates, given[`nasib.${kind}`]) ?? final,
    })),
  }
}
