import type { CaseView } from '#server/cases/contract.ts'
import { DefinitionList } from '../../../components/definition-list.tsx'
import { FileLink } from '../../../components/file-link.tsx'
import { type Screen, useScreen } from '../../../components/screen.ts'
import { fill, t } from '../../../messages/index.ts'
import { signOfCase } from '../../deviations/cells.ts'
import type { Subject } from './act-address.ts'
import type { ActForm } from './act-form.ts'

/** Which request an act is about, and what in it. */
export function About({ form: { view, about } }: { form: ActForm }) {
  const screen = useScreen()
  const { words } = screen
  const { actPages } = words
  const { state } = view
  const { file, rejected } = state.documents[about.document ?? ''] ?? {}
  return (
    <div class="narrow">
      <DefinitionList
        facts={[
          {
            name: actPages.case,
            value: [state.reference, state.application.subject || words.work.list.untitled]
              .filter(Boolean)
              .join(' · '),
          },
          {
            name: actPages.about,
            value: subjectsOf(view, about, screen).map((title) => <p key={title}>{title}</p>),
          },
          { name: words.caseFile.documents.columns.file, value: file && <FileLink file={file} /> },
          { name: words.caseFile.documents.rejectedTag, value: rejected?.reason },
        ].filter(({ value }) => !Array.isArray(value) || value.length > 0)}
      />
    </div>
  )
}

/** What the act is about, as people call it. */
function subjectsOf(
  { state, graph, problems, dispositions, deviations }: CaseView,
  about: Subject,
  { locale, zone }: Pick<Screen, 'locale' | 'zone'>,
): readonly string[] {
  const titleOf = (id = '') => {
    const step = graph.byId.get(id)
    return step && [step.number, step.activity.value].filter(Boolean).join('. ')
  }
  const deviation = deviations.find(({ id }) => id === about.deviation)
  return [
    titleOf(about.step ?? state.tasks[about.task ?? '']?.step),
    graph.documents[about.document ?? ''],
    problems.find((problem) => problem.id === about.problem)?.text,
    graph.duties.find((duty) => duty.id === about.duty)?.text.value,
    dispositions.find(({ id }) => id === about.disposition)?.note ?? undefined,
    dispositions.find(({ id }) => id === about.disposition)?.by.position,
    titleOf(deviation?.step),
    deviation && signOfCase(deviation, graph.documents, locale, zone),
    deviation?.standing === 'sent-back' && deviation.judged?.text
      ? fill(t(locale).deviations.sentBack, { text: deviation.judged.text })
      : undefined,
  ].filter((title) => title !== undefined)
}
