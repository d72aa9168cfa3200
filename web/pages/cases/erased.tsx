import type { CaseView } from '#server/cases/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import { Notice } from '../../components/notice.tsx'
import { useScreen } from '../../components/screen.ts'
import { dateOf, momentOf } from '../../format/dates.ts'
import { fill, t } from '../../messages/index.ts'

/** What the server puts where a text was erased (server/cases/texts/seal.ts). */
const erasedMark = /█████/g

/** The view with when and under what it was erased, in words, wherever a text was. */
export function tellErased(view: CaseView, { locale, viewer }: PageRequest): CaseView {
  const last = view.erased.at(-1)
  if (!last) return view
  const { erase } = t(locale).archive
  const date = dateOf(last.at, locale, viewer!.tenant.zone)
  const told = `[${fill(erase.inCase, { date, under: last.under })}]`
  const { graph, erased, ...rest } = view
  return { ...(tell(rest, told) as typeof rest), graph, erased }
}

function tell(value: unknown, told: string): unknown {
  if (typeof value === 'string') return value.replace(erasedMark, told)
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((member) => tell(member, told))
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, tell(member, told)]))
}

/** Whether nothing of the request is left but its acts. */
export function isDestroyed({ erased }: Pick<CaseView, 'erased'>): boolean {
  return erased.some(({ what }) => what === 'everything')
}

/** Says at the head of the page what was erased, when and under which record or rule. */
export function ErasedNotice({ view }: { view: CaseView }) {
  const { words, locale, zone } = useScreen()
  const { erase } = words.archive
  if (view.erased.length === 0) return null
  return (
    <Notice title={isDestroyed(view) ? erase.noticeAll : erase.notice}>
      {view.erased.map(({ what, at, under }) => (
        <p key={what}>
          {erase[what]}: {fill(erase.under, { at: momentOf(at, locale, zone), under })}
        </p>
      ))}
    </Notice>
  )
}
