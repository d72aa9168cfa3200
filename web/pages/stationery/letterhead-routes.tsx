import type { App } from '#server/app.ts'
import type { PageReply, PageRequest, PageRoute } from '#server/http/page.ts'
import type {
  LetterheadWords,
  MakingAnswer,
  StationeryFault,
  TrialAnswer,
} from '#server/stationery/contract.ts'
import { page, redirect } from '../../components/reply.ts'
import { fill, t } from '../../messages/index.ts'
import { problemPage } from '../problems/problem-page.tsx'
import { errorsOf } from './faults.ts'
import { inForce } from './history.tsx'
import { letterheadFrom, wordsOf } from './letterhead-form.ts'
import { LetterheadPage, type LetterheadPageProps, logoKilobytes } from './letterhead-page.tsx'
import { makingFrom, makingOf } from './making.tsx'
import { mayLook } from './may.ts'

const firstKind = 'surat-permohonan'
const blank = { address: '', phone: '', email: '', website: '', footer: '', place: '' }

/** What every look at a letterhead needs; null: there is no such unit. */
async function around(app: App, request: PageRequest, unit: string) {
  const viewer = request.viewer!
  const [versions, templates, agencies] = await Promise.all([
    app.stationery.listLetterheadVersions(viewer, unit),
    app.stationery.listTemplates(viewer),
    app.directory.listAgencies(viewer),
  ])
  const agency = agencies.find(({ id }) => id === unit)
  if (unit !== '' && !agency) return null
  const { tenant } = viewer
  const empty: LetterheadWords = { ...blank, government: tenant.name, office: agency?.name ?? tenant.office }
  const kinds = (templates ?? [])
    .flatMap((template) => template.kinds)
    .toSorted((one, other) => one.title[request.locale].localeCompare(other.title[request.locale]))
  return { request, unit, name: agency?.name ?? tenant.office, versions, kinds, empty }
}

async function show(app: App, request: PageRequest): Promise<PageReply> {
  if (!mayLook(request.viewer!)) return problemPage(request, 'forbidden')
  const found = await around(app, request, request.query.unit ?? '')
  if (!found) return problemPage(request, 'not-found')
  const { empty, ...rest } = found
  const { versions } = rest
  const current = inForce(versions, request.now)
  const again = versions.find(({ version }) => String(version) === request.query.versi)
  const shown = again ?? current
  const words = t(request.locale).stationery
  const making = {
    reason: again ? fill(words.backReason, { version: again.version }) : '',
    validFrom: '',
    seenVersion: versions[0]?.version ?? 0,
  }
  return page(
    <LetterheadPage
      {...rest}
      words={shown ? wordsOf(shown) : empty}
      logoFrom={again ? (again.logo ? String(again.version) : 'none') : 'in-force'}
      hasLogo={Boolean(shown?.logo)}
      making={making}
      kind={firstKind}
      tried={false}
      again={again?.version ?? null}
      errors={{}}
    />,
  )
}

async function send(app: App, request: PageRequest): Promise<PageReply> {
  const viewer = request.viewer!
  const proposal = letterheadFrom(request)
  const making = makingFrom(request)
  const put = request.form.text('tujuan') === 'berlaku'
  const answer = put
    ? await app.stationery.putLetterhead(viewer, proposal, makingOf(making))
    : await app.stationery.tryLetterhead(viewer, proposal)
  if (answer.kind === 'refused') return problemPage(request, 'forbidden')
  if (answer.kind === 'done') return redirect('/kop', 'letterheadChanged')
  const found = await around(app, request, proposal.unit)
  if (!found) return problemPage(request, 'not-found')
  const { empty: _, ...rest } = found
  // A good picture is kept with what is to be mended, so that it needn't be chosen again.
  const tried =
    put || answer.kind === 'conflict' ? await app.stationery.tryLetterhead(viewer, proposal) : answer
  const kept = isKept(tried)
  const errors = errorsOfAnswer(request, answer)
  const props: LetterheadPageProps = {
    ...rest,
    words: proposal.words,
    logoFrom: proposal.logo === null ? 'none' : kept ? 'draft' : request.form.text('lambangDari'),
    hasLogo: proposal.logo !== null && hasLogo(proposal.logo, kept, rest.versions),
    making: answer.kind === 'conflict' ? { ...making, seenVersion: answer.version } : making,
    kind: request.form.text('jenis') || firstKind,
    tried: tried.kind === 'tried',
    again: null,
    errors,
  }
  return page(<LetterheadPage {...props} />, Object.keys(errors).length > 0 ? 422 : 200)
}

function isKept(tried: TrialAnswer): boolean {
  const ofLogo = ({ field }: StationeryFault) => field === 'logo' || field === 'unit'
  return tried.kind === 'tried' || (tried.kind === 'faulty' && !tried.faults.some(ofLogo))
}

function hasLogo(logo: unknown, kept: boolean, versions: LetterheadPageProps['versions']): boolean {
  return logo instanceof Uint8Array
    ? kept
    : logo === 'of-draft' || versions.some((each) => each.logo !== null)
}

export function errorsOfAnswer(request: PageRequest, answer: TrialAnswer | MakingAnswer) {
  if (answer.kind === 'conflict') return { '': t(request.locale).stationery.conflict }
  return answer.kind === 'faulty' ? errorsOf(request.locale, answer.faults) : {}
}

export const letterheadRoutes: readonly PageRoute[] = [
  { method: 'GET', path: '/kop/surat', who: 'official', handle: show },
  {
    method: 'POST',
    path: '/kop/surat',
    who: 'acting-official',
    examines: logoKilobytes * 1024,
    handle: send,
  },
]
