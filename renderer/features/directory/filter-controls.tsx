import { useState } from 'react';
import type { SearchFilters } from '../../../shared/contract/directory.ts';
import { attendingTypes } from '../../../shared/domain/directory/service.ts';
import { looksLikeOutcode, looksLikePostcode, tidyPostcode } from '../../../shared/domain/postcode.ts';
import { civilDateOf } from '../../../shared/domain/time.ts';
import type { Entry, Pack } from '../../../shared/pack/schema.ts';
import { clock } from '../../lib/clock.ts';
import { attendingWords } from '../../lib/service-words.ts';
import { choicesOf } from '../../ui/choice.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Pick } from '../../ui/pick.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './directory.module.css';

interface FilterControlsProps {
  filters: SearchFilters;
  pack: Pack;
  onChange: (change: Partial<SearchFilters>) => void;
}

const choices = (list: Readonly<Record<string, Entry>>, taken: readonly string[]) =>
  Object.entries(list)
    .filter(([id, { retired }]) => !retired && !taken.includes(id))
    .map(([id, { label }]) => ({ value: id, label }));

const timeShape = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/;

function timeOf(typed: string): string | null {
  const [, hour, minute] = timeShape.exec(typed.trim()) ?? [];
  return hour === undefined || minute === undefined ? null : `${hour.padStart(2, '0')}:${minute}`;
}

/** When it has to be open: at any time, now, or on a day and perhaps at a time. */
function OpenAt({ filters: { openAt }, onChange }: Omit<FilterControlsProps, 'pack'>) {
  const [time, setTime] = useState('');
  const today = civilDateOf(clock.now());
  const day = openAt === null || openAt === 'now' ? null : openAt.day;
  return (
    <>
      <Segmented
        label="Open"
        options={[
          { value: 'now', label: 'Now' },
          { value: 'day', label: 'On a day' },
        ]}
        value={openAt === null ? null : openAt === 'now' ? 'now' : 'day'}
        onChoose={(when) =>
          onChange({ openAt: when === null ? null : when === 'now' ? 'now' : { day: today, time: timeOf(time) } })
        }
      />
      {day === null ? null : (
        <div className={classes.pair}>
          <DateField
            label="Which day"
            value={day}
            today={today}
            lies="future"
            onType={(next) => next !== null && onChange({ openAt: { day: next, time: timeOf(time) } })}
          />
          <TextField
            label="At what time"
            value={time}
            longest={5}
            placeholder="14:00"
            onType={(typed) => {
              setTime(typed);
              onChange({ openAt: { day, time: timeOf(typed) } });
            }}
          />
        </div>
      )}
    </>
  );
}

function Postcode({ filters: { postcode }, onChange }: Omit<FilterControlsProps, 'pack'>) {
  const tidied = tidyPostcode(postcode);
  const isNone = postcode.trim().length >= 5 && !looksLikePostcode(tidied) && !looksLikeOutcode(tidied);
  return (
    <TextField
      label="Postcode"
      value={postcode}
      longest={20}
      hint={isNone ? 'This is no postcode: nothing is measured from it' : undefined}
      warning={isNone}
      onType={(next) => onChange({ postcode: next })}
    />
  );
}

/** What a search can be narrowed by. What is on stands as chips above the results, and not here. */
export function FilterControls({ filters, pack, onChange }: FilterControlsProps) {
  const { tiers, topics, attendingTypes: ways, locality, age } = filters;
  return (
    <div className={classes.controls}>
      {/* A new box each time: it is for adding, and keeps nothing. */}
      <Pick
        key={`topic ${topics.length}`}
        label="Topic"
        options={choices(pack.topics, topics)}
        value={null}
        onChoose={(topic) => topic !== null && onChange({ topics: [...topics, topic] })}
      />
      <Pick
        key={`tier ${tiers.length}`}
        label="Kind of help"
        options={choices(pack.solution_tiers, tiers)}
        value={null}
        onChoose={(tier) => tier !== null && onChange({ tiers: [...tiers, tier] })}
      />
      <Pick
        label="They live in"
        options={choices(pack.localities, [])}
        value={locality}
        onChoose={(next) => onChange({ locality: next })}
      />
      <div className={classes.pair}>
        <Postcode filters={filters} onChange={onChange} />
        <TextField
          label="Age"
          value={age === null ? '' : String(age)}
          longest={3}
          onType={(typed) => {
            const years = /^\d{1,3}$/.test(typed.trim()) ? Math.min(150, Number(typed)) : null;
            onChange({ age: years });
          }}
        />
      </div>
      <OpenAt filters={filters} onChange={onChange} />
      <Pick
        key={`way ${ways.length}`}
        label="How it is met"
        options={choicesOf(attendingTypes, attendingWords).filter(({ value }) => !ways.includes(value))}
        value={null}
        onChoose={(way) => {
          const found = attendingTypes.find((type) => type === way);
          if (found) onChange({ attendingTypes: [...ways, found] });
        }}
      />
      <div className={classes.pair}>
        <Segmented
          label="Cost"
          options={[{ value: true, label: 'Free' }]}
          value={filters.isFree || null}
          onChoose={(isFree) => onChange({ isFree: isFree === true })}
        />
        <Segmented
          label="Only ours"
          options={[{ value: true, label: 'Favourites' }]}
          value={filters.favouritesOnly || null}
          onChoose={(favouritesOnly) => onChange({ favouritesOnly: favouritesOnly === true })}
        />
      </div>
    </div>
  );
}
