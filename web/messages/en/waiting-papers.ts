import type { waitingPapers as indonesian } from '../id/waiting-papers.ts'

export const waitingPapers: typeof indonesian = {
  nav: 'Initials and signatures',
  title: 'Waiting for my initials and signature',
  caption: 'Papers that wait for you',
  empty: 'No paper is waiting for you',
  emptyHelp: 'Papers for you to initial or sign appear here as soon as they are sent on.',
  select: 'Choose “{paper}”, {subject}',
  columns: {
    select: 'Choose',
    paper: 'Paper',
    case: 'Request',
    act: 'What is asked',
    since: 'Waiting since',
  },
  initial: 'Initials',
  sign: 'Signature',
  reminded: 'Reminded',
  suspended: 'Its request is suspended; it can be signed once that goes on.',
  readSelected: 'Read and sign those chosen',
  selectHelp: 'Only papers that wait for a signature can be chosen; initials are given one by one.',
  nothingSelected: 'No paper is chosen. Tick those you want to sign.',
  gone: 'The papers chosen no longer wait for your signature.',
  tooMany: 'At most {most} papers at once. Choose fewer.',
  batch: {
    title: 'Sign {count} papers',
    lead: 'Read each paper, then tick that you agree to it. What isn’t ticked is not signed.',
    agree: 'I have read and sign “{paper}”',
    agreeMissing: 'Tick at least one paper that you have read and agree to.',
    sign: 'Sign those ticked',
    secretHelp: 'Once for all papers ticked; it is not kept.',
  },
  result: {
    title: 'What came of signing',
    signed: '“{paper}” is signed.',
    signedNumber: '“{paper}” is signed, number {number}.',
    not: '“{paper}” is not signed: {reason}',
  },
  home: {
    figure: '{count:paper|papers} waiting for your initials or signature',
    all: 'Open the papers that wait for you',
  },
}
