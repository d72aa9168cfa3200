import type { App } from '#server/app.ts'
import type { PageReply, PageRequest } from '#server/http/page.ts'
import type { PaperContent, PaperRevision, PaperView } from '#server/papers/contract.ts'
import { Moment } from '../../components/moment.tsx'
import { Page } from '../../components/page.tsx'
import { page } from '../../components/reply.ts'
import { useScreen } from '../../components/screen.ts'
import { Title } from '../../components/title.tsx'
import { personInWords } from '../../format/person.ts'
import { fill, t } from '../../messages/index.ts'
import { problemPage } from '../problems/problem-page.tsx'
import { changesAddress } from './changes-address.ts'
import { ContentInWords } from './content-in-words.tsx'
import { paperAt } from './paper-address.ts'
import { paperCrumbs } from './paper-crumbs.ts'
import { revisionAddress } from './revision-address.ts'

type Revision = PaperRevision & { readonly content: PaperContent }

/** What one revision of a paper said: by whom, when, field by field; with the way to the ones beside it. */
function RevisionPage({ request, view, found }: { request: PageRequest; view: PaperView; found: Revision }) {
  const words = t(request.locale)
  const { papers } = words
  const { revision, by, at, content } = found
  const title = fill(papers.old.title, { paper: view.title, revision })
  const latest = view.paper?.revision ?? revision
  return (
    <Page request={request} title={title} nav="tasks" breadcrumb={paperCrumbs(view, words)}>
      <Title text={title}>
        <p class="lead">
          {fill(papers.old.by, { name: personInWords(by.name, by.position) })} <Moment at={at} />
        </p>
        <p>{revision === latest ? papers.old.isLatest : fill(papers.old.isNot, { latest })}</p>
      </Title>
      <Beside {...{ view, revision, latest }} />
      {content.kind === 'erased' ? (
        <p>{papers.page.erased}</p>
      ) : (
        <ContentInWords fields={view.kind.fields} content={content.content} />
      )}
    </Page>
  )
}

function Beside(props: { view: PaperView; revision: number; latest: number }) {
  const { view, revision, latest } = props
  const { papers } = useScreen().words
  return (
    <ul class="plain-list row not-printed">
      {revision > 1 && (
        <li>
          <a href={revisionAddress(view.at, revision - 1)}>
            {fill(papers.page.see, { revision: revision - 1 })}
          </a>
        </li>
      )}
      {revision > 1 && (
        <li>
          <a href={changesAddress(view.at, revision - 1, revision)}>
            {fill(papers.page.changesOf, { revision })}
          </a>
        </li>
      )}
      {revision < latest && (
        <li>
          <a href={revisionAddress(view.at, revision + 1)}>
            {fill(papers.page.see, { revision: revision + 1 })}
          </a>
        </li>
      )}
    </ul>
  )
}

/** `/perbaikan/2`: the second content of a paper. */
export async function showRevision(app: App, request: PageRequest): Promise<PageReply> {
  const viewer = request.viewer!
  const at = paperAt(request)
  const { revision = '' } = request.params
  const [view, found] = /^[1-9]\d{0,5}$/.test(revision)
    ? await Promise.all([app.papers.find(viewer, at), app.papers.readRevision(viewer, at, Number(revision))])
    : [null, null]
  return view && found
    ? page(<RevisionPage {...{ request, view, found }} />)
    : problemPage(request, 'not-found')
}
