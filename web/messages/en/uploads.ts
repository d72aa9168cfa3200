import type { uploads as indonesian } from '../id/uploads.ts'

export const uploads: typeof indonesian = {
  FileTooLarge:
    'The file is larger than {limitMegabytes} MB. Send a smaller one, for example a black-and-white scan.',
  FileTypeNotAllowed: 'This kind of file is not taken. Send one of: {allowed}.',
  FileEmpty: 'This file is empty. Choose another one.',
  FileTypeMismatch:
    'What the file holds does not fit the ending of its name. Save it again from its application and send it once more.',
}
