import { ButtonLink } from '../../../components/button.tsx'
import { DefinitionList } from '../../../components/definition-list.tsx'
import { Notice } from '../../../components/notice.tsx'
import { useScreen } from '../../../components/screen.ts'
import { titlesOf } from '../../../format/titles.ts'
import { refusalSentence } from '../../../messages/refusal.ts'
import type { ActForm } from './act-form.ts'

/** The act is not possible (any more): why, the way to the case file, and whatever was typed, to copy from. */
export function Closed({ form, back }: { form: ActForm; back: string }) {
  const { words, locale } = useScreen()
  const { actPages } = words
  const { offer, view, from } = form
  const why =
    offer && !offer.allowed
      ? refusalSentence(locale, offer.refusal, titlesOf(view.graph, locale, view.names))
      : actPages.gone
  return (
    <>
      <Notice tone="wait" title={actPages.cannot}>
        <p>{why}</p>
      </Notice>
      <Typed form={form} />
      <p class="row">
        <ButtonLink href={`/permohonan/${view.id}`}>{words.task.toCase}</ButtonLink>
        {from && (
          <ButtonLink look="secondary" href={back}>
            {actPages.back}
          </ButtonLink>
        )}
      </p>
    </>
  )
}

function Typed({ form: { act, typed, kept } }: { form: ActForm }) {
  const { actPages, task } = useScreen().words
  const { fields } = actPages
  const facts = [
    { name: fields.points, value: typed('points') },
    { name: fields.reason, value: typed('reason') },
    { name: fields.text[act as keyof typeof fields.text] ?? '', value: typed('text') },
    { name: fields.note, value: typed('note') },
    { name: fields.file, value: kept?.name ?? '' },
  ].filter(({ name, value }) => name !== '' && value !== '')
  if (facts.length === 0) return null
  return (
    <section aria-labelledby="terisi">
      <h2 id="terisi">{task.goneTyped}</h2>
      <DefinitionList
        facts={facts.map(({ name, value }) => ({ name, value: <p class="kept-lines">{value}</p> }))}
      />
    </section>
  )
}
