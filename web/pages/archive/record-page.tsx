import type { DestructionRecord } from '#server/archive/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import { DefinitionList } from '../../components/definition-list.tsx'
import { Page } from '../../components/page.tsx'
import { momentOf, partialDate } from '../../format/dates.ts'
import { fill, t } from '../../messages/index.ts'

/** The record of destruction, to be read and printed. */
export function RecordPage(props: { request: PageRequest; list: string; record: DestructionRecord }) {
  const { request, list, record } = props
  const { archive } = t(request.locale)
  const { record: words, destruction, fates, file } = archive
  const day = (date: string) => partialDate(date, request.locale)
  const { approved } = record
  return (
    <Page
      request={request}
      title={words.title}
      nav="archive"
      breadcrumb={[
        { href: '/arsip/musnah', text: destruction.title },
        { href: `/arsip/musnah/${list}`, text: record.title },
      ]}
    >
      <article class="record">
        <h1>{words.title}</h1>
        <p>{fill(words.number, { number: record.number })}</p>
        <p>
          {fill(words.opening, {
            on: day(record.on),
            place: record.place,
            count: record.files.length,
            title: record.title,
            office: record.office,
          })}
        </p>
        <DefinitionList
          facts={[
            { name: words.proposed, value: record.proposedBy },
            {
              name: words.approved,
              value: fill(destruction.decidedBy, {
                at: momentOf(approved.at, request.locale, request.viewer!.tenant.zone),
                name: approved.by,
                words: approved.words,
              }),
            },
            { name: words.carriedOut, value: record.carriedOutBy },
            {
              name: words.witnesses,
              value: (
                <ol>
                  {record.witnesses.map((witness) => (
                    <li key={witness}>{witness}</li>
                  ))}
                </ol>
              ),
            },
          ]}
        />
        <h2>{words.files}</h2>
        <ol class="record__files">
          {record.files.map((each) => (
            <li key={each.caseId}>
              <h3>{each.reference ?? each.subject}</h3>
              <p>
                {each.subject} · {each.applicant} · {each.procedure}
              </p>
              <p>
                {each.class} · {fill(file.years, { active: each.active, inactive: each.inactive })} ·{' '}
                {fill(file.until, { date: day(each.overOn) })} · {fates[each.final]}
              </p>
              <ul class="small breaks">
                {each.documents.map((document) => (
                  <li key={`${document.sha256} ${document.title} ${document.version}`}>
                    {document.version === null
                      ? words.unnamed
                      : fill(words.version, { title: document.title, version: document.version })}
                    : <code>{document.sha256}</code>
                  </li>
                ))}
              </ul>
              <p class="small breaks">
                {words.acts}: {fill(words.actsKept, { acts: each.acts, head: each.head })}
              </p>
            </li>
          ))}
        </ol>
        <p class="small breaks">
          {words.checksum}: <code>{record.sha256}</code>
        </p>
        <p class="quiet not-printed">{words.print}</p>
      </article>
    </Page>
  )
}
