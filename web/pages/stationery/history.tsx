import type { ComponentChildren } from 'preact'
import type { PageRequest } from '#server/http/page.ts'
import { Day, Moment } from '../../components/moment.tsx'
import { Table } from '../../components/table.tsx'
import { Tag } from '../../components/tag.tsx'
import { fill, t } from '../../messages/index.ts'
import { mayChange } from './may.ts'

export interface Made {
  readonly version: number
  readonly reason: string
  readonly madeAt: string
  readonly madeBy: string | null
  readonly validFrom: string
}

interface HistoryProps<V extends Made> {
  readonly request: PageRequest
  /** Newest first. */
  readonly versions: readonly V[]
  /** What this version changed; `before` is absent for the first. */
  readonly difference: (version: V, before: V | undefined) => ComponentChildren
  /** Where a version is taken up again. */
  readonly again: (version: number) => string
}

/** Every version with what it changed, newest first. */
export function History<V extends Made>({ request, versions, difference, again }: HistoryProps<V>) {
  const words = t(request.locale).stationery
  if (versions.length === 0) return null
  const current = inForce(versions, request.now)
  const stateOf = (version: V) =>
    version === current ? words.inForce : version.validFrom > request.now ? words.planned : words.past
  return (
    <section>
      <h2>{words.history}</h2>
      <Table
        caption={words.history}
        captionHidden
        rows={versions}
        keyOf={({ version }) => String(version)}
        columns={[
          {
            key: 'version',
            head: words.version,
            namesRow: true,
            cell: (each) => (
              <>
                {each.version} <Tag tone={each === current ? 'good' : 'plain'}>{stateOf(each)}</Tag>
              </>
            ),
          },
          { key: 'since', head: words.since, cell: ({ validFrom }) => <Day at={validFrom} /> },
          {
            key: 'difference',
            head: words.difference,
            cell: (each) =>
              difference(
                each,
                versions.find(({ version }) => version === each.version - 1),
              ),
          },
          {
            key: 'made',
            head: words.by,
            cell: ({ madeAt, madeBy, reason }) => (
              <>
                <Moment at={madeAt} />
                <p class="quiet">{madeBy ?? words.fromFile}</p>
                {reason && <p>{reason}</p>}
              </>
            ),
          },
          ...(mayChange(request.viewer!) && versions.length > 1
            ? [
                {
                  key: 'again',
                  head: words.useAgain,
                  cell: (each: V) =>
                    each === current ? (
                      words.nothing
                    ) : (
                      <a
                        href={again(each.version)}
                        aria-label={fill(words.useAgainOf, { version: each.version })}
                      >
                        {words.useAgain}
                      </a>
                    ),
                },
              ]
            : []),
        ]}
      />
    </section>
  )
}

/** The version that counts now. */
export function inForce<V extends Made>(versions: readonly V[], now: string): V | undefined {
  return versions
    .filter(({ validFrom }) => validFrom <= now)
    .toSorted((one, other) => other.validFrom.localeCompare(one.validFrom) || other.version - one.version)[0]
}
