import { FileField } from '../../components/fields/file-field.tsx'
import { useScreen } from '../../components/screen.ts'
import { fill } from '../../messages/index.ts'
import { isHandedIn, OutputPaper } from '../papers/output-paper.tsx'
import type { WritePageProps } from './write-page.tsx'

type Props = Pick<WritePageProps, 'view' | 'documents' | 'papers' | 'kept' | 'errors'>

/** What an application brings: each written here or uploaded. */
export function ApplicationPapers(props: Props) {
  const { write } = useScreen().words.requests
  return (
    <section aria-labelledby="berkas">
      <h2 id="berkas">{write.documents}</h2>
      {props.documents.map(({ document, required }) => {
        const paper = props.papers.find(({ at }) => at.document === document)
        const upload = <Upload key={document} {...{ ...props, document, required, paper }} />
        if (!paper) return upload
        return (
          <OutputPaper key={document} paper={paper} save="tujuan">
            {upload}
          </OutputPaper>
        )
      })}
    </section>
  )
}

function Upload(
  props: Props & {
    readonly document: string
    readonly required: boolean
    readonly paper: Props['papers'][number] | undefined
  },
) {
  const { view, document, required, paper, kept, errors } = props
  const { requests, papers } = useScreen().words
  const title = view.graph.documents[document] ?? document
  const sent = kept[document]
  const file = sent ?? view.state.documents[document]?.file
  const final = paper !== undefined && isHandedIn(paper)
  const help = final ? requests.write.insteadOfPaper : file && fill(requests.write.held, { file: file.name })
  return (
    <div>
      {sent && <input type="hidden" name={`kept.${document}`} value={sent.fileId} />}
      <FileField
        name={`output.${document}`}
        label={paper ? fill(papers.orUpload, { document: title }) : title}
        optional={!required || final}
        error={errors[`output.${document}`]}
        help={help}
      />
    </div>
  )
}
