import type { CaseView, Disposing } from '#server/cases/contract.ts'
import type { OrderToGive } from '#server/dispositions/contract.ts'
import { Button } from '../../components/button.tsx'
import { Choices } from '../../components/fields/choices.tsx'
import type { FieldErrors } from '../../components/fields/error-summary.tsx'
import { TextArea } from '../../components/fields/text-area.tsx'
import { TextField } from '../../components/fields/text-field.tsx'
import { useScreen } from '../../components/screen.ts'

export interface DisposeFormProps {
  readonly view: CaseView
  /** What was written so far; for a first look only what it is about. */
  readonly order: OrderToGive
  readonly commandId: string
  readonly errors: FieldErrors
  /** Where to go when it is done, if not to the case file. */
  readonly from: string | undefined
}

const urgencies = ['biasa', 'segera', 'sangat-segera'] as const

/** To whom, with which instructions, with what note. Works wherever it stands; it posts to its own page. */
export function DisposeForm({ view, order, commandId, errors, from }: DisposeFormProps) {
  const { words, locale } = useScreen()
  const { form } = words.dispositions
  const { below, instructions } = view.disposing
  return (
    <form method="post" action={`/permohonan/${view.id}/disposisi`} data-unsaved>
      <input type="hidden" name="commandId" value={commandId} />
      <input type="hidden" name="seenVersion" value={view.version} />
      {order.task && <input type="hidden" name="tugas" value={order.task} />}
      {order.from && <input type="hidden" name="disposisi" value={order.from} />}
      {from && <input type="hidden" name="dari" value={from} />}
      <Choices
        name="jabatan"
        label={form.to}
        help={form.toHelp}
        many
        chosen={order.positions}
        choices={below.map((each) => ({
          value: each.position,
          label: `${'› '.repeat(each.depth - 1)}${each.title}`,
          help: whereAndWho(each, form.empty),
        }))}
        error={errors.jabatan}
      />
      <Choices
        name="instruksi"
        label={form.instructions}
        many
        chosen={order.instructions}
        choices={instructions.map(({ id, title }) => ({ value: id, label: title[locale] }))}
        error={errors.instruksi}
      />
      <TextArea
        name="catatan"
        label={form.note}
        rows={3}
        optional
        value={order.note ?? ''}
        error={errors.catatan}
      />
      <Choices
        name="sifat"
        label={form.urgency}
        chosen={[order.urgency]}
        choices={urgencies.map((value) => ({ value, label: words.letters.urgencies[value] }))}
      />
      <TextField
        name="batas"
        type="date"
        short
        optional
        label={form.due}
        help={form.dueHelp}
        value={order.dueOn}
        error={errors.batas}
      />
      <div class="row">
        {/* First in the form, so that Enter in a field shows the sheet and never disposes. */}
        <Button look="secondary" name="tujuan" value="pratinjau">
          {form.preview}
        </Button>
        <Button name="tujuan" value="kirim">
          {order.from ? form.passOn : form.dispose}
        </Button>
      </div>
    </form>
  )
}

/** The unit, and who sits there where that isn't the title itself. */
function whereAndWho({ title, unit, officials }: Disposing['below'][number], vacant: string): string {
  const names = officials.map(({ name }) => name).filter((name) => name !== title)
  return [unit, ...names, ...(officials.length === 0 ? [vacant] : [])].join(' · ')
}
