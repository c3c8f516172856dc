import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SearchFilters } from '../../../shared/contract/directory.ts';
import { keyText } from '../../../shared/domain/directory/key-text.ts';
import type { ServiceKey } from '../../../shared/domain/directory/service.ts';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import { looksLikePostcode, tidyPostcode } from '../../../shared/domain/postcode.ts';
import { civilDateOf } from '../../../shared/domain/time.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { api } from '../../lib/api.ts';
import { clock } from '../../lib/clock.ts';
import { focusInto } from '../../lib/panes.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { NoDistances } from '../../ui/no-distances.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './directory.module.css';
import { FilterChips } from './filter-chips.tsx';
import { FilterControls } from './filter-controls.tsx';
import { chipsOf, type Looking, noFilters } from './filters.ts';
import { ResultList } from './result-list.tsx';
import { ResultMap } from './result-map.tsx';
import { ServiceDetail } from './service-detail.tsx';
import { TopicResults } from './topic-results.tsx';

const atFirst = 30;
const atMost = 200;

/** The directory of services, in the desk's place: look for one, narrow it down, and see everything that is known. */
export function DirectoryPage({ onLeave }: { onLeave: () => void }) {
  const { data: pack } = useQuery({ queryKey: ['packs', 'current'], queryFn: () => api.packs.current() });
  const search = useRef<HTMLDivElement>(null);
  useEffect(() => void focusInto(search.current), []);
  return (
    <div className={classes.page} data-pane="directory">
      <header className={classes.header}>
        <h1>Directory</h1>
        <Button onPress={onLeave}>Back to the desk</Button>
      </header>
      {pack ? <Found pack={pack} searchBox={search} /> : null}
    </div>
  );
}

function useSearch({ text, filters }: Looking, limit: number) {
  return useQuery({
    queryKey: ['directory', 'search', { text, filters, limit }],
    queryFn: () => api.directory.search({ text, filters, limit }),
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });
}

const troubles = {
  none: 'There is no directory on this computer yet. An administrator imports one.',
  unreadable: 'The directory on this computer is damaged and is not searched. An administrator imports it again.',
} as const;

function Found({ pack, searchBox }: { pack: Pack; searchBox: React.RefObject<HTMLDivElement | null> }) {
  const [looking, setLooking] = useState<Looking>({ text: '', filters: noFilters });
  const [limit, setLimit] = useState(atFirst);
  const [open, setOpen] = useState<ServiceKey | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const { data: found } = useSearch(looking, limit);
  const narrow = (change: Partial<SearchFilters>) =>
    setLooking(({ text, filters }) => ({ text, filters: { ...filters, ...change } }));
  const chips = chipsOf(looking.filters, pack);
  const today = civilDateOf(clock.now());
  const cards = found?.cards ?? [];
  const isLooking = saysSomething(looking.text) || chips.length > 0;

  return (
    <div className={classes.columns}>
      <div className={classes.search} ref={list}>
        <div ref={searchBox}>
          <TextField
            label="Look for a service"
            value={looking.text}
            longest={200}
            placeholder="lunch club, handyman, somebody to talk to…"
            onType={(text) => setLooking(({ filters }) => ({ text, filters }))}
          />
        </div>
        <Disclosure label="Narrow it down" isFilled={false}>
          <FilterControls filters={looking.filters} pack={pack} onChange={narrow} />
        </Disclosure>
        <FilterChips
          chips={chips}
          onRemove={({ without }) => narrow(without)}
          onClear={() => {
            flushSync(() => setLooking({ text: looking.text, filters: noFilters }));
            focusInto(searchBox.current);
          }}
        />
        {found && found.state !== 'ready' ? <p role="alert">{troubles[found.state]}</p> : null}
        <p role="status" className={classes.quiet}>
          {found?.state === 'ready' ? told(found, looking, isLooking) : ''}
        </p>
        {cards.length === 0 ? null : (
          <NoDistances postcode={looking.filters.postcode} asked="a postcode under “Narrow it down”" />
        )}
        <ResultList cards={cards} today={today} openKey={open && keyText(open)} onOpen={({ key }) => setOpen(key)} />
        {found && found.found > cards.length && limit < atMost ? (
          <Button look="quiet" onPress={() => setLimit(atMost)}>
            Show more
          </Button>
        ) : null}
        <TopicResults pack={pack} />
      </div>
      <div className={classes.detail}>
        {open === null ? (
          <p className={classes.quiet}>Open a service to see everything that is known of it.</p>
        ) : (
          <ServiceDetail
            key={keyText(open)}
            of={open}
            pack={pack}
            today={today}
            onBack={() => focusInto(list.current?.querySelector('[aria-current="true"]') ?? searchBox.current)}
          />
        )}
        <ResultMap cards={cards} postcode={looking.filters.postcode} />
      </div>
    </div>
  );
}

type SearchResult = Awaited<ReturnType<typeof api.directory.search>>;

function told({ found, cards, readAs }: SearchResult, { text }: Looking, isLooking: boolean): string {
  if (found === 0) {
    if (looksLikePostcode(tidyPostcode(text))) return 'A postcode goes under “Narrow it down”.';
    return isLooking
      ? 'Nothing found. Other words, or fewer filters, may find it.'
      : 'Type a few letters, or narrow it down.';
  }
  const all = `${found.toLocaleString('en-GB')} ${found === 1 ? 'service' : 'services'} found`;
  const slips = readAs.map(({ typed, meant }) => ` Nothing for “${typed}”: shown for “${meant}”.`).join('');
  return `${cards.length < found ? `${all}; the first ${cards.length} are shown.` : `${all}.`}${slips}`;
}
