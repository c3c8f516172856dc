import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ServiceCard } from '../../../shared/domain/directory/card.ts';
import { keyText } from '../../../shared/domain/directory/key-text.ts';
import { looksLikeOutcode, looksLikePostcode, tidyPostcode } from '../../../shared/domain/postcode.ts';
import { placeOfFinding } from '../../../shared/domain/postcodes/finding.ts';
import { api } from '../../lib/api.ts';
import classes from './directory.module.css';
import { mapModel } from './map-model.ts';

function useHere(typed: string) {
  const postcode = tidyPostcode(typed);
  const isWhole = looksLikePostcode(postcode) || looksLikeOutcode(postcode);
  const { data } = useQuery({
    queryKey: ['postcodes', 'lookup', { postcode }],
    queryFn: () => api.postcodes.lookup({ postcode }),
    enabled: isWhole,
    gcTime: 60_000,
  });
  return isWhole && data ? (placeOfFinding(data)?.place ?? null) : null;
}

/** Where the services of the list are, by their numbers: the list beside it says the same in words. */
export function ResultMap({ cards, postcode }: { cards: readonly ServiceCard[]; postcode: string }) {
  const here = useHere(postcode);
  const keys = cards.map(({ key }) => key);
  const { data: found = [] } = useQuery({
    queryKey: ['directory', 'places', keys],
    queryFn: () => api.directory.places({ keys }),
    enabled: keys.length > 0,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });
  const numbers = new Map(keys.map((key, index) => [keyText(key), String(index + 1)]));
  const places = found.flatMap(({ key, places: of }) => {
    const label = numbers.get(keyText(key));
    return label === undefined ? [] : of.map((place) => ({ ...place, label }));
  });
  const map = keys.length === 0 ? null : mapModel(places, here);
  if (map === null) return null;
  const without = keys.length - new Set(places.map(({ label }) => label)).size;
  return (
    <figure className={classes.map}>
      <svg
        role="img"
        aria-label="Map of where the services of the list are, by their numbers"
        viewBox={`0 0 ${map.width} ${map.height}`}
      >
        {map.here ? <path d={`M${map.here.x - 6} ${map.here.y}h12M${map.here.x} ${map.here.y - 6}v12`} /> : null}
        {map.dots.map(({ labels: [first = '', ...others], x, y }) => {
          const text = others.length > 0 ? `${first} +${others.length}` : first;
          const wide = Math.max(16, 8 + 5 * text.length);
          return (
            <g key={`${x} ${y}`}>
              <rect x={x - wide / 2} y={y - 8} width={wide} height={16} rx={8} />
              <text x={x} y={y + 3}>
                {text}
              </text>
            </g>
          );
        })}
        <path d={`M${map.width - 12 - map.bar.length} ${map.height - 8}h${map.bar.length}m0 -3v6`} />
        <text className={classes.scale} x={map.width - 12} y={map.height - 14}>
          {map.bar.miles} {map.bar.miles === 1 ? 'mile' : 'miles'}
        </text>
      </svg>
      <figcaption className={classes.quiet}>
        North is up.{map.dots.some(({ labels }) => labels.length > 1) ? ' +2 is two more of the list beside it.' : ''}{' '}
        {map.here ? 'The cross is the postcode. ' : ''}
        {without === 0 ? '' : `${without} of the list ${without === 1 ? 'has' : 'have'} no place that is known.`}
      </figcaption>
    </figure>
  );
}
