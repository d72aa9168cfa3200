import type { OpenTask } from '#engine/case/index.ts'
import type { CaseView } from '#server/cases/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import { ButtonLink } from '../../components/button.tsx'
import { DefinitionList } from '../../components/definition-list.tsx'
import { Moment } from '../../components/moment.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { taskAddress } from '../../components/task-cell.tsx'
import { Title } from '../../components/title.tsx'
import { address } from '../../format/address.ts'
import { fill, t } from '../../messages/index.ts'
import { isAllowed } from '../cases/acts/act-address.ts'

/** The reference number to keep, and what happens next. */
export function ReceiptPage({ request, view }: { request: PageRequest; view: CaseView }) {
  const { requests } = t(request.locale)
  const { receipt, write, check } = requests
  const { state, graph } = view
  const activityOf = ({ step }: OpenTask) => graph.byId.get(step)?.activity.value ?? step
  const own = Object.values(state.tasks).filter(({ id }) =>
    isAllowed(view.offers, 'CompleteStep', { task: id }),
  )
  const submittedAt = view.history.find(({ act }) => act === 'SubmitCase')?.at
  return (
    <Page request={request} title={receipt.title} nav="cases">
      <Title text={receipt.title} />
      <div class="notice notice--good receipt">
        <p>{receipt.reference}</p>
        <p class="receipt__number">{state.reference}</p>
        <p>{receipt.keep}</p>
      </div>
      <DefinitionList
        facts={[
          { name: write.subject, value: state.application.subject },
          { name: check.agency, value: view.applicant.name },
          { name: check.service, value: graph.procedure.identity.title.value },
          { name: receipt.submitted, value: submittedAt && <Moment at={submittedAt} /> },
        ]}
      />
      {own.map((task) => (
        <Notice key={task.id} title={receipt.oneMore} tone="wait">
          <p>{activityOf(task)}</p>
          <ButtonLink href={taskAddress({ caseId: view.id, taskId: task.id })}>{receipt.yours}</ButtonLink>
        </Notice>
      ))}
      <h2>{receipt.next}</h2>
      <ul>
        {Object.values(state.tasks).map((task) => (
          <li key={task.id}>
            {fill(receipt.nextStep, {
              activity: activityOf(task),
              performer: task.performers.map((id) => graph.performers.get(id)?.title.value ?? id),
            })}
            {task.dueAt && (
              <p class="quiet">
                {receipt.nextDue}: <Moment at={task.dueAt} />
              </p>
            )}
          </li>
        ))}
      </ul>
      <div class="row not-printed">
        <ButtonLink href={`/permohonan/${view.id}`}>{receipt.open}</ButtonLink>
        <ButtonLink href={address('/lacak', { nomor: state.reference })} look="secondary">
          {receipt.lookUp}
        </ButtonLink>
      </div>
      <p class="quiet not-printed">{receipt.print}</p>
    </Page>
  )
}
