import { useQuery } from '@tanstack/react-query';
import { looksLikeOutcode, looksLikePostcode, tidyPostcode } from '../../shared/domain/postcode.ts';
import { api } from '../lib/api.ts';
import { noDistancesInWords } from '../lib/no-distances.ts';
import classes from './service-facts.module.css';

/** Says once, above a list of services, why none says how far away it is; nothing where they do. */
export function NoDistances({ postcode: typed, asked }: { postcode: string; asked: string }) {
  const postcode = tidyPostcode(typed);
  const isWhole = looksLikePostcode(postcode) || looksLikeOutcode(postcode);
  const { data: list } = useQuery({ queryKey: ['postcodes', 'status'], queryFn: () => api.postcodes.status() });
  const { data: finding } = useQuery({
    queryKey: ['postcodes', 'lookup', { postcode }],
    queryFn: () => api.postcodes.lookup({ postcode }),
    enabled: isWhole,
    gcTime: 60_000,
  });
  if (!list || (isWhole && !finding)) return null;
  const words = noDistancesInWords(list.state, isWhole ? (finding ?? null) : null, asked);
  return words === '' ? null : <p className={classes.quiet}>{words}</p>;
}
