import { ButtonLink } from '../../components/button.tsx'
import { DefinitionList } from '../../components/definition-list.tsx'
import { FileLink } from '../../components/file-link.tsx'
import { useScreen } from '../../components/screen.ts'
import { fill } from '../../messages/index.ts'
import { isOfApplication, paperAddress, placeAddress } from './paper-address.ts'
import { mayDo, type PaperScene } from './scene.ts'

/** What kind of paper it is, its number and revision, and its files. */
export function PaperFacts({ scene: { view, file } }: { scene: PaperScene }) {
  const { words, locale } = useScreen()
  const { page } = words.papers
  const { paper, kind, at } = view
  const numbers = { given: paper?.number, later: page.numberLater, none: page.numberNone }
  return (
    <section aria-label={page.kind}>
      <DefinitionList
        facts={[
          { name: page.kind, value: kind.title[locale] },
          { name: page.because, value: view.because },
          { name: page.number, value: numbers[view.number] },
          {
            name: page.revision,
            value: paper && fill(page.revisionNumber, { revision: paper.revision }),
          },
          {
            name: page.case,
            value: (
              <a href={`/permohonan/${at.caseId}`}>
                {[view.reference, view.subject || words.work.list.untitled].filter(Boolean).join(' · ')}
              </a>
            ),
          },
          { name: words.caseFile.applicant, value: file.applicant.name },
          { name: page.pdf, value: paper?.file && <FileLink file={paper.file} /> },
        ]}
      />
      <ul class="plain-list stack-small not-printed">
        {paper && mayDo(view, 'WritePaper') && (
          <li>
            <a href={paperAddress(at, '/pratinjau')}>{page.preview}</a>
          </li>
        )}
        {paper && view.content.kind === 'content' && (
          <li>
            <a href={paperAddress(at, '/naskah.docx')}>{page.docx}</a>
            <p class="quiet small">{page.docxHelp}</p>
          </li>
        )}
        {view.open && (
          <li>
            <ButtonLink look="quiet" href={placeAddress(at)}>
              {isOfApplication(at) ? page.toApplication : page.toTask}
            </ButtonLink>
          </li>
        )}
      </ul>
    </section>
  )
}
