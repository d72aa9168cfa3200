import type { App } from '#server/app.ts'
import type { PageReply, PageRequest, PageRoute } from '#server/http/page.ts'
import type { Numbering, NumberingFault } from '#server/registers/contract.ts'
import type { FieldErrors } from '../../components/fields/error-summary.tsx'
import { page, redirect } from '../../components/reply.ts'
import { t } from '../../messages/index.ts'
import { problemPage } from '../problems/problem-page.tsx'
import { booksOf, maySetNumbering } from './books.ts'
import { NumberingEditPage } from './numbering-edit-page.tsx'
import { NumberingPage } from './numbering-page.tsx'

async function overview(app: App, request: PageRequest): Promise<PageReply> {
  const viewer = request.viewer!
  if (!maySetNumbering(viewer)) return problemPage(request, 'forbidden')
  const numberings = await app.registers.listNumberings(viewer)
  const tried = await Promise.all(numberings.map((each) => app.registers.tryNumbering(viewer, each)))
  const nextOf = new Map(
    numberings.map((each, place) => [`${each.register} ${each.kind}`, tried[place]?.examples?.next]),
  )
  const books = booksOf(numberings, t(request.locale))
  return page(<NumberingPage {...{ request, books, nextOf }} />)
}

const none: Numbering = {
  register: '',
  kind: '',
  title: '',
  template: null,
  system: null,
  unitCode: null,
  archiveClass: null,
}

async function edit(
  app: App,
  request: PageRequest,
  given: Numbering,
  faults: { readonly errors: FieldErrors; readonly tried: boolean },
): Promise<PageReply> {
  const viewer = request.viewer!
  const versions = await app.registers.listNumberingVersions(viewer, given.register, given.kind)
  const tried = given.template || given.system ? await app.registers.tryNumbering(viewer, given) : null
  const found = faults.tried ? errorsOf(request, tried?.faults ?? []) : {}
  const errors = { ...found, ...faults.errors }
  const isNew = request.query.buku === undefined && request.form.text('lama') === ''
  return page(
    <NumberingEditPage
      {...{ request, given, versions, errors, isNew }}
      examples={tried?.examples ?? null}
      seenVersion={versions[0]?.version ?? 0}
    />,
    Object.keys(errors).length > 0 ? 422 : 200,
  )
}

async function show(app: App, request: PageRequest): Promise<PageReply> {
  const { buku = '', jenis = '' } = request.query
  const [current] = await app.registers.listNumberingVersions(request.viewer!, buku, jenis)
  const { register, kind, title, template, system, unitCode, archiveClass } = current ?? {
    ...none,
    register: buku,
    kind: jenis,
  }
  const given = { register, kind, title, template, system, unitCode, archiveClass }
  return edit(app, request, given, { errors: {}, tried: false })
}

async function change(app: App, request: PageRequest): Promise<PageReply> {
  const { form } = request
  const given: Numbering = {
    register: form.text('buku'),
    kind: form.text('jenis'),
    title: form.text('nama'),
    template: form.text('sistem') ? null : form.text('pola'),
    system: form.text('sistem') || null,
    unitCode: form.text('unit') || null,
    archiveClass: form.text('klasifikasi') || null,
  }
  if (form.text('tujuan') === 'contoh') return edit(app, request, given, { errors: {}, tried: true })
  const answer = await app.registers.changeNumbering(request.viewer!, given, Number(form.text('versi')) || 0)
  if (answer.kind === 'done') return redirect('/penomoran', 'numberingChanged')
  if (answer.kind === 'refused') return problemPage(request, 'forbidden')
  const { conflict } = t(request.locale).letters.numbering
  return answer.kind === 'conflict'
    ? edit(app, request, given, { errors: { '': conflict }, tried: true })
    : edit(app, request, given, { errors: errorsOf(request, answer.faults), tried: true })
}

const fieldOf = {
  template: 'pola',
  unitCode: 'unit',
  archiveClass: 'klasifikasi',
  register: 'buku',
  title: 'nama',
}

function errorsOf({ locale }: PageRequest, faults: readonly NumberingFault[]): FieldErrors {
  const words = t(locale).letters.numbering.faults
  const errors: Record<string, string> = {}
  for (const fault of faults)
    errors[fieldOf[fault.field]] ??=
      fault.field === 'template' ? fault.mistake.sentence[locale] : words[fault.field]
  return errors
}

const forAdministrators =
  (handle: (app: App, request: PageRequest) => Promise<PageReply>): PageRoute['handle'] =>
  async (app, request) =>
    maySetNumbering(request.viewer!) ? handle(app, request) : problemPage(request, 'forbidden')

export const numberingRoutes: readonly PageRoute[] = [
  { method: 'GET', path: '/penomoran', who: 'official', handle: overview },
  { method: 'GET', path: '/penomoran/ubah', who: 'acting-official', handle: forAdministrators(show) },
  { method: 'POST', path: '/penomoran/ubah', who: 'acting-official', handle: forAdministrators(change) },
]
