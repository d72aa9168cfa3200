export {
  fitsPart,
  type NumberPart,
  type NumberTemplate,
  type SecurityLevel,
  securityLevels,
} from './parts.ts'
export { missingParts, type NumberValues, printDraftNumber, printLetterNumber } from './print.ts'
export { type ReadNumber, readLetterNumber } from './read.ts'
export { type ParsedTemplate, parseNumberTemplate } from './template.ts'
export { type BookYear, isBackDated, type LetterBefore, type Turn, type TurnRefusal, turnOf } from './turn.ts'
