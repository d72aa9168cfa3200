import { Details } from '../../components/details.tsx'
import type { TypedGroup } from '../../components/kind-form/typed.ts'
import { Notice } from '../../components/notice.tsx'
import { useScreen } from '../../components/screen.ts'
import { titlesOf } from '../../format/titles.ts'
import { ContentInWords, TypedInWords } from './content-in-words.tsx'
import { anyRefusalSentence } from './paper-refusal.ts'
import type { PaperScene } from './scene.ts'
import { Sheets } from './sheets.tsx'

/** The paper for whoever doesn't write it now: its pages, and the same as text. `typed`: what was typed in vain. */
export function ReadPaper({ scene, typed }: { scene: PaperScene; typed: TypedGroup | undefined }) {
  const { words, locale } = useScreen()
  const { page } = words.papers
  const { view, file, preview } = scene
  const write = view.offers.find(({ act }) => act === 'WritePaper')
  const drafting = (view.paper?.standing ?? 'drafting') === 'drafting'
  return (
    <>
      {typed && (
        <section aria-labelledby="terketik">
          <h2 id="terketik">{page.typed}</h2>
          <p>{page.typedHelp}</p>
          <TypedInWords fields={view.kind.fields} typed={typed} />
        </section>
      )}
      {view.open && drafting && write?.allowed === false && (
        <Notice tone="wait" title={page.cannotWrite}>
          <p>{anyRefusalSentence(locale, write.refusal, titlesOf(file.graph, locale, file.names))}</p>
        </Notice>
      )}
      {preview && <Sheets view={view} preview={preview} />}
      {view.content.kind === 'erased' ? (
        <p>{page.erased}</p>
      ) : (
        <Details summary={page.inWords} open={!preview}>
          <ContentInWords fields={view.kind.fields} content={view.content.content} />
        </Details>
      )}
    </>
  )
}
