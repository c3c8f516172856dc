export { chartInputOf, splitCodeOf } from '../../../shared/domain/measures/chart-input-of.ts';
