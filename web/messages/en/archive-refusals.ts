import type { ArchiveRefusal } from '#server/archive/contract.ts'

export const archiveRefusals: Readonly<Record<ArchiveRefusal, string>> = {
  MayNotKeepArchive: 'The archive is kept by administrators. Ask an administrator to do it.',
  NotHead: 'Only the head of the office decides on destruction. Ask the head to open this list.',
  OwnList: 'You proposed this list yourself. Somebody else who holds the head’s position must decide.',
  HoldReasonMissing: 'Write the reason; it stays on record.',
  FileHeld: 'This file is held. Lift the hold first if it is no longer needed.',
  FilesHeld: 'These files are held: {files}. Leave them out, or lift their holds first.',
  FilesNotOver: 'The retention of these files is not over: {files}. Leave them out.',
  FilesNotToDestroy:
    'These files are not to be destroyed: {files}. Assess them anew first, or leave them out.',
  FilesOnList: 'These files are on another list already: {files}. Wait for its decision.',
  FilesGone: 'Some files are no longer in the archive. Reload the page and choose again.',
  ListEmpty: 'Choose at least one file.',
  ListNotProposed: 'This list has been decided already. See the decision on this page.',
  ListNotApproved: 'This list is not approved, or was carried out. See where it stands on this page.',
  RecordIncomplete: 'Give the number of the record, the place, and at least two witnesses.',
  NotToAssess: 'This file is assessed from {date} on, and only where that is its fate.',
  ReasonNeeded: 'Write the basis or the reason; it stays on record.',
  AlreadyErased: 'There is no personal data left to erase from this file.',
  ChainBroken:
    'The acts of {files} no longer fit their hashes, so nothing was erased. Tell whoever runs the program, and the inspectorate.',
  CaseErased: 'This request has been destroyed and cannot be changed any more. Open a new request.',
}
