import type { TenantSummary, Viewer } from '#server/directory/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import { useScreen } from './screen.ts'

export type NavKey =
  | 'home'
  | 'tasks'
  | 'papers'
  | 'cases'
  | 'new'
  | 'agenda'
  | 'archive'
  | 'calendars'
  | 'deviations'
  | 'services'
  | 'procedures'
  | 'lookUp'
  | 'verification'
  | 'tokens'
  | 'about'

/** Third parties and those who only inspect open no requests. */
export function mayOpenRequests({ position }: Viewer): boolean {
  return position.unit.kind !== 'third-party' && !position.capabilities.includes('inspect')
}

/** As the archive itself decides (server/archive/may.ts). */
function mayReadArchive({ position }: Viewer): boolean {
  return position.capabilities.length > 0 && position.unit.kind !== 'third-party'
}

/** Those who work for the office, and whoever sees all of the government. */
const answersForStandards = ({ position }: Viewer) =>
  position.unit.kind === 'office' || position.capabilities.length > 0

/** Reads everything and does nothing. */
const merelyInspects = ({ position }: Viewer) => position.capabilities.includes('inspect')

/** The few places there are. Which ones depends on whether somebody is signed in. */
export function Nav(props: {
  request: PageRequest
  current?: NavKey | undefined
  government: TenantSummary | undefined
}) {
  const { calendars, deviations, frame, waitingPapers } = useScreen().words
  const { request, current, government } = props
  const procedures = government && {
    key: 'procedures',
    href: `/${government.id}/sop`,
    text: frame.procedures,
  }
  const places = request.viewer
    ? [
        { key: 'home', href: '/beranda', text: frame.home },
        { key: 'tasks', href: '/tugas', text: frame.tasks },
        !merelyInspects(request.viewer) && { key: 'papers', href: '/paraf', text: waitingPapers.nav },
        { key: 'cases', href: '/permohonan', text: frame.cases },
        mayOpenRequests(request.viewer) && { key: 'new', href: '/permohonan/baru', text: frame.newRequest },
        request.viewer.position.capabilities.length > 0 && {
          key: 'agenda',
          href: '/agenda/masuk',
          text: frame.agenda,
        },
        answersForStandards(request.viewer) && {
          key: 'deviations',
          href: '/penyimpangan',
          text: deviations.title,
        },
        mayReadArchive(request.viewer) && { key: 'archive', href: '/arsip', text: frame.archive },
        request.viewer.position.capabilities.some((each) => each !== 'register') && {
          key: 'calendars',
          href: '/kalender',
          text: calendars.title,
        },
        procedures,
      ]
    : [
        { key: 'services', href: government ? `/${government.id}` : '/', text: frame.services },
        procedures,
        { key: 'lookUp', href: '/lacak', text: frame.lookUp },
        { key: 'verification', href: '/verifikasi', text: frame.verification },
        { key: 'about', href: '/tentang', text: frame.about },
      ]
  return (
    <nav class="nav" aria-label={frame.nav}>
      <ul class="width">
        {places.map(
          (place) =>
            place && (
              <li key={place.key}>
                <a href={place.href} aria-current={place.key === current ? 'page' : undefined}>
                  {place.text}
                </a>
              </li>
            ),
        )}
      </ul>
    </nav>
  )
}
