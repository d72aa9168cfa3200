import type { CaseView } from '#server/cases/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import { AnswerNotice, type NotDone } from '../../components/answer-notice.tsx'
import { ButtonLink } from '../../components/button.tsx'
import { Page } from '../../components/page.tsx'
import { Title } from '../../components/title.tsx'
import { titlesOf } from '../../format/titles.ts'
import { t } from '../../messages/index.ts'
import { Typed } from './typed.tsx'

/** The task was closed while somebody wrote on it: what happened, and everything typed, to copy from. */
export function GonePage(props: { request: PageRequest; view: CaseView; answer: NotDone }) {
  const { request, view, answer } = props
  const words = t(request.locale)
  return (
    <Page request={request} title={words.task.gone} nav="tasks" wrong>
      <AnswerNotice answer={answer} titles={titlesOf(view.graph, request.locale, view.names)} />
      <Title over={view.state.reference} text={words.task.gone} />
      <Typed form={request.form} view={view} />
      <ButtonLink href={`/permohonan/${view.id}`}>{words.task.toCase}</ButtonLink>
    </Page>
  )
}
