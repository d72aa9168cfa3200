import type { FileRef } from '#engine/case/state.ts'
import { sizeInWords } from '../format/size.ts'
import { useScreen } from './screen.ts'

/** "application/pdf" → "PDF", as people call it. */
export function kindOf(file: FileRef): string {
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(file.name)?.[1]
  return (ending ?? file.mediaType.split('/').pop() ?? '').toUpperCase()
}

/** How a browser shows a file without running anything in it; null: it is only downloaded. */
export function shownBy({ mediaType }: FileRef): 'pdf' | 'image' | null {
  if (mediaType === 'application/pdf') return 'pdf'
  return mediaType === 'image/png' || mediaType === 'image/jpeg' ? 'image' : null
}

export function fileAddress({ fileId }: FileRef): string {
  return `/berkas/${encodeURIComponent(fileId)}`
}

/** A file to download, with its name, kind and size, and to look at where it can be shown. */
export function FileLink({ file }: { file: FileRef }) {
  const { locale, words } = useScreen()
  return (
    <span class="file">
      <a href={fileAddress(file)}>{file.name}</a>{' '}
      <small>
        ({kindOf(file)}, {sizeInWords(file.size, locale)})
        {shownBy(file) && (
          <>
            {' '}
            <a class="not-printed" href={`${fileAddress(file)}/lihat`}>
              {words.files.look}
              <span class="only-heard">: {file.name}</span>
            </a>
          </>
        )}
      </small>
    </span>
  )
}
