import type {
  contentProblems as problemsInIndonesian,
  paperRefusals as refusalsInIndonesian,
} from '../id/paper-refusals.ts'

export const paperRefusals: typeof refusalsInIndonesian = {
  PaperTooLong: 'The paper is too long: {kilobytes} KB at most. Move a part of it to an enclosed file.',
  PaperErased:
    'What this paper said was erased when its time was over. Write it again if it is still needed.',
  SignerVacant:
    'Nobody holds the position that signs ({performer}). Ask the administrator to appoint somebody, then try again.',
  PaperNamesAnother:
    '“{document}” names {officials} as the next signer. Ask them to sign, or ask its author to take it back and send it on again.',
  SignedFileMissing:
    'The signed file of “{document}” can’t be read. Tell the administrator; nothing was signed.',
  TemplateFaulty: 'The template of the paper doesn’t work: {problem}. Ask the administrator to mend it.',
  NothingToRemind:
    'This paper doesn’t wait for initials or a signature now, or its request is suspended. Load the page again to see how it stands.',
  MayNotRemind: 'The authors of a paper and those who do its step remind of it. Ask one of them.',
  RemindedAlready:
    'Those it waits for were reminded for this working day. Remind them again on the next one.',
  PaperMalformed:
    'Some fields don’t have the right form, so the paper was not saved. Mend what “problems” names.',
  PaperIncomplete: 'The paper is not complete. Fill in what “problems” names, then try again.',
}

export const contentProblems: typeof problemsInIndonesian = {
  NotText: 'has to be a text.',
  NotNumber: 'has to be a number.',
  NotWhole: 'has to be a whole number.',
  NotYesOrNo: 'choose yes or no.',
  NotRows: 'has to be a list of rows.',
  NotGroup: 'has to be a group of fields.',
  FieldUnknown: 'is not in this form.',
  ChoiceUnknown: 'choose one of those there are.',
  NoSuchDay: 'write a day of the calendar, such as 2026-11-20.',
  Missing: 'is not filled in.',
  TextTooShort: 'is too short, {least} characters at least.',
  TextTooLong: 'is too long, {most} characters at most.',
  NumberTooSmall: 'is too small, {least} at least.',
  NumberTooLarge: 'is too large, {most} at most.',
  TooFewRows: 'has too few rows, {least} at least.',
  TooManyRows: 'has too many rows, {most} at most.',
}
