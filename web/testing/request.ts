import { defaultCalendar, workLeft } from '#engine/working-time/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { PageRequest, PostedForm } from '#server/http/page.ts'

/** A form as posted, from plain values. */
export function formOf(values: Readonly<Record<string, string | readonly string[]>> = {}): PostedForm {
  const all = (name: string) => [values[name] ?? []].flat()
  return {
    text: (name) => (all(name)[0] ?? '').trim(),
    all,
    has: (name) => name in values,
    under: (prefix) =>
      Object.fromEntries(
        Object.keys(values)
          .filter((name) => name.startsWith(prefix))
          .map((name) => [name.slice(prefix.length), all(name)[0] ?? '']),
      ),
    files: {},
    fileProblems: {},
    examined: {},
  }
}

const now = '2026-11-20T03:00:00.000Z'

/** A request of somebody not signed in, in Indonesian, unless told otherwise. */
export function requestOf(given: Partial<PageRequest> = {}): PageRequest {
  return {
    locale: 'id',
    viewer: null,
    url: '/',
    params: {},
    query: {},
    form: formOf(),
    flash: null,
    unread: null,
    typedEmail: null,
    now,
    workLeft: (due, zone) => workLeft(now, due, defaultCalendar(zone, [])),
    demo: true,
    uploads: { endings: ['pdf', 'docx'], megabytes: 25, bundleMegabytes: 2000, examinedMegabytes: 25 },
    ...given,
  }
}

/** An official of an agency, in two positions. */
export const viewer: Viewer = {
  tenant: {
    id: 'kota-contoh',
    name: 'Pemerintah Kota Contoh',
    office: 'Dinas Kominfo',
    zone: 'Asia/Makassar',
  },
  official: { id: 'o1', name: 'Pejabat Pertama', email: 'pertama@contoh.example' },
  position: {
    id: 'p1',
    title: 'Kepala Bidang Layanan',
    unit: { id: 'u1', name: 'Dinas Kominfo', kind: 'office' },
    kind: 'definitive',
    capabilities: ['supervise'],
  },
  positions: [
    {
      id: 'p1',
      title: 'Kepala Bidang Layanan',
      unit: { id: 'u1', name: 'Dinas Kominfo', kind: 'office' },
      kind: 'definitive',
      capabilities: ['supervise'],
    },
    {
      id: 'p2',
      title: 'Kepala Dinas',
      unit: { id: 'u1', name: 'Dinas Kominfo', kind: 'office' },
      kind: 'stand-in',
      capabilities: [],
    },
  ],
}
