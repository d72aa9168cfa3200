import { countOf } from '../format/notice.ts'
import { useScreen } from './screen.ts'

/**
 * The way to the notices, with how many are unread. The number is that of the page; an island (islands/bell.ts) keeps it
 * true while the page is in sight, and says aloud what comes.
 */
export function Bell({ unread }: { unread: number | null }) {
  const { notices } = useScreen().words
  return (
    <div class="bell" data-news="/kabar/alur">
      <a href="/kabar">
        <svg class="bell__mark" viewBox="0 0 20 20" aria-hidden="true">
          <path d="M10 2.5a5 5 0 0 0-5 5v3.6L3.4 14h13.2L15 11.1V7.5a5 5 0 0 0-5-5zM8 16a2 2 0 0 0 4 0" />
        </svg>
        {notices.bell}
        <span class="bell__unread" hidden={!unread}>
          <span class="bell__count">{countOf(unread ?? 0)}</span>
          <span class="only-heard"> {notices.bellHeard}</span>
        </span>
      </a>
      <span class="only-heard" aria-live="polite" />
    </div>
  )
}
