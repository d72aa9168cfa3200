import { SelectField } from '../../components/fields/select-field.tsx'
import { TextField } from '../../components/fields/text-field.tsx'
import { address } from '../../format/address.ts'
import { partialDate } from '../../format/dates.ts'
import { t } from '../../messages/index.ts'
import { dayKinds } from './change-form.ts'
import type { FormPageProps } from './form-page.tsx'
import { weekdays } from './windows.ts'

type FieldsProps = Pick<FormPageProps, 'request' | 'shown' | 'given' | 'errors'>
type WeekProps = Omit<FieldsProps, 'shown'>

export function HoursFields({ request, given, errors }: FieldsProps) {
  const words = t(request.locale).calendars
  return (
    <>
      <TextField
        name="mulai"
        label={words.validFrom}
        help={words.validFromHelp}
        type="date"
        value={given.mulai}
        error={errors.mulai}
        optional
        short
      />
      <Week {...{ request, given, errors }} />
    </>
  )
}

export function SpanFields({ request, shown, given, errors }: FieldsProps) {
  const words = t(request.locale).calendars
  return (
    <>
      <p>
        <a href={address('/kalender/masa', { unit: shown.unit, siap: 'ramadan' })}>{words.useRamadan}</a>
      </p>
      <input type="hidden" name="semula" value={given.semula ?? ''} />
      <TextField name="nama" label={words.name} value={given.nama} error={errors.nama} autocomplete="off" />
      <TextField name="dari" label={words.from} type="date" value={given.dari} error={errors.dari} short />
      <TextField
        name="sampai"
        label={words.until}
        type="date"
        value={given.sampai}
        error={errors.sampai}
        short
      />
      <Week {...{ request, given, errors }} />
    </>
  )
}

export function DayFields({ request, given, errors }: FieldsProps) {
  const words = t(request.locale).calendars
  return (
    <>
      {given.semula ? (
        <p>
          {words.date}: <strong>{partialDate(given.semula, request.locale)}</strong>
          <input type="hidden" name="tanggal" value={given.semula} />
          <input type="hidden" name="semula" value={given.semula} />
        </p>
      ) : (
        <TextField
          name="tanggal"
          label={words.date}
          type="date"
          value={given.tanggal}
          error={errors.tanggal}
          short
        />
      )}
      <TextField name="nama" label={words.name} value={given.nama} error={errors.nama} autocomplete="off" />
      <SelectField
        name="jenis"
        label={words.kind}
        value={given.jenis}
        error={errors.jenis}
        options={dayKinds.map((value) => ({ value, label: words.kinds[value] }))}
      />
      <TextField
        name="jam"
        label={words.ownWindows}
        help={`${words.ownWindowsHelp} ${words.windowsHelp}`}
        value={given.jam}
        error={errors.jam}
        optional
        autocomplete="off"
      />
    </>
  )
}

function Week({ request, given, errors }: WeekProps) {
  const words = t(request.locale).calendars
  return (
    <fieldset class="field">
      <legend class="field__label">{words.hours}</legend>
      <p class="field__help">{words.windowsHelp}</p>
      {weekdays.map((day) => (
        <TextField
          key={day}
          name={`j${day}`}
          label={words.weekdays[day]}
          value={given[`j${day}`]}
          error={errors[`j${day}`]}
          autocomplete="off"
        />
      ))}
    </fieldset>
  )
}
