import type { NeededDocument } from '#engine/case/index.ts'
import type { CaseView } from '#server/cases/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import type { PaperListItem } from '#server/papers/contract.ts'
import { AnswerNotice, type NotDone } from '../../components/answer-notice.tsx'
import { Button, ButtonLink } from '../../components/button.tsx'
import { DefinitionList } from '../../components/definition-list.tsx'
import { FileLink } from '../../components/file-link.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { Title } from '../../components/title.tsx'
import { titlesOf } from '../../format/titles.ts'
import { fill, t } from '../../messages/index.ts'
import { missingOf } from './application.ts'

interface CheckPageProps {
  readonly request: PageRequest
  readonly commandId: string
  readonly view: CaseView
  readonly documents: readonly NeededDocument[]
  readonly papers: readonly PaperListItem[]
  readonly answer?: NotDone
}

/** Third page: everything shown back before it is sent, and what is still missing. */
export function CheckPage({ request, commandId, view, documents, papers, answer }: CheckPageProps) {
  const { requests } = t(request.locale)
  const { check, write } = requests
  const { application } = view.state
  const missing = missingOf(view.state, documents)
  const edit = `/permohonan/${view.id}/isi`
  const items = [
    ...missing.parts.map((part) => ({ name: write[part], at: part })),
    ...missing.documents.map((document) => ({
      name: view.graph.documents[document] ?? document,
      at: `output.${document}`,
    })),
  ]
  return (
    <Page request={request} title={check.title} nav="new" wrong={answer !== undefined}>
      {answer && <AnswerNotice answer={answer} titles={titlesOf(view.graph, request.locale, view.names)} />}
      <Title over={fill(requests.steps, { step: 3 })} text={check.title}>
        <p class="lead">{check.lead}</p>
      </Title>
      {items.length > 0 && (
        <Notice title={check.missing} tone="wait">
          <ul>
            {items.map(({ name, at }) => (
              <li key={at}>
                <a href={`${edit}#${at}`}>{fill(check.missingItem, { item: name })}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <DefinitionList
        facts={[
          { name: check.service, value: view.graph.procedure.identity.title.value },
          { name: check.agency, value: view.applicant.name },
          { name: write.subject, value: application.subject || check.noDocument },
          { name: write.need, value: <p class="kept-lines">{application.need || check.noDocument}</p> },
          {
            name: write.businessProcess,
            value: <p class="kept-lines">{application.businessProcess || check.noDocument}</p>,
          },
          { name: write.urgency, value: write.urgencies[application.urgency] },
          ...documents.map(({ document }) => {
            const paper = papers.find(({ at, standing }) => at.document === document && standing === 'final')
            const file = paper?.file ?? view.state.documents[document]?.file
            return {
              name: view.graph.documents[document] ?? document,
              value: file ? <FileLink file={file} /> : check.noDocument,
            }
          }),
        ]}
      />
      <form class="row" method="post" action={`/permohonan/${view.id}/kirim`}>
        <input type="hidden" name="commandId" value={commandId} />
        {items.length === 0 && <Button>{check.send}</Button>}
        <ButtonLink href={edit} look="secondary">
          {check.edit}
        </ButtonLink>
      </form>
    </Page>
  )
}
