import type { ArchiveFileView } from '#server/archive/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import { DefinitionList } from '../../components/definition-list.tsx'
import { ErrorSummary, type FieldErrors } from '../../components/fields/error-summary.tsx'
import { Page } from '../../components/page.tsx'
import { Title } from '../../components/title.tsx'
import { partialDate } from '../../format/dates.ts'
import { fill, t } from '../../messages/index.ts'
import { Assessing } from './assessing.tsx'
import { FileContents } from './contents.tsx'
import { Erasing } from './erasing.tsx'
import { FileState } from './file-table.tsx'
import { Holds } from './holds.tsx'

export interface FilePageProps {
  readonly request: PageRequest
  readonly view: ArchiveFileView
  readonly errors: FieldErrors
}

/** One file: what it is, how long it is kept and why, what it holds, and what may be done with it. */
export function ArchiveFilePage(props: FilePageProps) {
  const { request, view, errors } = props
  const { archive } = t(request.locale)
  const { file } = view
  const title = fill(archive.fileOf, { reference: file.reference ?? '' })
  return (
    <Page
      request={request}
      title={title}
      nav="archive"
      wide
      breadcrumb={[{ href: '/arsip', text: archive.title }]}
      wrong={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={errors} />
      <Title over={title} text={file.subject}>
        <p>
          <FileState file={file} />
        </p>
      </Title>
      <div class="beside">
        <div>
          <Sum {...props} />
          <FileContents {...props} />
        </div>
        <Facts {...props} />
      </div>
      <Assessing {...props} />
      <Holds {...props} />
      <Erasing {...props} />
    </Page>
  )
}

function Facts({ request, view }: FilePageProps) {
  const { archive } = t(request.locale)
  const words = archive.file
  const { file } = view
  return (
    <DefinitionList
      facts={[
        {
          name: words.case,
          value: <a href={`/permohonan/${file.caseId}`}>{words.openCase}</a>,
        },
        { name: words.applicant, value: file.applicant },
        { name: words.procedure, value: file.procedure.title },
        { name: words.ending, value: endingOf(file.ending, request) },
        { name: words.class, value: file.class },
        { name: archive.list.fate, value: archive.fates[file.final] },
        { name: words.governed, value: view.governedBy || null },
        {
          name: words.schedule,
          value: view.schedule > 0 ? fill(words.scheduleOwn, { version: view.schedule }) : words.scheduleNone,
        },
        {
          name: words.personal,
          value: fill(words.personalUntil, { date: partialDate(file.personalOverOn, request.locale) }),
        },
        {
          name: archive.destruction.list,
          value:
            view.lists.length > 0 &&
            view.lists.map(({ id, title, status }) => (
              <p key={id}>
                <a href={`/arsip/musnah/${id}`}>{title}</a> · {archive.destruction.statuses[status]}
              </p>
            )),
        },
      ]}
    />
  )
}

/** A named ending, or how else a request ends. */
function endingOf(ending: string, { locale }: PageRequest): string {
  return (t(locale).status.case as Readonly<Record<string, string>>)[ending] ?? ending
}

/** The sum by which its dates are found, line by line. */
function Sum({ request, view }: FilePageProps) {
  const { file: words, fates } = t(request.locale).archive
  const day = (date: string) => partialDate(date, request.locale)
  return (
    <section aria-labelledby="hitungan">
      <h2 id="hitungan">{words.sum}</h2>
      <ol>
        {view.lines.map((line) => (
          <li key={line.kind}>
            {line.kind === 'ended'
              ? fill(words.lines.ended, { on: day(line.on) })
              : line.kind === 'final'
                ? fill(words.lines.final, { from: day(line.from), final: fates[line.final] })
                : fill(words.lines[line.kind], {
                    years: line.years,
                    from: day(line.from),
                    until: day(line.until),
                  })}
          </li>
        ))}
      </ol>
    </section>
  )
}
