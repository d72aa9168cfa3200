import type { Page } from 'playwright-core'
import { nightlyArchive } from '#server/archive/index.ts'
import type { TaskView } from '#server/cases/contract.ts'
import { site } from '#web/routes.tsx'
import type { Governments } from './governments.ts'
import { newcomers } from './newcomers.ts'
import { draftPages, paperPages } from './paper-places.ts'
import type { Seat, Seats } from './seats.ts'
import { publishesLetter, withdrawsLetter } from './signed-letter.ts'

/** A page at an address, as somebody sees it; `null` is a stranger. */
export interface Place {
  readonly seat: Seat | null
  readonly address: string
}

const routes = site.routes.filter(({ method }) => method === 'GET').map(({ path }) => path as string)

const tangsel = (position: string): Seat => ({ tenant: 'tangerang-selatan', position })
const head = tangsel('kabid-ptikp')
const applicant = tangsel('operator-disdik')
const inspector = tangsel('auditor')
const clerk = { tenant: 'katingan', position: 'persuratan' }
const officeHead = { tenant: 'katingan', position: 'kepala-dinas' }
const administrator = { tenant: 'katingan', position: 'administrator' }

/** Every page there is, seen by those who see it differently. Opens a draft of a request, so that there is one. */
export async function everyPlace(governments: Governments, seats: Seats): Promise<readonly Place[]> {
  const { draft, sent, reference } = await requestsOf(await seats.pageOf(applicant))
  const letter = await registersLetter(await seats.pageOf(clerk))
  const signed = await publishesLetter(governments.app, officeHead)
  const withdrawn = await withdrawsLetter(governments.app, officeHead, governments.now())
  const procedures = governments.tenants.flatMap(({ id, bindings }) =>
    Object.keys(bindings).map((procedure) => `/${id}/sop/${procedure}`),
  )
  return [
    ...at(
      null,
      '/',
      '/tentang',
      '/lacak',
      '/lacak?nomor=',
      '/lacak?nomor=TIDAK-ADA',
      `/lacak?nomor=${reference}`,
    ),
    ...at(null, '/masuk', '/masuk?gagal=wrong', '/masuk/demo', '/api', '/tidak/ada/sama/sekali'),
    ...at(null, '/cirebon', '/cirebon/sop', `${procedures[0]}/versi/1`, ...procedures.slice(1)),
    ...at(head, '/beranda', '/tugas', '/tugas?teks=tidak-ada', '/permohonan', '/permohonan?teks=tidak-ada'),
    ...at(head, '/kabar', '/kabar?hanya=belum', '/kabar/pengaturan', '/kabar/pesan'),
    ...at(administrator, '/pengiriman', '/pengiriman?keadaan=failed'),
    ...at(
      head,
      '/sandi',
      '/sandi?gagal=short',
      '/token',
      '/umpan',
      '/rapat',
      procedures[0]!,
      '/permohonan/tidak-ada',
    ),
    ...at(
      applicant,
      '/beranda',
      '/permohonan/baru',
      `/permohonan/${sent}`,
      `/permohonan/${sent}/tanda-terima`,
      `/permohonan/${sent}/jadwal`,
    ),
    ...at(applicant, `/permohonan/${draft}`, `/permohonan/${draft}/isi`, `/permohonan/${draft}/periksa`),
    ...at(inspector, '/beranda', '/tugas', `/permohonan/${sent}`, '/permohonan/baru'),
    ...at(
      clerk,
      '/agenda',
      '/agenda/masuk',
      '/agenda/masuk?cari=tidak-ada',
      '/agenda/keluar',
      '/agenda/masuk/cetak',
    ),
    ...at(
      clerk,
      '/agenda/masuk/baru',
      '/agenda/keluar/baru',
      `/surat/${letter}`,
      `/permohonan/baru?surat=${letter}`,
    ),
    ...at(null, '/verifikasi', signed.address, withdrawn, '/verifikasi/katingan/TIDAK-ADA'),
    ...at(officeHead, '/sertifikat', '/sertifikat?gagal=short', `/sertifikat/${signed.serial}/cabut`),
    ...at(inspector, '/sertifikat'),
    ...at(
      administrator,
      '/sertifikat-pejabat',
      '/sertifikat-pejabat?keadaan=revoked',
      `/sertifikat-pejabat/${signed.serial}/cabut`,
    ),
    ...at(administrator, '/kop', '/kop/surat', '/kop/surat?unit=dinkes', '/kop/template/correspondence'),
    ...at({ ...administrator, position: 'kepala-dinas' }, '/kop', '/kop/surat', '/kop/template/form'),
    ...at(
      administrator,
      '/kalender',
      '/kalender?unit=dinkes&tahun=2027',
      '/kalender/riwayat',
      '/kalender/jam',
      '/kalender/masa?siap=ramadan',
      '/kalender/hari',
      '/kalender/impor',
    ),
    ...at(inspector, '/kalender'),
    ...(await archivePages(governments)),
    ...at(administrator, '/penomoran', '/penomoran/ubah', '/penomoran/ubah?buku=outgoing'),
    ...at(
      { ...administrator, position: 'kepala-dinas' },
      '/penyimpangan',
      '/penyimpangan?baku=time&lewat=60',
      '/penyimpangan?sop=tidak-ada',
      '/penyimpangan/cetak',
      '/eskalasi',
      '/eskalasi/ubah',
      '/eskalasi/ubah?langkah=katingan/disposisi',
    ),
    ...at(inspector, '/penyimpangan', '/eskalasi'),
    ...(await webhookPages(governments)),
    ...(await dispositions(governments)),
    ...at(
      head,
      '/paraf',
      '/beban-kerja',
      '/perkiraan',
      '/beban-kerja/serahkan?dari=-',
      '/beban-kerja/serahkan?dari=kabid-ptikp',
    ),
    ...(await draftPages(governments)),
    ...(await paperPages(governments)),
    ...(await taskPages(governments)),
    ...(await caseFiles(governments, seats)),
  ]
}

/** Routes of the site that no place stands for: a page that nobody looks at. */
export function routesWithout(places: readonly Place[]): readonly string[] {
  const seen = new Set(places.map(({ address }) => routeOf(address)))
  return routes.filter((route) => !seen.has(route))
}

/** The route that answers at an address; the address itself where the server does without the site. */
export function routeOf(address: string): string {
  const path = address.replace(/\?.*$/, '')
  const fits = (route: string) => new RegExp(`^${route.replace(/:\w+/g, '[^/]+')}$`).test(path)
  return routes.find((route) => route === path) ?? routes.find(fits) ?? address
}

function at(seat: Seat | null, ...addresses: readonly string[]): readonly Place[] {
  return addresses.map((address) => ({ seat, address }))
}

/** A case file of each flow and of each state, as the head of its office sees it, and a page of each kind of act. */
async function caseFiles({ app, tenants }: Governments, seats: Seats): Promise<readonly Place[]> {
  const places: Place[] = []
  const isNew = newcomers()
  for (const { id: tenant, positions } of tenants) {
    const superior = positions.find(({ capabilities }) => capabilities.includes('supervise'))!
    const seat = { tenant, position: superior.id }
    const viewer = (await app.directory.findViewer({ tenant, official: superior.id }))!
    for (const { id, status, procedure } of (await app.cases.list(viewer, {})).items) {
      if (!isNew(status) && !isNew(procedure.id)) continue
      places.push({ seat, address: `/permohonan/${id}` })
      if (isNew(`jadwal ${tenant}`)) places.push({ seat, address: `/permohonan/${id}/jadwal` })
      const shown = await linksOn(await seats.pageOf(seat), `/permohonan/${id}`, /^\/berkas\/.*\/lihat$/)
      if (shown[0] && isNew('berkas')) places.push({ seat, address: shown[0] })
      for (const link of await linksOn(await seats.pageOf(seat), `/permohonan/${id}`, /\/tindakan\//))
        if (isNew(link.replace(/^.*\/tindakan\/|\?.*$/g, ''))) places.push({ seat, address: link })
    }
  }
  return places
}

/** A disposition, as who gave it and who owes the answer see it. */
async function dispositions({ app }: Governments): Promise<readonly Place[]> {
  const official = 'kepala-dinas'
  const viewer = (await app.directory.findViewer({ tenant: 'katingan', official }))!
  const { items } = await app.cases.list(viewer, { status: 'running' })
  const { id } = items[0]!
  const order = {
    positions: ['kabid-ti'],
    instructions: ['pelajari'],
    urgency: 'segera',
    note: 'Periksa',
  } as const
  const answer = await app.dispositions.dispose(viewer, id, { commandId: crypto.randomUUID(), ...order })
  if (answer.kind !== 'done') throw new Error(`nothing was disposed: ${answer.kind}`)
  const giver = { tenant: 'katingan', position: official }
  const form = `/permohonan/${id}/disposisi`
  return [
    ...at(giver, `/permohonan/${id}`, '/beranda', form),
    ...at({ tenant: 'katingan', position: 'kabid-ti' }, `/permohonan/${id}`, '/tugas', `${form}?disposisi=1`),
  ]
}

/** A task page of each flow, and of each kind of thing that a task may ask for, as whoever owes it sees it. */
async function taskPages({ app, tenants }: Governments): Promise<readonly Place[]> {
  const places: Place[] = []
  const isNew = newcomers()
  for (const { id: tenant, officials } of tenants)
    for (const { id: official } of officials) {
      const viewer = (await app.directory.findViewer({ tenant, official }))!
      for (const { caseId, taskId, procedure } of (await app.tasks.inbox(viewer, {})).items) {
        const view = (await app.cases.findTask(viewer, caseId, taskId))!
        const kinds = [procedure.id, ...kindsOfTask(view)].filter(isNew)
        if (kinds.length === 0) continue
        const address = `/permohonan/${caseId}/tugas/${taskId}`
        places.push({ seat: { tenant, position: official }, address })
      }
    }
  return places
}

function kindsOfTask({ case: { offers }, task }: TaskView): readonly string[] {
  const offer = offers.find((each) => each.act === 'CompleteStep' && each.task === task.id)
  if (offer?.act !== 'CompleteStep' || !offer.allowed) return ['refused']
  const asked = Object.entries(offer.needs).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value,
  )
  const outside = offer.needs.documents.some(({ from, open }) => from === 'outside' && open)
  return [
    ...asked.map(([need]) => need),
    ...(task.points ? ['returned'] : []),
    ...(outside ? ['from outside'] : []),
  ]
}

async function requestsOf(page: Page) {
  const [first] = await linksOn(page, '/permohonan', /^\/permohonan\/(?!baru)[^/]+$/)
  const sent = first!.split('/')[2]!
  await page.goto(`/permohonan/${sent}/tanda-terima`)
  const reference = (await page.locator('.receipt__number').textContent())!
  await page.goto('/permohonan/baru')
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Mulai mengisi' }).click()
  await page.waitForURL('**/isi')
  return { draft: page.url().split('/').at(-2)!, sent, reference }
}

/** The archive with the file of a case that ended, and a list that was carried out. */
async function archivePages(governments: Governments): Promise<readonly Place[]> {
  const { app, database } = governments
  await nightlyArchive({
    pool: database.pools.app,
    now: governments.now,
    say: { log: () => {}, error: console.error },
  }).run(new AbortController().signal)
  const viewer = (await app.directory.findViewer({ tenant: 'katingan', official: 'administrator' }))!
  const [file] = (await app.archive.list(viewer, {}))!.items
  const list = await carriedOutList(governments)
  const seats = [administrator, { tenant: 'katingan', position: 'kepala-dinas' }]
  return [
    ...at(
      administrator,
      '/arsip',
      '/arsip?cari=tidak-ada',
      '/arsip/musnah',
      '/arsip/jadwal',
      '/arsip/jadwal/ubah',
    ),
    ...seats.flatMap((seat) => at(seat, `/arsip/${file!.caseId}`, `/arsip/musnah/${list}`)),
    ...at(administrator, `/arsip/musnah/${list}/berita-acara`),
  ]
}

/** Webhooks with one of them, whose trial message waits. */
async function webhookPages({ app }: Governments): Promise<readonly Place[]> {
  const viewer = (await app.directory.findViewer({ tenant: 'katingan', official: 'administrator' }))!
  const draft = { url: 'https://dasbor.example/laksana', description: 'Dasbor', kinds: ['case.ended'] }
  const made = await app.webhooks.add(viewer, draft)
  if (made.kind !== 'made') throw new Error(`no webhook was made: ${made.kind}`)
  await app.webhooks.sendTrial(viewer, made.id)
  const one = `/webhook/${made.id}`
  return at(administrator, '/webhook', '/webhook/baru', one, `${one}/ubah`)
}

/** An empty list, so that no case is touched; its record is what there is to see. */
async function carriedOutList({ database }: Governments): Promise<string> {
  const at_ = '2026-01-05T00:00:00Z'
  const record = {
    ...{ number: 'BA-1', place: 'Kasongan', on: '2026-01-05', title: 'Semester I', office: 'Dinas' },
    ...{
      proposedBy: 'Administrator',
      carriedOutBy: 'Administrator',
      witnesses: ['Bagian Hukum', 'Inspektorat'],
    },
    ...{ approved: { by: 'Kepala Dinas', at: at_, words: 'Setuju' }, files: [], sha256: 'a'.repeat(64) },
  }
  const { rows } = await database.admin.query(
    `insert into laksana.destruction_list (tenant_id, list_id, title, status, made_at, made_by, made_from, record)
     values ('katingan', gen_random_uuid(), 'Semester I', 'carried-out', $1, 'administrator', 'Administrator', $2)
     returning list_id`,
    [at_, record],
  )
  return rows[0].list_id
}

/** A letter in the book, so that there is one. */
async function registersLetter(page: Page): Promise<string> {
  await page.goto('/agenda/masuk/baru')
  await page.getByLabel('Pengirim lain').fill('Panitia daerah')
  await page.getByRole('textbox', { name: 'Hal', exact: true }).fill('Permohonan aplikasi')
  await page.getByRole('button', { name: 'Simpan dan ambil nomor' }).click()
  await page.waitForURL('**/surat/*')
  return page.url().split('/').at(-1)!
}

async function linksOn(page: Page, address: string, pattern: RegExp): Promise<readonly string[]> {
  await page.goto(address)
  const links = await page
    .locator('main a')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
  return [...new Set(links.filter((link) => pattern.test(link)))]
}

/** Whoever sees a place looks at it, two people at a time, since there are two cores; `look` opens the page. */
export async function eachPage(
  seats: Seats,
  places: readonly Place[],
  look: (page: Page, address: string) => Promise<void>,
): Promise<void> {
  const people = [...Map.groupBy(places, ({ seat }) => JSON.stringify(seat)).values()]
  const next = people.toSorted((a, b) => b.length - a.length).values()
  const lane = async () => {
    for (const theirs of next) {
      const page = await seats.pageOf(theirs[0]!.seat)
      for (const { address } of theirs) await look(page, address)
    }
  }
  await Promise.all([lane(), lane()])
}
