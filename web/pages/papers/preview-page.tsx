import type { App } from '#server/app.ts'
import type { PageReply, PageRequest } from '#server/http/page.ts'
import type { PaperView, PreviewAnswer } from '#server/papers/contract.ts'
import { ButtonLink } from '../../components/button.tsx'
import { Page } from '../../components/page.tsx'
import { page } from '../../components/reply.ts'
import { Title } from '../../components/title.tsx'
import { fill, t } from '../../messages/index.ts'
import { problemPage } from '../problems/problem-page.tsx'
import { paperAddress, paperAt } from './paper-address.ts'
import { paperCrumbs } from './paper-crumbs.ts'
import { mayDo } from './scene.ts'
import { Sheets } from './sheets.tsx'

/** The paper as it would be printed now. */
function PreviewPage(props: { request: PageRequest; view: PaperView; preview: PreviewAnswer }) {
  const { request, view, preview } = props
  const words = t(request.locale)
  const title = fill(words.papers.preview.title, { paper: view.title })
  return (
    <Page request={request} title={title} nav="tasks" breadcrumb={paperCrumbs(view, words)}>
      <Title text={title}>
        <p class="lead">{words.papers.preview.lead}</p>
      </Title>
      <p class="row not-printed">
        <ButtonLink look="secondary" href={paperAddress(view.at)}>
          {mayDo(view, 'WritePaper') ? words.papers.preview.back : words.papers.open}
        </ButtonLink>
      </p>
      <Sheets view={view} preview={preview} />
    </Page>
  )
}

export async function showPreview(app: App, request: PageRequest): Promise<PageReply> {
  const at = paperAt(request)
  const [view, preview] = await Promise.all([
    app.papers.find(request.viewer!, at),
    app.papers.preview(request.viewer!, at),
  ])
  if (!view || preview.kind === 'not-found') return problemPage(request, 'not-found')
  return page(<PreviewPage {...{ request, view, preview }} />)
}
