export {
  bucketInWords,
  codeInWords,
  codesOfSplit,
  splitWords,
} from '../../../shared/domain/measures/codes-in-words.ts';
