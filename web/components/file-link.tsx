import type { FileRef } from '#engine/case/state.ts'
import { sizeInWords } from '../format/size.ts'
import { useScreen } from './screen.ts'

/** "application/pdf" → "PDF", as people call it. */
function kindOf(file: FileRef): string {
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(file.name)?.[1]
  return (ending ?? file.mediaType.split('/').pop() ?? '').toUpperCase()
}

/** A file to open, with its name, kind and size. */
export function FileLink({ file }: { file: FileRef }) {
  const { locale } = useScreen()
  return (
    <span class="file">
      <a href={`/berkas/${encodeURIComponent(file.fileId)}`}>{file.name}</a>{' '}
      <small>
        ({kindOf(file)}, {sizeInWords(file.size, locale)})
      </small>
    </span>
  )
}
