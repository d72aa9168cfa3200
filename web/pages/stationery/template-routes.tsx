import type { App } from '#server/app.ts'
import type { PageReply, PageRequest, PageRoute } from '#server/http/page.ts'
import type { TemplateProposal, Wording } from '#server/stationery/contract.ts'
import { page, redirect } from '../../components/reply.ts'
import { fill, t } from '../../messages/index.ts'
import { problemPage } from '../problems/problem-page.tsx'
import { inForce } from './history.tsx'
import { errorsOfAnswer } from './letterhead-routes.tsx'
import { makingFrom, makingOf } from './making.tsx'
import { mayLook } from './may.ts'
import { TemplatePage } from './template-page.tsx'

async function around(app: App, request: PageRequest) {
  const viewer = request.viewer!
  const templates = await app.stationery.listTemplates(viewer)
  const template = templates?.find((each) => each.template === request.params.template)
  if (!template) return null
  const versions = await app.stationery.listTemplateVersions(viewer, template.template)
  return { request, template, versions }
}

async function show(app: App, request: PageRequest): Promise<PageReply> {
  if (!mayLook(request.viewer!)) return problemPage(request, 'forbidden')
  const found = await around(app, request)
  if (!found) return problemPage(request, 'not-found')
  const { template, versions } = found
  const again = versions.find(({ version }) => String(version) === request.query.versi)
  const shown = again ?? inForce(versions, request.now)
  const words = t(request.locale).stationery
  return page(
    <TemplatePage
      {...found}
      own={shown?.source != null}
      source={shown?.source ?? template.shipped}
      wording={shown?.wording ?? {}}
      making={{
        reason: again ? fill(words.backReason, { version: again.version }) : '',
        validFrom: '',
        seenVersion: versions[0]?.version ?? 0,
      }}
      kind={template.kinds[0]?.id ?? ''}
      tried={false}
      again={again?.version ?? null}
      errors={{}}
    />,
  )
}

async function send(app: App, request: PageRequest): Promise<PageReply> {
  const viewer = request.viewer!
  const found = await around(app, request)
  if (!found) return problemPage(request, mayLook(viewer) ? 'not-found' : 'forbidden')
  const { form } = request
  const making = makingFrom(request)
  const own = form.text('asal') === 'sendiri'
  const proposal: TemplateProposal = {
    template: found.template.template,
    source: own ? form.text('sumber') : null,
    wording: wordingFrom(form.under('kata.')),
  }
  const answer =
    form.text('tujuan') === 'berlaku'
      ? await app.stationery.putTemplate(viewer, proposal, makingOf(making))
      : await app.stationery.tryTemplate(viewer, proposal)
  if (answer.kind === 'refused') return problemPage(request, 'forbidden')
  if (answer.kind === 'done') return redirect('/kop', 'templateChanged')
  const errors = errorsOfAnswer(request, answer)
  return page(
    <TemplatePage
      {...found}
      own={own}
      source={form.text('sumber')}
      wording={proposal.wording}
      making={answer.kind === 'conflict' ? { ...making, seenVersion: answer.version } : making}
      kind={form.text('jenis') || (found.template.kinds[0]?.id ?? '')}
      tried={answer.kind === 'tried'}
      again={null}
      errors={errors}
    />,
    Object.keys(errors).length > 0 ? 422 : 200,
  )
}

/** Words left empty are printed as shipped. */
function wordingFrom(given: Readonly<Record<string, string>>): Wording {
  return Object.fromEntries(Object.entries(given).filter(([, word]) => word !== ''))
}

export const templateRoutes: readonly PageRoute[] = [
  { method: 'GET', path: '/kop/template/:template', who: 'official', handle: show },
  { method: 'POST', path: '/kop/template/:template', who: 'acting-official', handle: send },
]
