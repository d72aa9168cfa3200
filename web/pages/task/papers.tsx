import type { ComponentChildren } from 'preact'
import type { FileRef, NeededDocument } from '#engine/case/index.ts'
import { Details } from '../../components/details.tsx'
import { Choices } from '../../components/fields/choices.tsx'
import { FileField } from '../../components/fields/file-field.tsx'
import { FileLink } from '../../components/file-link.tsx'
import { useScreen } from '../../components/screen.ts'
import { Tag } from '../../components/tag.tsx'
import { fill } from '../../messages/index.ts'
import { isHandedIn, OutputPaper } from '../papers/output-paper.tsx'
import { filesToBring, filesToGive } from './asked-files.ts'
import type { TaskForm } from './task-form.ts'

/** What must be in hand: papers with their files, papers to bring, things to tick. */
export function Requirements({ form }: { form: TaskForm }) {
  const { task } = useScreen().words
  const { needs, values, errors } = form
  const bring = filesToBring(needs)
  const toBring = bring.filter((needed) => !isInHand(needed, form))
  const inHand = needs.documents.filter((needed) => needed.state !== 'bring' && !toBring.includes(needed))
  return (
    <section aria-labelledby="kelengkapan">
      <h2 id="kelengkapan">{task.inHand}</h2>
      {needs.documents.length === 0 && needs.items.length === 0 && <p class="quiet">{task.noneNeeded}</p>}
      {inHand.length > 0 && (
        <ul class="papers">
          {inHand.map((needed) => (
            <Paper key={needed.document} needed={needed} form={form}>
              {bring.includes(needed) && (
                <Details
                  summary={fill(task.anew, { document: form.view.case.graph.documents[needed.document] })}
                  open={errors[`output.${needed.document}`] !== undefined}
                >
                  <Bring needed={needed} form={form} />
                </Details>
              )}
            </Paper>
          ))}
        </ul>
      )}
      {toBring.map((needed) => (
        <Bring key={needed.document} needed={needed} form={form} />
      ))}
      {needs.items.length > 0 && (
        <Choices
          name="confirmed"
          label={task.items}
          many
          chosen={values.all('confirmed')}
          choices={needs.items.map(({ index, item, required }) => ({
            value: String(index),
            label: required ? item : fill(task.itemOptional, { item }),
          }))}
          error={errors.confirmed}
        />
      )}
    </section>
  )
}

/** What this step brought before and nobody is bringing anew. */
function isInHand({ document, state }: NeededDocument, { view, papers, kept }: TaskForm): boolean {
  const begun = papers.some(({ at, standing }) => at.document === document && standing !== 'not-begun')
  return state === 'held' && view.case.state.documents[document] !== undefined && !begun && !kept[document]
}

/** Inside: how it is brought anew, where that may be. */
function Paper(props: { needed: NeededDocument; form: TaskForm; children?: ComponentChildren }) {
  const { needed, form, children } = props
  const { task, caseFile } = useScreen().words
  const { state, graph } = form.view.case
  const held = state.documents[needed.document]
  return (
    <li>
      <Tag tone={needed.state === 'held' ? 'good' : 'plain'}>{graph.documents[needed.document]}</Tag>{' '}
      {held && needed.state === 'held' ? (
        <>
          <FileLink file={held.file} />{' '}
          <span class="quiet">{fill(caseFile.documents.version, { version: held.version })}</span>
        </>
      ) : (
        <span class="quiet">{task.own}</span>
      )}
      {children}
    </li>
  )
}

/** A paper that is missing, or is being written. */
function Bring({ needed, form }: { needed: NeededDocument; form: TaskForm }) {
  const { task } = useScreen().words
  const { document, required, state } = needed
  return (
    <Upload
      document={document}
      required={required && state === 'bring'}
      held={state === 'held' ? form.view.case.state.documents[document]?.file : undefined}
      form={form}
      more={task.bring}
    />
  )
}

/** What the step gives. */
export function Outputs({ form }: { form: TaskForm }) {
  const { task } = useScreen().words
  const { case: view } = form.view
  const asked = filesToGive(form.needs)
  if (asked.length === 0) return null
  const titles = (ids: readonly string[]) => ids.map((id) => view.graph.performers.get(id)?.title.value ?? id)
  return (
    <section aria-labelledby="hasil">
      <h2 id="hasil">{task.outputs}</h2>
      {asked.map(({ document, required, held, signedBy, forOutcomes }) => (
        <Upload
          key={document}
          document={document}
          required={required || forOutcomes.length > 0}
          held={held ? view.state.documents[document]?.file : undefined}
          form={form}
          forOutcomes={forOutcomes}
          more={signedBy.length > 0 ? fill(task.signedBy, { performers: titles(signedBy) }) : ''}
        />
      ))}
    </section>
  )
}

function Upload(props: {
  document: string
  required: boolean
  held: FileRef | undefined
  form: TaskForm
  forOutcomes?: readonly string[]
  more: string
}) {
  const { task, papers } = useScreen().words
  const { document, form, held, forOutcomes = [] } = props
  const title = form.view.case.graph.documents[document] ?? document
  const kept = form.kept[document]
  const known = kept ? fill(task.sent, { file: kept.name }) : held ? fill(task.held, { file: held.name }) : ''
  const paper = form.papers.find(({ at }) => at.document === document)
  const final = paper !== undefined && isHandedIn(paper)
  const help = known || (final ? task.insteadOfPaper : props.more)
  const upload = (
    <>
      {kept && <input type="hidden" name={`kept.${document}`} value={kept.fileId} />}
      <FileField
        name={`output.${document}`}
        label={
          forOutcomes.length > 0
            ? fill(task.yields, { document: title, outcome: forOutcomes.join(' / ') })
            : paper
              ? fill(paper.signedElsewhere ? papers.uploadSigned : papers.orUpload, { document: title })
              : title
        }
        optional={!props.required || final}
        help={help || undefined}
        error={form.errors[`output.${document}`]}
      />
    </>
  )
  return paper ? <OutputPaper paper={paper}>{upload}</OutputPaper> : upload
}
