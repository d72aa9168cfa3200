import type { Page } from 'playwright-core'
import { site } from '#web/routes.tsx'
import type { Governments } from './governments.ts'
import type { Seat, Seats } from './seats.ts'

/** A page at an address, as somebody sees it; `null` is a stranger. */
export interface Place {
  readonly seat: Seat | null
  readonly address: string
}

const tangsel = (position: string): Seat => ({ tenant: 'tangerang-selatan', position })
const head = tangsel('kabid-ptikp')
const applicant = tangsel('operator-disdik')
const inspector = tangsel('auditor')

/** Every page there is, seen by those who see it differently. Opens a draft of a request, so that there is one. */
export async function everyPlace(governments: Governments, seats: Seats): Promise<readonly Place[]> {
  const { draft, sent, reference } = await requestsOf(await seats.pageOf(applicant))
  const procedures = governments.tenants.flatMap(({ id, bindings }) =>
    Object.keys(bindings).map((procedure) => `/${id}/sop/${procedure}`),
  )
  return [
    ...at(null, '/', '/tentang', '/lacak', '/lacak?nomor=TIDAK-ADA', `/lacak?nomor=${reference}`),
    ...at(null, '/masuk', '/masuk?gagal=wrong', '/masuk/demo', '/api', '/tidak/ada/sama/sekali'),
    ...at(null, '/cirebon', '/cirebon/sop', ...procedures, `${procedures[0]}/versi/1`),
    ...at(head, '/beranda', '/tugas', '/tugas?teks=tidak-ada', '/permohonan', '/permohonan?teks=tidak-ada'),
    ...at(head, '/permohonan/baru', '/token', procedures.at(-1)!, '/permohonan/tidak-ada'),
    ...at(applicant, '/beranda', '/tugas', '/permohonan', '/permohonan/baru', `/permohonan/${draft}`),
    ...at(applicant, `/permohonan/${draft}/isi`, `/permohonan/${draft}/periksa`),
    ...at(applicant, `/permohonan/${sent}`, `/permohonan/${sent}/tanda-terima`),
    ...at(inspector, '/beranda', '/tugas', '/permohonan', `/permohonan/${sent}`, '/permohonan/baru'),
    ...(await taskPages(governments)),
    ...(await caseFiles(governments, seats)),
  ]
}

/** Routes of the site that no place stands for: a page that nobody looks at. */
export function routesWithout(places: readonly Place[]): readonly string[] {
  const paths = places.map(({ address }) => address.replace(/\?.*$/, ''))
  return site.routes
    .filter(({ method }) => method === 'GET')
    .map(({ path }) => path as string)
    .filter((path) => !paths.some((each) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`).test(each)))
}

function at(seat: Seat | null, ...addresses: readonly string[]): Place[] {
  return addresses.map((address) => ({ seat, address }))
}

/** One case file of each flow and state, as the head of its office sees it, and a page of each kind of act. */
async function caseFiles(governments: Governments, seats: Seats): Promise<readonly Place[]> {
  const places: Place[] = []
  const seen = new Set<string>()
  for (const { id: tenant, positions } of governments.tenants) {
    const superior = positions.find(({ capabilities }) => capabilities.includes('supervise'))!
    const seat = { tenant, position: superior.id }
    const page = await seats.pageOf(seat)
    const viewer = (await governments.app.directory.findViewer({ tenant, official: superior.id }))!
    const { items } = await governments.app.cases.list(viewer, {})
    for (const { id, status, procedure } of items) {
      const kind = `${procedure.id} ${status}`
      if (seen.has(kind)) continue
      seen.add(kind)
      places.push({ seat, address: `/permohonan/${id}` })
      for (const link of await linksOn(page, `/permohonan/${id}`, /\/tindakan\//)) {
        const act = link.replace(/^.*\/tindakan\/|\?.*$/g, '')
        if (!seen.has(act)) places.push({ seat, address: link })
        seen.add(act)
      }
    }
  }
  return places
}

/** The first task in each office's inboxes of everyone who owes one. */
async function taskPages({ app, tenants }: Governments): Promise<readonly Place[]> {
  const places: Place[] = []
  const seen = new Set<string>()
  for (const { id: tenant, officials } of tenants)
    for (const { id: official } of officials) {
      const viewer = (await app.directory.findViewer({ tenant, official }))!
      for (const { caseId, taskId, procedure } of (await app.tasks.inbox(viewer, {})).items) {
        const kind = `${procedure.id} ${taskId}`
        if (seen.has(kind)) continue
        seen.add(kind)
        const address = `/permohonan/${caseId}/tugas/${taskId}`
        places.push({ seat: { tenant, position: official }, address })
      }
    }
  return places
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

async function linksOn(page: Page, address: string, pattern: RegExp): Promise<readonly string[]> {
  await page.goto(address)
  const links = await page
    .locator('main a')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
  return [...new Set(links.filter((link) => pattern.test(link)))]
}
