import type { HeldDocument } from '#engine/case/index.ts'
import type { CaseView } from '#server/cases/contract.ts'
import type { PaperListItem } from '#server/papers/contract.ts'
import { Details } from '../../components/details.tsx'
import { FileLink } from '../../components/file-link.tsx'
import { Day, Moment } from '../../components/moment.tsx'
import { useScreen } from '../../components/screen.ts'
import { Table } from '../../components/table.tsx'
import { Tag } from '../../components/tag.tsx'
import { shortActivity } from '../../format/short-activity.ts'
import { fill } from '../../messages/index.ts'
import { PapersOfCase } from '../papers/papers-of-case.tsx'
import { actAddress, isAllowed } from './acts/act-address.ts'
import { Bundles } from './bundles.tsx'
import { isDestroyed } from './erased.tsx'
import { missingDocuments } from './missing-documents.ts'

/** Every paper in hand: its current version, from whom, rejected or not, what came before; and what is missing. */
export function Documents({ view, papers }: { view: CaseView; papers: readonly PaperListItem[] }) {
  const { words } = useScreen()
  const { documents } = words.caseFile
  const held = Object.entries(view.state.documents)
  return (
    <section aria-labelledby="berkas">
      <h2 id="berkas">{documents.title}</h2>
      <Bundles of={view} />
      <Missing view={view} />
      <PapersOfCase papers={papers} />
      {held.length === 0 ? (
        <p>{documents.none}</p>
      ) : (
        <Table
          caption={documents.title}
          captionHidden
          rows={held}
          keyOf={([document]) => document}
          columns={[
            {
              key: 'document',
              head: documents.columns.document,
              namesRow: true,
              cell: ([document]) => view.graph.documents[document] ?? document,
            },
            {
              key: 'file',
              head: documents.columns.file,
              cell: ([document, each]) => <Current document={document} held={each} view={view} />,
            },
            {
              key: 'by',
              head: documents.columns.by,
              cell: ([, each]) => <From held={each} view={view} />,
            },
            {
              key: 'acts',
              head: documents.columns.act,
              cell: ([document]) => <Acts document={document} view={view} />,
            },
          ]}
        />
      )}
    </section>
  )
}

function Missing({ view }: { view: CaseView }) {
  const { documents } = useScreen().words.caseFile
  const missing = missingDocuments(view)
  if (missing.length === 0) return null
  const fromOf = (from: string) =>
    from === 'application'
      ? documents.application
      : from === 'self'
        ? documents.fromSelf
        : from === 'outside'
          ? documents.fromOutside
          : fill(documents.step, { step: shortActivity(view.graph.byId.get(from)?.activity.value ?? from) })
  return (
    <div class="notice notice--wait">
      <p>{documents.missing}:</p>
      <ul>
        {missing.map(({ document, from }) => (
          <li key={document}>
            {fill(documents.missingFrom, {
              document: view.graph.documents[document] ?? document,
              from: fromOf(from),
            })}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Current({ document, held, view }: { document: string; held: HeldDocument; view: CaseView }) {
  const { documents } = useScreen().words.caseFile
  const earlier = view.documentVersions.filter(
    (each) => each.document === document && each.version < held.version,
  )
  return (
    <>
      <p>
        {isDestroyed(view) ? held.file.name : <FileLink file={held.file} />}{' '}
        <span class="quiet">{fill(documents.version, { version: held.version })}</span>
      </p>
      {held.rejected && (
        <p>
          <Tag tone="late">{documents.rejectedTag}</Tag>{' '}
          {fill(documents.rejected, {
            name: view.names[held.rejected.by],
            reason: held.rejected.reason,
          })}
        </p>
      )}
      {earlier.length > 0 && (
        <Details summary={fill(documents.earlier, { count: earlier.length })}>
          <ul class="small">
            {earlier.map((each) => (
              <li key={each.version}>
                {isDestroyed(view) ? each.file.name : <FileLink file={each.file} />}{' '}
                {fill(documents.version, { version: each.version })} · {each.by} · <Moment at={each.at} />
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}

function From({ held, view }: { held: HeldDocument; view: CaseView }) {
  const { documents } = useScreen().words.caseFile
  return (
    <>
      <p>{view.names[held.by] ?? ''}</p>
      <p class="quiet">
        {held.step === 'application'
          ? documents.application
          : fill(documents.step, {
              step:
                view.graph.byId.get(held.step)?.number ??
                shortActivity(view.graph.byId.get(held.step)?.activity.value ?? held.step),
            })}
        {' · '}
        <Day at={held.at} />
      </p>
    </>
  )
}

function Acts({ document, view }: { document: string; view: CaseView }) {
  const { words } = useScreen()
  const title = view.graph.documents[document] ?? document
  const acts = (['ReplaceDocument', 'RejectDocument'] as const).filter((act) =>
    isAllowed(view.offers, act, { document }),
  )
  if (acts.length === 0) return null
  return (
    <ul class="plain-list not-printed">
      {acts.map((act) => (
        <li key={act}>
          <a href={actAddress(view.id, act, { document })}>
            {words.acts[act]}
            <span class="only-heard">: {title}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
