import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { MeasureId } from '../../../shared/domain/measures/definition.ts';
import type { SplitName } from '../../../shared/domain/measures/fact.ts';
import type { MeasuresAsked } from '../../../shared/domain/measures/measures-page.ts';
import { api } from '../../lib/api.ts';

/** What closes meanwhile shows within so long. */
const refetchInterval = 60_000;

/** The numbers of the page. */
export function useMeasures(asked: MeasuresAsked) {
  return useQuery({
    queryKey: ['measures', 'page', asked],
    queryFn: () => api.measures.page(asked),
    placeholderData: keepPreviousData,
    refetchInterval,
  });
}

/** One measure by the codes of a split. */
export function useSplit(asked: Omit<MeasuresAsked, 'only'> & { measure: MeasureId; split: SplitName }) {
  return useQuery({
    queryKey: ['measures', 'split', asked],
    queryFn: () => api.measures.split(asked),
    placeholderData: keepPreviousData,
    refetchInterval,
  });
}
