import type { PageRequest } from '#server/http/page.ts'
import type { Making } from '#server/stationery/contract.ts'
import { Button } from '../../components/button.tsx'
import type { FieldErrors } from '../../components/fields/error-summary.tsx'
import { TextField } from '../../components/fields/text-field.tsx'
import { t } from '../../messages/index.ts'

interface MakingFieldsProps {
  readonly request: PageRequest
  readonly given: MakingForm
  readonly errors: FieldErrors
}

export interface MakingForm {
  readonly reason: string
  readonly validFrom: string
  readonly seenVersion: number
}

/** Why, from when, and the two ways to send it: look first, or put in force. */
export function MakingFields({ request, given, errors }: MakingFieldsProps) {
  const words = t(request.locale).stationery
  return (
    <>
      <input type="hidden" name="versi" value={String(given.seenVersion)} />
      <TextField
        name="alasan"
        label={words.reason}
        help={words.reasonHelp}
        value={given.reason}
        error={errors.alasan}
        autocomplete="off"
      />
      <TextField
        name="mulai"
        label={words.validFrom}
        help={words.validFromHelp}
        value={given.validFrom}
        error={errors.mulai}
        type="date"
        optional
        short
      />
      <div class="row">
        <Button look="secondary" name="tujuan" value="contoh">
          {words.try}
        </Button>
        <Button name="tujuan" value="berlaku">
          {words.put}
        </Button>
      </div>
    </>
  )
}

export function makingFrom({ form }: PageRequest): MakingForm {
  const seenVersion = Number(form.text('versi'))
  return {
    reason: form.text('alasan'),
    validFrom: form.text('mulai'),
    seenVersion: Number.isSafeInteger(seenVersion) ? seenVersion : 0,
  }
}

export function makingOf({ reason, validFrom, seenVersion }: MakingForm): Making {
  return { reason, seenVersion, ...(validFrom && { validFrom }) }
}
