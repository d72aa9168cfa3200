import { newCommandId } from '#web/command-id.ts'
import { Button } from '../../components/button.tsx'
import type { FieldErrors } from '../../components/fields/error-summary.tsx'
import { KindForm } from '../../components/kind-form/kind-form.tsx'
import type { TypedGroup } from '../../components/kind-form/typed.ts'
import { Notice } from '../../components/notice.tsx'
import { useScreen } from '../../components/screen.ts'
import { revisionOf, systemOf } from './not-done.ts'
import { NumberElsewhere } from './number-elsewhere.tsx'
import { paperAddress } from './paper-address.ts'
import { mayDo, type PaperScene, type PaperTry } from './scene.ts'

/** The form in which a paper is written. Enter in a field saves the draft, never more. */
export function PaperForm(props: {
  scene: PaperScene
  tried: PaperTry
  typed: TypedGroup
  errors: FieldErrors
}) {
  const { scene, tried, typed, errors } = props
  const { papers } = useScreen().words
  const { view, from } = scene
  const here = paperAddress(view.at)
  const passesOn = mayDo(view, 'FinishPaper')
    ? papers.buttons.finish
    : mayDo(view, 'ForwardPaper') || view.initials.length + view.signers.length > 0
      ? papers.buttons.forward
      : papers.buttons.finish
  const system = systemOf(tried.answer)
  return (
    <form method="post" action={here} data-rows data-unsaved>
      <input type="hidden" name="commandId" value={newCommandId()} />
      <input type="hidden" name="nextCommandId" value={newCommandId()} />
      <input type="hidden" name="revision" value={revisionOf(view)} />
      {from && <input type="hidden" name="dari" value={from} />}
      <button type="submit" name="tujuan" value="simpan" tabIndex={-1} hidden />
      <KindForm fields={view.kind.fields} action={here} {...{ typed, errors }} />
      {system !== undefined && (
        <NumberElsewhere system={system} value={scene.request.form.text('nomor')} error={errors.nomor} />
      )}
      {tried.unsaved && (
        <Notice tone="wait">
          <p>{papers.page.unsaved}</p>
        </Notice>
      )}
      <div class="row">
        <Button name="tujuan" value="simpan" look="secondary">
          {papers.buttons.save}
        </Button>
        <Button name="tujuan" value="periksa" look="secondary">
          {papers.buttons.check}
        </Button>
        <Button name="tujuan" value="pratinjau" look="secondary">
          {papers.buttons.preview}
        </Button>
        <Button name="tujuan" value="ajukan">
          {passesOn}
        </Button>
      </div>
    </form>
  )
}
