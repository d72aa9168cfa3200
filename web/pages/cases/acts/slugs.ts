import type { CaseCommandType } from '#engine/case/commands.ts'

/** Acts that have a small page of their own under `/permohonan/:id/tindakan/:act`. The others have their own place. */
export const slugs = {
  ClaimTask: 'ambil',
  ReleaseTask: 'lepas',
  AssignTask: 'tugaskan',
  HandOverTask: 'serahkan',
  ReviseSchedule: 'ubah-jadwal',
  SignOutput: 'tanda-tangani',
  SkipStep: 'lewati',
  ReturnStep: 'kembalikan',
  WithdrawCompletion: 'tarik',
  RejectDocument: 'tolak-berkas',
  ReplaceDocument: 'ganti-berkas',
  AddNote: 'catatan',
  RecordProblem: 'masalah',
  RecordSolution: 'solusi',
  SuspendCase: 'tunda',
  ResumeCase: 'lanjutkan',
  WithdrawCase: 'cabut',
  CancelCase: 'batalkan',
  ReopenCase: 'buka-kembali',
  MoveToVersion: 'pindah-versi',
  FulfilDuty: 'kewajiban',
  SettleDisposition: 'selesaikan-disposisi',
  TakeBackDisposition: 'tarik-disposisi',
  RecordDeviation: 'catat-penyimpangan',
  AccountForDeviation: 'pertanggungjawabkan',
  AcceptDeviation: 'terima-pertanggungjawaban',
  SendBackDeviation: 'kembalikan-pertanggungjawaban',
} as const satisfies Partial<Record<CaseCommandType, string>>

export type PagedAct = keyof typeof slugs

export function actOfSlug(slug: string): PagedAct | undefined {
  return (Object.keys(slugs) as PagedAct[]).find((act) => slugs[act] === slug)
}
