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
}
