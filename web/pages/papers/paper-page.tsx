import { AnswerNotice } from '../../components/answer-notice.tsx'
import { ErrorSummary } from '../../components/fields/error-summary.tsx'
import { typedOf } from '../../components/kind-form/typed.ts'
import { Moment } from '../../components/moment.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { useScreen } from '../../components/screen.ts'
import { Title } from '../../components/title.tsx'
import { personInWords } from '../../format/person.ts'
import { shortActivity } from '../../format/short-activity.ts'
import { titlesOf } from '../../format/titles.ts'
import { fill, t } from '../../messages/index.ts'
import { changesAddress } from './changes-address.ts'
import { Deeds } from './deeds.tsx'
import { errorsOfAnswer, revisionOf } from './not-done.ts'
import { isOfApplication, placeAddress } from './paper-address.ts'
import { PaperFacts } from './paper-facts.tsx'
import { PaperForm } from './paper-form.tsx'
import { PaperStanding, standingOf } from './paper-standing.tsx'
import { Parties } from './parties.tsx'
import { ReadPaper } from './read-paper.tsx'
import { mayDo, type PaperScene, type PaperTry } from './scene.ts'
import { YourTurn } from './your-turn.tsx'

/** The page of one paper: written, read, initialled, signed or sent back, as it stands and by whoever looks. */
export function PaperPage({ scene, tried }: { scene: PaperScene; tried: PaperTry }) {
  const { request, view, file, from } = scene
  const words = t(request.locale)
  const { page } = words.papers
  const titles = titlesOf(file.graph, request.locale, file.names)
  const { answer } = tried
  const errors = { ...tried.errors, ...(answer && errorsOfAnswer(answer, request, titles)) }
  const step = file.state.tasks[view.at.task]?.step ?? view.at.task.slice(0, view.at.task.lastIndexOf('.'))
  const activity = shortActivity(file.graph.byId.get(step)?.activity.value ?? step)
  const number = file.graph.byId.get(step)?.number
  const writes = mayDo(view, 'WritePaper')
  const draft = isOfApplication(view.at)
  const { content } = view
  // An erased content is written anew, where it is still to be written.
  const typed =
    tried.typed ?? typedOf(view.kind.fields, content.kind === 'content' ? content.content : undefined)
  return (
    <Page
      request={request}
      title={view.title}
      nav={from?.startsWith('/paraf') ? 'papers' : 'tasks'}
      islands={writes ? ['rows', 'unsaved'] : []}
      wrong={answer !== undefined || Object.keys(errors).length > 0}
      breadcrumb={[
        from?.startsWith('/paraf')
          ? { href: from, text: words.waitingPapers.nav }
          : { href: '/tugas', text: words.frame.tasks },
        { href: `/permohonan/${view.at.caseId}`, text: view.reference ?? words.caseFile.noReference },
        ...(view.open
          ? [
              {
                href: placeAddress(view.at),
                text: draft
                  ? words.requests.write.title
                  : number
                    ? fill(words.task.step, { number })
                    : activity,
              },
            ]
          : []),
      ]}
    >
      {answer?.kind === 'conflict' ? (
        <>
          <AnswerNotice answer={answer} titles={titles} />
          {writes && <Overtaken scene={scene} />}
        </>
      ) : (
        <ErrorSummary
          errors={errors}
          title={
            answer?.kind === 'malformed'
              ? page.malformed
              : answer?.kind === 'incomplete'
                ? page.incomplete
                : undefined
          }
        />
      )}
      {tried.complete && (
        <Notice tone="good">
          <p>{page.complete}</p>
        </Notice>
      )}
      <Title over={draft ? page.overDraft : fill(page.over, { step: activity })} text={view.title}>
        <p>
          <PaperStanding standing={standingOf(view)} refused={view.refused !== null} />
        </p>
      </Title>
      {view.refused && (
        <Notice
          tone="late"
          title={fill(page.refused, { name: personInWords(view.refused.by.name, view.refused.by.position) })}
        >
          <p class="kept-lines">{view.refused.reason}</p>
          <p class="quiet">
            <Moment at={view.refused.at} />
          </p>
        </Notice>
      )}
      {!view.open && <p class="quiet">{draft ? page.closedDraft : page.closed}</p>}
      {writes && content.kind === 'erased' && <p>{page.erased}</p>}
      <div class="beside">
        <div>
          {writes ? (
            <PaperForm {...{ scene, tried, typed, errors }} />
          ) : (
            <ReadPaper scene={scene} typed={tried.typed} />
          )}
        </div>
        <div>
          <YourTurn {...{ scene, tried, errors }} />
          <PaperFacts scene={scene} />
          <Parties view={view} />
          <Deeds view={view} />
        </div>
      </div>
    </Page>
  )
}

/** Somebody else has written a revision since the form was opened. */
function Overtaken({ scene: { view, request } }: { scene: PaperScene }) {
  const { page } = useScreen().words.papers
  const seen = Number(request.form.text('revision'))
  const now = revisionOf(view)
  return (
    <Notice tone="wait">
      <p>{fill(page.changedMeanwhile, { revision: now })}</p>
      {seen >= 1 && seen < now && (
        <p>
          <a href={changesAddress(view.at, seen, now)}>{page.seeMeanwhile}</a>
        </p>
      )}
    </Notice>
  )
}
