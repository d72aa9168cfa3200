import type { LetterRefusal } from '#engine/letter-number/index.ts'

/** Why a letter gets no number or its row isn't changed, and what to do next. */
export const letterRefusals: Readonly<Record<LetterRefusal, string>> = {
  LetterDateAhead:
    'The date of the letter, {date}, is still to come. Numbers are given up to today; mend the date.',
  NoEarlierLetter:
    'No letter of this book is numbered on or before {date}, so a back-dated one has no number to follow. Use the date of the first letter or a later one.',
  NumberingMissing:
    'How this book is numbered has not been set. Ask your administrator to set it under “Letter numbers”.',
  RegisterElsewhere:
    'This book is kept in {system}, so its numbers are not taken here. Register the letter with its number from {system}.',
  ArchiveClassMissing: 'Numbers of this book have an archive class. Fill it in, for instance 400.13.',
  ArchiveClassUnfit:
    'An archive class has letters, digits and full stops only, for instance 400.13. Mend it.',
  MayNotRegister: 'Your position may not register letters. Ask the registry clerk.',
  MayNotSetNumbering: 'Only an administrator may change how letters are numbered. Ask your administrator.',
  LetterVoided: 'This number is void already. Take a new one if the letter is still to be written.',
  LetterHasCase: 'This letter has become a request already. Open that request, or cancel it if it is wrong.',
  VoidReasonMissing: 'Say why this number is void.',
}
