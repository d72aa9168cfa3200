import type { PaperListItem, PaperView } from '#server/papers/contract.ts'
import { useScreen } from '../../components/screen.ts'
import { Tag, type Tone } from '../../components/tag.tsx'

type Standing = PaperListItem['standing']

const tones: Readonly<Record<Standing, Tone>> = {
  'not-begun': 'plain',
  drafting: 'now',
  initialling: 'wait',
  signing: 'wait',
  final: 'good',
}

export const standingOf = ({ paper }: Pick<PaperView, 'paper'>): Standing => paper?.standing ?? 'not-begun'

/** Where a paper stands; one that was sent back says so too. */
export function PaperStanding({ standing, refused }: { standing: Standing; refused: boolean }) {
  const { papers } = useScreen().words
  return (
    <>
      <Tag tone={tones[standing]}>{papers.standings[standing]}</Tag>{' '}
      {refused && <Tag tone="late">{papers.sentBack}</Tag>}
    </>
  )
}

/** Signed, but not by a certificate of an Indonesian provider (UU 1/2024, PP 71/2019): it says so wherever it is shown. */
export function Uncertified() {
  const { papers } = useScreen().words
  return <Tag tone="wait">{papers.uncertified}</Tag>
}
