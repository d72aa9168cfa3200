import type { signing as indonesian } from '../id/signing.ts'

export const signing: typeof indonesian = {
  how: 'Way of signing',
  choices: {
    local: {
      passphrase: 'Certificate of the local government, with a passphrase',
      totp: 'Certificate of the local government, with a one-time code',
    },
    bsre: { passphrase: 'BSrE, with a passphrase', totp: 'BSrE, with a one-time code (TOTP)' },
  },
  uncertifiedHelp: 'This signature is not certified.',
  certifiedHelp: 'This signature is certified.',
  secret: 'Passphrase or code',
  secretHelp: 'Typed each time you sign, and not kept.',
  secretMissing: 'Type your passphrase or one-time code.',
  howMissing: 'Choose a way of signing.',
  nik: 'NIK',
  nikHelp: 'For BSrE only; it is not kept.',
  none: 'This local government has no way of signing yet. Ask your administrator to set one up.',
  withoutTimestamp: 'Sign without a timestamp (level B-B)',
  withoutTimestampHelp:
    'The signature is valid, but its time can no longer be proved once its certificate has expired.',
  levels: { basic: 'a plain signature, not PAdES', 'B-B': 'level B-B', 'B-T': 'level B-T, with a timestamp' },
  refusals: {
    NoCertificate:
      'You have no certificate for this position yet. Have one issued first, or choose another way.',
    CertificateExpired: 'Your certificate expired on {at}. Have a new one issued, then sign again.',
    CertificateRevoked: 'Your certificate has been revoked. Have a new one issued, then sign again.',
    PassphraseWrong: 'The passphrase or code does not fit. Type it again.',
    PassphraseTooShort: 'A passphrase has at least {least} characters. Type a longer one.',
    TooManyTries: 'Too many tries have failed. Wait some minutes, then try again.',
    SecretKindNotTaken: 'This way takes no one-time codes. Use your passphrase.',
    IdentityNumberMissing: 'BSrE needs your NIK. Fill it in.',
    TimestampUnavailable:
      'The timestamp server does not answer. Wait and try again, or sign without a timestamp.',
    ProviderNotSet:
      'This way of signing is not set up. Choose another, or ask your administrator to set it up.',
    ProviderUnreachable: 'The signature provider can’t be reached. Nothing was signed; try again later.',
    ProviderTimedOut: 'The signature provider took too long to answer. Nothing was signed; try again later.',
    ProviderFailed: 'The signature provider has trouble. Nothing was signed; try again later.',
    ProviderRefused:
      'The signature provider refused. Look up the state of your account there, or choose another way.',
    ProviderAnswerUnusable:
      'What the signature provider answered can’t be used and was thrown away. Try again later, or tell your administrator.',
    PdfDamaged: 'The PDF of this paper is damaged. Ask its author to take it back and send it on again.',
    PdfLocked: 'The PDF of this paper is locked. Ask its author to take it back and send it on again.',
    PdfForbidsSigning:
      'The PDF of this paper takes no more signatures. Ask its author to take it back and send it on again.',
    PageMissing:
      'The page for the signature is not in the PDF. Ask the author to take the paper back and send it on again.',
    NotTriedAfterRefusal: 'Not tried, since the paper before it failed. Sign it again once that is mended.',
  },
}
