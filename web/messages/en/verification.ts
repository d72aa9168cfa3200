import type { verification as source } from '../id/verification.ts'

export const verification: typeof source = {
  title: 'Check a letter',
  lead: 'Upload the PDF of a letter that was signed electronically. You see who signed it, when, in which position, and whether it still is as it was signed.',
  file: 'PDF of the letter',
  fileHelp:
    'The original PDF as you received it, at most {megabytes} MB; no photograph and no scan. The file is only examined and then discarded: nothing is stored.',
  submit: 'Check',
  another: 'Check another file',
  byCode: 'A letter on paper?',
  byCodeHelp: 'Scan the QR code on it, or type the address beside the code into your browser.',
  privacy: 'This page shows nothing of what the letter says, nor of the case it belongs to.',
  result: 'What was found',
  errors: {
    none: 'Choose the PDF to be checked.',
    large: 'This file is too large. Choose a PDF of at most {megabytes} MB.',
    PdfDamaged:
      'This file is no PDF, or it is damaged. Choose the original PDF as you received it; if that can’t be read either, ask for it again.',
    PdfLocked:
      'This PDF is locked with a password, so it can’t be checked. Ask its sender for the original without a password.',
    'gave-up':
      'This PDF could not be checked to the end: it is far more intricate than a letter is. Ask the office that sent it for the original.',
    busy: 'Many files are being checked. Wait a moment, then choose the file again.',
  },
  verdict: {
    sound: {
      title: 'Unchanged since it was signed',
      text: 'All signatures are whole, and each certificate was in force when it was used.',
    },
    unsigned: {
      title: 'There is no electronic signature in this PDF',
      text: 'The mere picture of a signature can’t be checked. Ask the sender for the original PDF; if the letter has a QR code, scan that.',
    },
    changed: {
      title: 'No longer as it was signed',
      text: 'Don’t use this file. Ask the office that issued it for the original, by a telephone number or address you know yourself.',
    },
    doubtful: {
      title: 'Its signature can’t be trusted',
      text: 'The letter is unchanged, but nothing proves who signed it. Ask the office it names before you use this letter; if it was signed through BSrE, check it with BSrE’s verification service too.',
    },
  },
  findings: {
    broken: 'What {name} signed has been changed afterwards.',
    changedAfter: 'After {name} signed, something was added or replaced.',
    removed:
      '{count} {count:signature was|signatures were} once in this file and {count:has|have} been taken off.',
    missing: 'This file lacks {count} {count:signature|signatures} that the record here has.',
    revoked: 'The certificate of {name} was revoked.',
    expired: 'The certificate of {name} had expired at the time of signing.',
    'not-yet-valid': 'The certificate of {name} was not yet in force at the time of signing.',
    'unknown-issuer':
      'Who issued the certificate of {name} is not known here; anybody can make a certificate in that name.',
    'no-certificate': 'One signature holds no readable certificate or time, so its signer is not known.',
  },
  notCertified: {
    title: 'Not certified',
    text: 'This certificate was issued by the local government itself, not by an Indonesian certification provider (PSrE) such as BSrE. As long as it is whole, the signature shows that the letter is unchanged and who signed it, by that government’s own word; no third party vouches for it as for a certified signature (PP 71/2019).',
  },
  signatures: 'Signatures',
  unknownSigner: 'Signer unknown',
  claims: 'Claims to be {name}',
  facts: {
    position: 'Position',
    organisation: 'Organisation',
    at: 'Time',
    content: 'Letter',
    certificate: 'Certificate',
    certified: 'Kind',
    level: 'Level',
    issuer: 'Issued by',
  },
  unknownTime: 'unknown',
  content: { intact: 'Unchanged', broken: 'Changed', changedAfter: 'Changed afterwards' },
  certificate: {
    valid: 'In force at the time of signing',
    expired: 'Expired',
    'not-yet-valid': 'Not yet in force',
    revoked: 'Revoked',
    'unknown-issuer': 'Issuer unknown',
    none: 'None',
  },
  revocationUnknown: 'Whether this issuer revoked it can’t be seen here.',
  certified: { yes: 'Certified', no: 'Not certified' },
  levels: {
    'B-T': 'Its time is confirmed by a timestamp server (PAdES B-T)',
    'B-B': 'Its time is by the signer’s clock, without a timestamp (PAdES B-B)',
    basic: 'Basic: the certificate is not bound to the signature',
  },
  published: {
    title: 'This letter is on record',
    number: 'Number',
    on: 'Date of the letter',
    subject: 'Title',
    publishedAt: 'File on record since',
    noNumber: 'without a number',
    compare: 'Compare it with the letter in your hand',
    compareHelp:
      'Compare title, number, date and signers above with what is printed. If anything differs, the letter in your hand is not this one: ask {office}.',
    upload: 'Do you have the PDF?',
    uploadHelp: 'Upload it to compare it with the stored file, to the last byte.',
    submit: 'Compare',
    same: {
      title: 'Your file is the stored one',
      text: 'Not one byte differs from the file that was issued.',
    },
    other: {
      title: 'Your file is not the stored one',
      text: 'The file you uploaded is not the one that was issued with this code. This is what was found in it:',
      nothing: 'The signatures in it are whole, but it still is not the file that was issued.',
      ask: 'Don’t use that file; ask {office} for the original.',
    },
    withdrawn: {
      title: 'This letter has been withdrawn',
      on: 'Withdrawn on',
      text: 'It was issued and then taken back by those who issued it. Don’t use it any more; ask {office} for what replaces it.',
    },
    unreadable: 'The stored file can’t be read. Ask {office}.',
    gone: {
      title: 'Its file is no longer kept',
      text: 'This letter was issued, but its file is not here any more, so its signatures can’t be checked. Ask {office}.',
    },
    closed: {
      title: 'Its file can’t be checked yet',
      text: 'The virus scanner has not let this file through. Try again later; if it stays so, ask {office}.',
    },
    altered: {
      title: 'The stored file is no longer the one that was issued',
      text: 'It was changed where it is kept. Don’t rely on this page; ask {office}.',
    },
  },
  unknown: {
    title: 'There is no letter with this code',
    lead: 'The address you opened leads to no letter.',
    steps: [
      'Scan the QR code again, or compare each letter and digit of the address printed beside it.',
      'The code of a draft that isn’t fully signed is not on record yet; wait for the letter itself.',
      'If the code is right, the letter may not come from the government it names. Ask that office by a number you know yourself, not by the one on the letter.',
    ],
    upload: 'Do you have the PDF? Check it by uploading it',
  },
}
