import type { NoticeWords } from '#server/notices/contract.ts'
import { newsSaid, noticeAddress, noticeSentence } from '#web/format/notice.ts'
import { messengerCode, noticeDigest, noticeLetter, trialLetter } from '#web/format/notice-letter.ts'

/** Mail and the stream of news say what the pages say, in the language of whoever reads. */
export const noticeWords: NoticeWords = {
  sentence: noticeSentence,
  said: newsSaid,
  hrefOf: noticeAddress,
  letter: noticeLetter,
  digest: noticeDigest,
  trial: trialLetter,
  code: messengerCode,
}
