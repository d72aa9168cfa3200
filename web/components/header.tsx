import type { TenantSummary, Viewer } from '#server/directory/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import { Bell } from './bell.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { Mark } from './mark.tsx'
import { PositionSwitch, titleOfPosition } from './position-switch.tsx'
import { useScreen } from './screen.ts'

/** Whose service this is and who is using it. */
export function Header({
  request,
  government,
}: {
  request: PageRequest
  government: TenantSummary | undefined
}) {
  const { frame } = useScreen().words
  const { viewer } = request
  return (
    <header class="banner">
      <div class="width banner__top">
        <a class="banner__name" href={viewer ? '/beranda' : '/'}>
          <Mark />
          {frame.service}
        </a>
        <div class="banner__government">
          {government ? government.name : frame.tagline}
          {government && <span>{government.office}</span>}
        </div>
        <div class="banner__side">
          {viewer && <Bell unread={request.unread} />}
          {viewer && <Who viewer={viewer} url={request.url} />}
          {!viewer && <a href={`/masuk?ke=${encodeURIComponent(request.url)}`}>{frame.signIn}</a>}
          <LanguageSwitch url={request.url} />
        </div>
      </div>
    </header>
  )
}

/** Name and position; an account that is named after its position says it once. */
function Who({ viewer, url }: { viewer: Viewer; url: string }) {
  const { words } = useScreen()
  const position = titleOfPosition(viewer.position, words)
  return (
    <>
      {viewer.positions.length > 1 ? (
        <PositionSwitch viewer={viewer} url={url} />
      ) : (
        <div class="banner__who">
          {viewer.official.name}
          {position !== viewer.official.name && <span>{position}</span>}
        </div>
      )}
      <form method="post" action="/keluar">
        <button class="banner__button" type="submit">
          {words.frame.signOut}
        </button>
      </form>
    </>
  )
}
