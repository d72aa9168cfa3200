import type { TaskView } from '#server/cases/contract.ts'
import { newCommandId } from '#web/command-id.ts'
import { Details } from '../../components/details.tsx'
import { Notice } from '../../components/notice.tsx'
import { useScreen } from '../../components/screen.ts'
import { taskAddress } from '../../components/task-cell.tsx'
import { address } from '../../format/address.ts'
import { fill } from '../../messages/index.ts'
import { InHand } from '../task/in-hand.tsx'
import { DisposeForm } from './dispose-form.tsx'
import { asksOnlyForSheet, mayDispose, orderForTask } from './offered.ts'

/** Where a task gives a disposition sheet: the form for it. Where that is all it asks for, what is in hand stands above. */
export function DispositionOnTask({ view, from }: { view: TaskView; from: string | undefined }) {
  const { onTask } = useScreen().words.dispositions
  const { case: file, task } = view
  if (!mayDispose(file, task.id)) return null
  const made = file.dispositions
    .filter((each) => each.task === task.id)
    .flatMap(({ to }) => to.filter(({ answer }) => answer !== 'taken-back').map(({ title }) => title))
  const form = (
    <DisposeForm
      view={file}
      order={orderForTask(file, task.id)}
      commandId={newCommandId()}
      errors={{}}
      from={from}
    />
  )
  const alone = asksOnlyForSheet(file, task.id)
  const onPaper = address(taskAddress({ caseId: file.id, taskId: task.id }, from), { lembar: 'unggah' })
  return (
    <>
      {alone && <InHand task={task} view={file} />}
      <section aria-labelledby="disposisi">
        <h2 id="disposisi">{onTask.title}</h2>
        {made.length > 0 ? (
          <>
            <Notice tone="good">
              <p>{fill(onTask.made, { positions: made })}</p>
            </Notice>
            <Details summary={onTask.again}>{form}</Details>
          </>
        ) : (
          <>
            <p>{onTask.lead}</p>
            {form}
            {alone && (
              <p class="below">
                <a href={onPaper}>{onTask.onPaper}</a>
              </p>
            )}
          </>
        )}
      </section>
    </>
  )
}
