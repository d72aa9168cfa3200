import type { PageProblem, PageReply, PageRequest } from '#server/http/page.ts'
import { Moment } from '../../components/moment.tsx'
import { Page } from '../../components/page.tsx'
import { page } from '../../components/reply.ts'
import { t } from '../../messages/index.ts'

const statuses: Readonly<Record<PageProblem, number>> = {
  'not-found': 404,
  forbidden: 403,
  malformed: 400,
  'too-large': 413,
  defect: 500,
  offline: 503,
  'too-many': 429,
}

/** What went wrong, that nothing is lost, and what to do next. */
function ProblemPage({ request, problem }: { request: PageRequest; problem: PageProblem }) {
  const { problems } = t(request.locale)
  const { title, text, next } = problems[problem]
  const [before, after] = next.split('{moment}')
  const retry = problem === 'defect' || problem === 'offline' || problem === 'too-many'
  return (
    <Page request={request} title={title}>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      <p>
        {before}
        {after !== undefined && <Moment at={request.now} />}
        {after}
      </p>
      <p class="row">
        {retry && <a href={request.url}>{problems.reload}</a>}
        <a href={request.viewer ? '/beranda' : '/'}>
          {request.viewer ? t(request.locale).frame.home : problems.toFront}
        </a>
      </p>
    </Page>
  )
}

export function problemPage(request: PageRequest, problem: PageProblem): PageReply {
  return page(<ProblemPage request={request} problem={problem} />, statuses[problem])
}
