import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { seedDemoCases } from '#server/cases/index.ts'
import { listDemoTenants } from '#server/demo.ts'
import { useApp } from '#server/testing/app.ts'
import { site } from '#web/routes.tsx'
import type { DeclaredRoute } from './context.ts'
import { bodies } from './testing/bodies.ts'

const at = useApp({ site, library: ['katingan', 'cirebon'] })
const stranger = 'kadis@cirebon.contoh.id'
const inspector = 'auditor.inspektorat@katingan.contoh.id'

/** What anyone may call without signing in. A new line here is a decision. */
const publicRoutes = [
  'GET /',
  'GET /:tenant',
  'GET /:tenant/sop',
  'GET /:tenant/sop/:procedure',
  'GET /:tenant/sop/:procedure/versi/:version',
  'GET /api',
  'GET /api/openapi.json',
  'GET /api/v1/references/:reference',
  'GET /api/v1/references/:reference/forecast',
  'GET /api/v1/tenants',
  'GET /api/v1/tenants/:tenant/procedures',
  'GET /api/v1/tenants/:tenant/procedures/:procedure',
  'GET /api/v1/tenants/:tenant/published-papers/:code',
  'GET /lacak',
  'GET /masuk',
  'GET /masuk/demo',
  'GET /sehat',
  'GET /tentang',
  'GET /umpan/:name',
  'GET /verifikasi',
  'GET /verifikasi/:tenant/:code',
  'GET /verifikasi/:tenant/otoritas.crt',
  'GET /verifikasi/:tenant/pencabutan.crl',
  'POST /api/v1/tenants/:tenant/published-papers/:code/comparisons',
  'POST /api/v1/verifications',
  'POST /keluar',
  'POST /masuk',
  'POST /masuk/demo',
  'POST /verifikasi',
  'POST /verifikasi/:tenant/:code',
]

/** Of Katingan, for every parameter a route may have. */
const ofKatingan: Record<string, string> = { page: '1' }
const secrets: string[] = []

function listRoutes(): readonly DeclaredRoute[] {
  return at.server.declaredRoutes.filter(({ method }) => method !== 'HEAD')
}

function addressOf({ url }: DeclaredRoute): string {
  return url.replace(/:(\w+)/g, (_, name: string) => {
    const value = ofKatingan[name]
    assert.ok(value, `the parameter :${name} of ${url} needs a value of Katingan's in this test`)
    return encodeURIComponent(value)
  })
}

/** Calls a route with something in the body that its schema would take, where that is known. */
async function call(route: DeclaredRoute, headers: Record<string, string>) {
  const payload =
    route.method === 'GET' || route.method === 'DELETE'
      ? undefined
      : route.json
        ? (bodies[route.url] ?? {})
        : 'teks=x'
  const type = route.json ? 'application/json' : 'application/x-www-form-urlencoded'
  return at.server.inject({
    method: route.method as 'GET',
    url: addressOf(route),
    ...(payload && { payload }),
    headers: { 'sec-fetch-site': 'same-origin', ...(payload && { 'content-type': type }), ...headers },
  })
}

async function cookieOf(email: string): Promise<{ cookie: string }> {
  const { cookies } = await at.as(email)
  return { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
}

/** Everything Katingan has, as one checksum. */
async function stateOfKatingan(): Promise<string> {
  const { rows: tables } = await at.database.admin.query(
    `select table_name as name from information_schema.columns where table_schema = 'laksana' and column_name = 'tenant_id'
       and table_name in (select table_name from information_schema.tables where table_schema = 'laksana' and table_type = 'BASE TABLE')`,
  )
  assert.ok(tables.length >= 15)
  const sums = tables.map(
    ({ name }) =>
      `select md5(coalesce(string_agg(t::text, '' order by t::text), '')) as sum from laksana.${name} t where tenant_id = 'katingan'`,
  )
  const { rows } = await at.database.admin.query(
    `select string_agg(sum, ' ') as sum from (${sums.join(' union all ')}) s`,
  )
  return rows[0].sum
}

/** A certificate of the head of Katingan's office. */
async function issueCertificate(): Promise<string> {
  const viewer = await at.app.directory.findViewer({ tenant: 'katingan', official: 'kepala-dinas' })
  const signer = at.app.signatures.signerOf(viewer!)
  const issued = await at.app.signatures.issue('katingan', signer, 'frasa sandi yang panjang')
  assert.ok(issued.kind === 'issued')
  return issued.certificate.serial
}

/** Begins a paper that one of these tasks gives, as somebody who may. */
async function beginPaper(tasks: readonly { case_id: string; task_id: string }[]) {
  const { officials } = listDemoTenants().find(({ id }) => id === 'katingan')!
  for (const task of tasks)
    for (const { id: official } of officials) {
      const viewer = (await at.app.directory.findViewer({ tenant: 'katingan', official }))!
      const papers = (await at.app.papers.list(viewer, task.case_id)) ?? []
      for (const { at: paper } of papers.filter((each) => each.at.task === task.task_id)) {
        const request = { commandId: crypto.randomUUID(), revision: 0, content: {} }
        if ((await at.app.papers.write(viewer, paper, request)).kind === 'done') return { task, paper }
      }
    }
  throw new Error('no open task of Katingan gives a paper that somebody may write')
}

/** A letter in Katingan's book of incoming letters. */
async function registerLetter(scan: string) {
  const clerk = await at.tokenOf('persuratan@katingan.contoh.id')
  await at.database.admin.query(
    `update laksana.stored_file set uploaded_by = 'persuratan' where file_id = '${scan}'`,
  )
  const answer = await at.server.inject({
    method: 'POST',
    url: '/api/v1/registers/incoming/letters',
    headers: clerk,
    payload: { paper: 'surat', subject: 'Permohonan aplikasi arsip rahasia', scan },
  })
  assert.equal(answer.statusCode, 201, answer.body)
  return answer.json()
}

/** Something that was sent, or not, to the head of Katingan's office. */
async function deliver(): Promise<string> {
  const id = '0'.repeat(32)
  await at.database.admin.query(
    `insert into laksana.delivery (tenant_id, delivery_id, channel, official_id, target, kind, state, not_before, made_at)
     values ('katingan', $1, 'mail', 'kepala-dinas', 'kepala-dinas', 'disposed', 'failed', now(), now())`,
    [id],
  )
  return id
}

/** A webhook of Katingan's with a message that waits, and a calendar feed of the head of its office. */
async function subscribe() {
  const viewerOf = async (official: string) =>
    (await at.app.directory.findViewer({ tenant: 'katingan', official }))!
  const administrator = await viewerOf('administrator')
  const draft = { url: `https://dasbor.example/${'x'.repeat(16)}`, description: 'x', kinds: ['case.ended'] }
  const made = await at.app.webhooks.add(administrator, draft)
  assert.ok(made.kind === 'made')
  await at.app.webhooks.sendTrial(administrator, made.id)
  const { rows } = await at.database.admin.query('select message_id as id from laksana.webhook_message')
  const feed = await at.app.feeds.make(await viewerOf('kepala-dinas'), 'tasks', 'id')
  const name = new URL(feed.address).pathname.split('/').at(-1)!
  secrets.push(draft.url, name)
  return { webhook: made.id, message: rows[0].id, feed: feed.id, name }
}

/** Katingan's case as an archive file with a hold, on a list that was carried out. */
async function fileInArchive(caseId: string) {
  const of = {
    tenant_id: 'katingan',
    case_id: caseId,
    list_id: crypto.randomUUID(),
    hold_id: crypto.randomUUID(),
  }
  const day = '2026-01-05'
  const at_ = '2026-01-05T00:00:00Z'
  const by = {
    put_at: at_,
    put_by: 'x',
    put_from: 'x',
    made_at: at_,
    made_by: 'x',
    made_from: 'x',
    reason: 'x',
  }
  const record = {
    ...{ number: '1', place: 'x', on: day, title: 'x', office: 'x', proposedBy: 'x', carriedOutBy: 'x' },
    ...{ approved: { by: 'x', at: at_, words: 'x' }, witnesses: [], files: [], sha256: 'x' },
  }
  const file = {
    ...{
      subject: 'x',
      applicant_name: 'x',
      procedure_id: 'x',
      procedure_title: 'x',
      ending: 'x',
      class: '500',
    },
    ...{ active: 1, inactive: 1, final: 'destroy', governed_by: '', schedule: 0, contents: [] },
    ...{ ended_on: day, transfer_on: day, over_on: day, title: 'x', record },
  }
  for (const [table, status] of [
    ['archive_file', 'kept'],
    ['legal_hold', ''],
    ['destruction_list', 'carried-out'],
    ['destruction_item', ''],
  ]) {
    const { rows } = await at.database.admin.query(
      `select string_agg(attname, ', ') as columns from pg_attribute
       where attrelid = ('laksana.' || $1)::regclass and attnum > 0 and attgenerated = ''`,
      [table],
    )
    const { columns } = rows[0]
    await at.database.admin.query(
      `insert into laksana.${table} (${columns}) select ${columns} from jsonb_populate_record(null::laksana.${table}, $1)`,
      [{ ...of, ...by, ...file, status }],
    )
  }
  return { list: of.list_id, hold: of.hold_id }
}

describe('every route', () => {
  before(async () => {
    const { app, database } = at
    const katingan = listDemoTenants().filter(({ id }) => id === 'katingan')
    await seedDemoCases(
      {
        pool: database.pools.app,
        procedures: app.procedures,
        documents: app.documents,
        now: () => new Date().toISOString(),
      },
      katingan.map((tenant) => ({ ...tenant, cases: tenant.cases.slice(2, 5) })),
    )
    const { rows } = await database.admin.query(
      `select t.case_id, t.task_id, f.reference, f.subject, s.file_id, f.procedure_id
       from laksana.task t join laksana.case_file f using (tenant_id, case_id) join laksana.stored_file s using (tenant_id, case_id)
       where t.tenant_id = 'katingan' order by t.case_id, t.task_id`,
    )
    const { task, paper } = await beginPaper(rows)
    const found = rows.find((row) => row.case_id === task.case_id && row.task_id === task.task_id)
    const token = await at.tokenOf('kepala.dinas@katingan.contoh.id')
    const letter = await registerLetter(found.file_id)
    const serial = await issueCertificate()
    const disposed = await at.server.inject({
      method: 'POST',
      url: `/api/v1/cases/${found.case_id}/dispositions`,
      headers: token,
      payload: bodies['/api/v1/cases/:case/dispositions']!,
    })
    assert.equal(disposed.statusCode, 200, disposed.body)
    const tokens = await at.server.inject({ url: '/api/v1/tokens', headers: token })
    const begun = await at.server.inject({
      method: 'POST',
      url: '/api/v1/uploads',
      headers: { ...token, 'tus-resumable': '1.0.0', 'upload-length': '10' },
    })
    Object.assign(ofKatingan, {
      tenant: 'katingan',
      procedure: found.procedure_id,
      version: '1',
      performer: 'kabid',
      reference: found.reference,
      case: found.case_id,
      id: found.case_id,
      act: 'catatan',
      task: found.task_id,
      file: found.file_id,
      token: tokens.json()[0].id,
      template: 'correspondence',
      document: paper.document,
      revision: '1',
      page: '1',
      register: 'incoming',
      book: 'masuk',
      letter: letter.id,
      serial,
      code: '0'.repeat(16),
      notice: `task ${found.case_id} ${found.task_id}`,
      delivery: await deliver(),
      ...(await fileInArchive(found.case_id)),
      ...(await subscribe()),
      upload: String(begun.headers.location).split('/').at(-1),
    })
    secrets.push(
      serial,
      letter.id,
      letter.subject,
      letter.number,
      found.case_id,
      found.file_id,
      found.subject,
      found.reference,
      '@katingan.contoh.id',
    )
  })

  test('that is public is known to be', () => {
    const found = listRoutes().filter(({ who }) => who === 'public')
    assert.deepEqual(found.map(({ method, url }) => `${method} ${url}`).sort(), [...publicRoutes].sort())
  })

  test('that is not public turns strangers away', async () => {
    for (const route of listRoutes().filter(({ who }) => who !== 'public')) {
      const answer = await call(route, {})
      const name = `${route.method} ${route.url}`
      if (route.json) assert.equal(answer.statusCode, 401, name)
      else assert.match(String(answer.headers.location), /^\/masuk\?ke=/, name)
      for (const secret of secrets) assert.ok(!answer.body.includes(secret), `${name} shows ${secret}`)
    }
  })

  test('that changes something turns inspectors away', async () => {
    const before = await stateOfKatingan()
    const cookie = await cookieOf(inspector)
    const acting = listRoutes().filter(({ who }) => who === 'acting-official')
    assert.ok(acting.length > 5)
    for (const route of acting) {
      const answer = await call(route, cookie)
      assert.equal(answer.statusCode, 403, `${route.method} ${route.url}`)
    }
    assert.equal(await stateOfKatingan(), before)
  })

  test('shows and changes nothing of another government', async () => {
    const before = await stateOfKatingan()
    const cookie = await cookieOf(stranger)
    const token = await at.tokenOf(stranger)
    for (const route of listRoutes().filter(({ who, url }) => who !== 'public' && url !== '/posisi')) {
      const name = `${route.method} ${route.url}`
      for (const headers of route.json ? [cookie, token] : [cookie]) {
        const answer = await call(route, headers)
        if (/:(id|case|task|file|token|letter|upload|list|hold|feed)\b/.test(route.url)) {
          // A form may answer by sending one elsewhere; what counts is below: nothing has changed.
          const right =
            answer.statusCode === 404 || (!route.json && route.method === 'POST' && answer.statusCode === 303)
          assert.ok(right, `${name} answers ${answer.statusCode}: ${answer.body.slice(0, 200)}`)
        }
        const shown = answer.body.replaceAll(addressOf(route), '')
        for (const secret of secrets) assert.ok(!shown.includes(secret), `${name} shows ${secret}`)
      }
    }
    assert.equal(await stateOfKatingan(), before)
  })

  test('answers to whom it is for', async () => {
    const cookie = await cookieOf('kepala.dinas@katingan.contoh.id')
    const theirs = listRoutes().filter(
      ({ method, url }) => method === 'GET' && /:(id|case|task|file|letter|list)\b/.test(url),
    )
    assert.ok(theirs.length > 4)
    for (const route of theirs) {
      const { statusCode } = await call(route, cookie)
      assert.ok(statusCode < 400, `${route.url} answers ${statusCode}, so its secrecy above proves nothing`)
    }
  })

  test('that is public tells no number of a civil servant', async () => {
    const url = '/api/v1/tenants/cirebon/procedures/cirebon'
    const headers = await at.tokenOf(stranger)
    const { ratification } = (await at.server.inject({ url, headers })).json().definition.identity
    assert.ok(ratification.nip.value)
    const strangers = await at.server.inject(url)
    assert.equal(
      strangers.json().definition.identity.ratification.position.value,
      ratification.position.value,
    )
    assert.ok(!strangers.body.includes(ratification.nip.value))
  })
})
