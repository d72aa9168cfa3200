import type { files as indonesian } from '../id/files.ts'

export const files: typeof indonesian = {
  look: 'Look',
  download: 'Download the file',
  image: 'Picture “{file}”',
  notHere: 'This browser can’t show a PDF inside the page.',
  openAlone: 'Open the PDF on a page of its own',
  notShown: 'This kind of file is not shown here. Download it to open it with its application.',
  held: {
    title: 'The file is being looked through',
    text: 'The virus scanner is looking through this file. That usually takes a few minutes; reload this page. Where the scanner does not answer, it is tried again by itself.',
  },
  infected: {
    title: 'The file holds a virus',
    text: 'The scanner found a virus in this file, so nobody can open it. Reject the file, so that whoever sent it replaces it with a clean one.',
  },
  sending: {
    progress: 'Sending {name}: {percent}% of {size}',
    broken: 'The line broke at {percent}%. It is tried again by itself; what has been sent is not lost.',
    checking: 'Examining {name} …',
    done: 'Sent: {name}. Choose another file to replace it.',
    cancel: 'Stop sending',
    cancelled: 'Sending was stopped.',
    unfinished: 'Sending {name} stopped at {percent}%. Choose the same file to go on.',
    failed: 'The file can’t be sent. Try again, or ask your administrator.',
    bundle: 'The zip of an application may have up to {megabytes} MB; large files are sent piece by piece.',
    wait: 'The form is sent once the file has been.',
  },
}
