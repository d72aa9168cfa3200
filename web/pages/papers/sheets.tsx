import type { PaperView, PreviewAnswer } from '#server/papers/contract.ts'
import { Notice } from '../../components/notice.tsx'
import { useScreen } from '../../components/screen.ts'
import { fill } from '../../messages/index.ts'
import { paperAddress } from './paper-address.ts'
import { anyRefusalSentence } from './paper-refusal.ts'

interface SheetsProps {
  readonly view: PaperView
  readonly preview: PreviewAnswer
}

/** The pages of a paper as pictures, one below the other; or why there are none. Its text stands beside them as text. */
export function Sheets({ view, preview }: SheetsProps) {
  const { words, locale } = useScreen()
  const { papers } = words
  if (preview.kind === 'not-found') return null
  if (preview.kind !== 'set')
    return (
      <Notice tone="wait">
        <p>
          {preview.kind === 'erased'
            ? papers.page.erased
            : preview.kind === 'malformed'
              ? papers.preview.malformed
              : anyRefusalSentence(locale, preview.refusal)}
        </p>
      </Notice>
    )
  const pages = preview.pages.length
  return (
    <>
      {preview.replaced.length > 0 && (
        <Notice tone="wait">
          <p>{fill(papers.preview.replaced, { characters: preview.replaced.join(' ') })}</p>
        </Notice>
      )}
      <ol class="sheets" aria-label={papers.preview.pages}>
        {preview.pages.map((_, place) => (
          <li key={sheetAddress(view, place + 1)}>
            <img
              class="sheet"
              src={sheetAddress(view, place + 1)}
              alt={fill(papers.preview.sheet, { page: place + 1, pages, paper: view.title })}
              loading={place === 0 ? 'eager' : 'lazy'}
              width={794}
              height={1123}
            />
          </li>
        ))}
      </ol>
    </>
  )
}

/** The address says of which content and how far it is, so that a picture never stands for a later one. */
function sheetAddress({ at, paper }: PaperView, page: number): string {
  const far = [paper?.revision, paper?.standing, paper?.initials.length, paper?.signatures.length].join('.')
  return `${paperAddress(at, `/halaman/${page}`)}?naskah=${far}`
}
