import type { RefusalCode } from '#server/signatures/contract.ts'

/** Why nothing was signed, and what to do next. */
export const signRefusals: Readonly<Record<RefusalCode, string>> = {
  NoCertificate:
    'You have no certificate for this position yet. Make one under “My certificate”; for BSrE, ask your office’s BSrE administrator to register you.',
  CertificateExpired:
    'Your certificate has expired. Renew it under “My certificate”; for BSrE, renew it with BSrE.',
  CertificateRevoked:
    'Your certificate was revoked. Make a new one under “My certificate”; for BSrE, ask your office’s BSrE administrator.',
  PassphraseWrong: 'The passphrase or one-time code is wrong. Check it and type it again.',
  PassphraseTooShort:
    'The passphrase is too short or too long. Write at least {least} letters, digits or signs.',
  TooManyTries: 'Too many tries with a wrong passphrase. Wait 15 minutes, then try again.',
  SecretKindNotTaken: 'A one-time code is not taken here. Type your passphrase.',
  IdentityNumberMissing: 'BSrE needs your NIK. Fill it in and try again.',
  TimestampUnavailable:
    'The timestamp server doesn’t answer, so nothing is signed yet. Try again later, or choose to sign without a timestamp.',
  ProviderNotSet: 'This provider is not set up on this server. Choose another, or ask your administrator.',
  ProviderUnreachable: 'BSrE can’t be reached, so nothing is signed yet. Try again in a few minutes.',
  ProviderTimedOut: 'BSrE didn’t answer in time, so nothing is on record here. Try again in a few minutes.',
  ProviderFailed: 'BSrE is in trouble, so nothing is signed yet. Try again in a few minutes.',
  ProviderRefused: 'BSrE refused this request. Tell your administrator what it answered: {status} {code}.',
  ProviderAnswerUnusable:
    'What BSrE gave back was examined and can’t be used, so the paper is still unsigned. Try again later; if it stays so, tell your administrator.',
  PdfDamaged:
    'The PDF of this paper is damaged, so it can’t be signed. Set the paper again, or upload a PDF that is whole.',
  PdfLocked: 'This PDF is locked with a password. Upload the same PDF without one.',
  PdfForbidsSigning:
    'An earlier signer closed this PDF to further signatures. Begin again from the PDF before it was closed.',
  PageMissing: 'The page on which the signature should show is not in this PDF. Set the paper again.',
  NotTriedAfterRefusal:
    'This paper was not tried because the one before it was refused. Mend the cause, then sign again.',
}
