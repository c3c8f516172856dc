export { besideInWords, numberInWords, valueInWords } from '../../../shared/domain/measures/reading-in-words.ts';
