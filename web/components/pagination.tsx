import { fill } from '../messages/index.ts'
import { useScreen } from './screen.ts'

interface PaginationProps {
  readonly page: number
  readonly pageSize: number
  readonly total: number
  /** Address of a page, with every filter kept. */
  hrefOf(page: number): string
}

/** Which part of a list is shown, and the way to the others. */
export function Pagination({ page, pageSize, total, hrefOf }: PaginationProps) {
  const { lists } = useScreen().words
  const last = Math.max(1, Math.ceil(total / pageSize))
  const range = { from: (page - 1) * pageSize + 1, until: Math.min(total, page * pageSize), total }
  if (total === 0) return null
  return (
    <nav class="pagination" aria-label={lists.pages}>
      <p>{fill(lists.range, range)}</p>
      {last > 1 && (
        <ul>
          {page > 1 && (
            <li>
              <a href={hrefOf(page - 1)} rel="prev">
                {lists.previous}
              </a>
            </li>
          )}
          {pagesAround(page, last).map((each, index) => (
            <li key={each ?? `gap-${index}`}>
              {each === null ? (
                <span aria-hidden="true">…</span>
              ) : each === page ? (
                <span aria-current="page">{each}</span>
              ) : (
                <a href={hrefOf(each)} aria-label={fill(lists.page, { page: each })}>
                  {each}
                </a>
              )}
            </li>
          ))}
          {page < last && (
            <li>
              <a href={hrefOf(page + 1)} rel="next">
                {lists.next}
              </a>
            </li>
          )}
        </ul>
      )}
    </nav>
  )
}

/** First, last and those around the current one; null where some are left out. */
function pagesAround(page: number, last: number): (number | null)[] {
  const shown = [...new Set([1, page - 1, page, page + 1, last])].filter((each) => each >= 1 && each <= last)
  return shown
    .sort((a, b) => a - b)
    .flatMap((each, i) => (i > 0 && each - shown[i - 1]! > 1 ? [null, each] : [each]))
}
