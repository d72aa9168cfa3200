import type { CaseView } from '#server/cases/contract.ts'
import { DefinitionList, type Fact } from '../../components/definition-list.tsx'
import { Details } from '../../components/details.tsx'
import { Moment } from '../../components/moment.tsx'
import { type Screen, useScreen } from '../../components/screen.ts'
import { amountIn } from '../../format/amounts.ts'
import { partialDate } from '../../format/dates.ts'
import { personInWords } from '../../format/person.ts'
import { spentInWords } from '../../format/spent.ts'
import { fill } from '../../messages/index.ts'

/** Who asks what, under which SOP, since when. */
export function CaseFacts({ view, tenant }: { view: CaseView; tenant: string }) {
  const screen = useScreen()
  const { words } = screen
  const { caseFile, requests } = words
  const { state, graph } = view
  const { procedure, version } = state.procedure
  return (
    <DefinitionList
      facts={[
        { name: caseFile.applicant, value: view.applicant.name },
        {
          name: caseFile.procedure,
          value: (
            <a href={`/${tenant}/sop/${procedure}/versi/${version}`}>
              {fill(caseFile.procedureVersion, { title: graph.procedure.identity.title.value, version })}
            </a>
          ),
        },
        { name: caseFile.urgency, value: requests.write.urgencies[state.application.urgency] },
        { name: caseFile.openedBy, value: personInWords(view.openedBy.name, view.openedBy.position) },
        { name: caseFile.opened, value: <Moment at={state.openedAt} /> },
        { name: requests.receipt.submitted, value: <Submitted view={view} /> },
        {
          name: words.time.spent.title,
          value: (view.timeSpent && spentInWords(view.timeSpent, screen.locale)) || null,
        },
      ]}
    />
  )
}

function Submitted({ view }: { view: CaseView }) {
  const sent = view.history.find((act) => act.events.some(({ type }) => type === 'CaseSubmitted'))
  return sent ? <Moment at={sent.at} /> : <>–</>
}

/** What was asked, the data recorded on the way and the teams formed. */
export function Contents({ view }: { view: CaseView }) {
  const screen = useScreen()
  const { caseFile, requests } = screen.words
  const { application } = view.state
  const lines = (text: string) => text !== '' && <p class="kept-lines">{text}</p>
  const own = [...fieldFacts(view, screen), ...teamFacts(view)]
  return (
    <Details summary={caseFile.application}>
      <DefinitionList
        facts={[
          { name: requests.write.subject, value: application.subject },
          { name: requests.write.need, value: lines(application.need) },
          { name: requests.write.businessProcess, value: lines(application.businessProcess) },
          ...own,
        ]}
      />
    </Details>
  )
}

function fieldFacts(view: CaseView, { words, locale }: Screen): readonly Fact[] {
  return Object.entries(view.state.fields).map(([id, value]) => {
    const field = view.graph.fields.get(id)
    const chosen =
      field?.type === 'choice' ? field.options.find((option) => option.id === value)?.label : undefined
    const written =
      typeof value === 'boolean'
        ? words.caseFile[value ? 'yes' : 'no']
        : typeof value === 'number'
          ? amountIn(locale, value, 3)
          : field?.type === 'date'
            ? partialDate(value, locale)
            : value
    return { name: field?.label ?? id, value: chosen ?? written }
  })
}

function teamFacts(view: CaseView): readonly Fact[] {
  return Object.entries(view.state.team).map(([performer, members]) => ({
    name: view.graph.performers.get(performer)?.title.value ?? performer,
    value: members.map((member) => view.names[member] ?? '').join(', '),
  }))
}
