import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import type { FieldErrors } from '../../components/fields/error-summary.tsx'
import { TextArea } from '../../components/fields/text-area.tsx'
import { titleOfPosition } from '../../components/position-switch.tsx'
import { useScreen } from '../../components/screen.ts'
import { fill } from '../../messages/index.ts'
import { ActForm } from './act-form.tsx'
import { systemOf } from './not-done.ts'
import { NumberElsewhere } from './number-elsewhere.tsx'
import { mayDo, type PaperScene, type PaperTry } from './scene.ts'
import { SigningFields } from './signing-fields.tsx'

interface TurnProps {
  readonly scene: PaperScene
  readonly tried: PaperTry
  readonly errors: FieldErrors
}

/** What the paper waits for of whoever looks: initials, a signature, or a reason to send it back; or taking it back. */
export function YourTurn(props: TurnProps) {
  const { view } = props.scene
  const isTurn = mayDo(view, 'InitialPaper') || mayDo(view, 'SignPaper')
  return (
    <>
      {mayDo(view, 'InitialPaper') && <Initial {...props} />}
      {mayDo(view, 'SignPaper') && <Sign {...props} />}
      {mayDo(view, 'RefusePaper') && <Refuse {...props} />}
      {view.reminding !== 'no' && !isTurn && <Remind {...props} />}
      {mayDo(view, 'RecallPaper') && <Recall {...props} />}
    </>
  )
}

function Initial({ scene, tried, errors }: TurnProps) {
  const { papers } = useScreen().words
  return (
    <section class="turn" aria-labelledby="paraf">
      <h2 id="paraf">{papers.turn.initial}</h2>
      <p>{papers.turn.initialHelp}</p>
      <ActForm view={scene.view} act="paraf" from={scene.from}>
        <AskedNumber {...{ scene, tried, errors }} />
        <Button>{papers.buttons.initial}</Button>
      </ActForm>
    </section>
  )
}

function Sign({ scene, tried, errors }: TurnProps) {
  const { words } = useScreen()
  const { papers } = words
  const { view, from, choices, request } = scene
  const { answer } = tried
  return (
    <section class="turn" aria-labelledby="tanda-tangan">
      <h2 id="tanda-tangan">{papers.turn.sign}</h2>
      <p>{fill(papers.turn.signHelp, { position: titleOfPosition(request.viewer!.position, words) })}</p>
      <ActForm view={view} act="tanda-tangan" from={from}>
        <SigningFields
          choices={choices}
          chosen={request.form.text('cara')}
          nik={request.form.text('nik')}
          untimed={answer?.kind === 'unsigned' && answer.refused.code === 'TimestampUnavailable'}
          errors={errors}
        />
        <AskedNumber {...{ scene, tried, errors }} />
        {choices.length > 0 && <Button>{papers.buttons.sign}</Button>}
      </ActForm>
    </section>
  )
}

function AskedNumber({ scene, tried, errors }: TurnProps) {
  const system = systemOf(tried.answer)
  if (system === undefined) return null
  return <NumberElsewhere system={system} value={scene.request.form.text('nomor')} error={errors.nomor} />
}

function Refuse({ scene, errors }: TurnProps) {
  const { papers } = useScreen().words
  return (
    <section class="not-printed">
      <Details summary={papers.turn.refuse} open={errors.alasan !== undefined}>
        <ActForm view={scene.view} act="kembalikan" from={scene.from}>
          <TextArea
            name="alasan"
            label={papers.turn.reason}
            help={papers.turn.reasonHelp}
            rows={4}
            value={scene.request.form.text('alasan')}
            error={errors.alasan}
          />
          <Button look="warning">{papers.buttons.refuse}</Button>
        </ActForm>
      </Details>
    </section>
  )
}

function Remind({ scene: { view } }: TurnProps) {
  const { papers } = useScreen().words
  return (
    <section class="not-printed" aria-labelledby="ingatkan">
      <h2 id="ingatkan">{papers.turn.remind}</h2>
      {view.reminding === 'done' ? (
        <p>{papers.turn.reminded}</p>
      ) : (
        <ActForm view={view} act="ingatkan" from={undefined}>
          <p>{papers.turn.remindHelp}</p>
          <Button look="secondary">{papers.buttons.remind}</Button>
        </ActForm>
      )}
    </section>
  )
}

function Recall({ scene }: TurnProps) {
  const { papers } = useScreen().words
  return (
    <section class="not-printed">
      <Details summary={papers.turn.recall}>
        <p>{papers.turn.recallHelp}</p>
        <ActForm view={scene.view} act="tarik" from={undefined}>
          <Button look="warning">{papers.buttons.recall}</Button>
        </ActForm>
      </Details>
    </section>
  )
}
