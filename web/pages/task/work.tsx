import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useScreen } from '../../components/screen.ts'
import { taskAddress } from '../../components/task-cell.tsx'
import { fill } from '../../messages/index.ts'
import { Checklist, Dates, Fields, Teams, Words } from './answers.tsx'
import { GivenWork, InHand } from './in-hand.tsx'
import { Outcomes } from './outcomes.tsx'
import { Outputs, Requirements } from './papers.tsx'
import type { TaskForm } from './task-form.ts'

/** The form by which a step is done, part by part in the order in which the SOP's rules ask for them. */
export function Work({ form, commandId }: { form: TaskForm; commandId: string }) {
  const { words } = useScreen()
  const { case: view, task } = form.view
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={taskAddress({ caseId: view.id, taskId: task.id })}
      data-unsaved
    >
      <input type="hidden" name="commandId" value={commandId} />
      <input type="hidden" name="seenVersion" value={view.version} />
      {form.from && <input type="hidden" name="dari" value={form.from} />}
      {form.needs.confirmOnly ? (
        <Confirm form={form} />
      ) : (
        <>
          <Requirements form={form} />
          <Fields form={form} />
          <Teams form={form} />
          <Dates form={form} />
          <Checklist form={form} />
          <Outcomes form={form} />
          <Outputs form={form} />
          <Words form={form} />
          <SignaturesLeft form={form} />
          <div class="row">
            {/* First in the form, so that Enter in a field saves and never completes. */}
            <Button look="secondary" name="tujuan" value="simpan">
              {words.acts.SaveDraft}
            </Button>
            <Button name="tujuan" value="selesai">
              {words.acts.CompleteStep}
            </Button>
          </div>
        </>
      )}
    </form>
  )
}

/** The work is there; this performer only agrees. There is no field in which Enter could complete it. */
function Confirm({ form }: { form: TaskForm }) {
  const { task: words } = useScreen().words
  const { case: view, task } = form.view
  return (
    <>
      <Notice>
        <p>{fill(words.confirm, { name: view.names[task.given?.by ?? ''] })}</p>
      </Notice>
      <GivenWork task={task} view={view} />
      <InHand task={task} view={view} />
      <div class="row">
        <Button name="tujuan" value="selesai">
          {words.confirmButton}
        </Button>
      </div>
    </>
  )
}

function SignaturesLeft({ form }: { form: TaskForm }) {
  const { task } = useScreen().words
  const { graph } = form.view.case
  const owing = form.needs.signatures.map(
    ({ performer }) => graph.performers.get(performer)?.title.value ?? performer,
  )
  if (owing.length === 0) return null
  return <p class="quiet">{fill(task.leavesSignatures, { performers: [...new Set(owing)] })}</p>
}
