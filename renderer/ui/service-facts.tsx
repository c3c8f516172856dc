import type { ServiceCard } from '../../shared/domain/directory/card.ts';
import type { CivilDate } from '../../shared/domain/time.ts';
import {
  agesInWords,
  assuranceInWords,
  attendingWords,
  costInWords,
  coverInWords,
  deadInWords,
  distanceInWords,
  openingInWords,
  phoneInWords,
  successInWords,
} from '../lib/service-words.ts';
import { ClockIcon } from './icons.tsx';
import classes from './service-facts.module.css';

/** A service and what is asked of its facts. */
export interface ServiceFactsProps {
  card: ServiceCard;
  today: CivilDate;
  /** Only why it is shown, how far it is and what one has to know: for a list that is looked over. */
  isShort?: boolean;
}

const joined = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' · ');
const cut = (text: string) => (text.length > 160 ? `${text.slice(0, 158)}…` : text);

/** What has to be seen before a service is given to anybody: alerts, dead numbers, what staff here wrote. */
export function ServiceWarnings({ card }: { card: ServiceCard }) {
  const { alert, numberDeadSince, localNote } = card;
  return (
    <>
      {alert === null ? null : <p className={classes.warning}>Notice: {cut(alert)}</p>}
      {numberDeadSince === null ? null : <p className={classes.danger}>{deadInWords(numberDeadSince)}</p>}
      {localNote === null ? null : <p className={classes.note}>Our note: {cut(localNote)}</p>}
    </>
  );
}

/** How old it is: a badge where it may not be right any more, which does not outdo the name above. */
function Assurance({ card, today, also = '' }: Pick<ServiceFactsProps, 'card' | 'today'> & { also?: string }) {
  const assured = assuranceInWords(card.assuredDate, today);
  return (
    <p className={classes.quiet}>
      {card.isStale ? (
        <>
          <span className={classes.stale}>
            <ClockIcon size={12} /> {assured}
          </span>{' '}
          {also}
        </>
      ) : (
        joined(assured, also)
      )}
    </p>
  );
}

/** What is known of a service, in words: why it is shown, where and when it is, how old that is, how it went. */
export function ServiceFacts({ card, today, isShort = false }: ServiceFactsProps) {
  const { organization, summary, why, attendingType, success } = card;
  const about = joined(
    distanceInWords(card.distance),
    coverInWords(card.covers),
    agesInWords(card.minimumAge, card.maximumAge),
    costInWords(card.isFree),
  );
  return (
    <div className={classes.facts}>
      {isShort || summary === '' ? null : <p>{cut(summary)}</p>}
      {why.length > 0 ? <p>Why: {why.map(({ words }) => words).join('; ')}</p> : null}
      {about === '' ? null : <p>{about}</p>}
      {isShort ? (
        <Assurance card={card} today={today} />
      ) : (
        <>
          {organization === null || organization === card.name ? null : <p className={classes.quiet}>{organization}</p>}
          {card.phones.slice(0, 2).map((phone) => (
            <p key={phone.number} className={classes.phone}>
              {joined(phoneInWords(phone), phone.label ?? '')}
            </p>
          ))}
          <p>{cut(openingInWords(card.opening, card.hours))}</p>
          <Assurance card={card} today={today} also={attendingType.map((type) => attendingWords[type]).join(', ')} />
        </>
      )}
      {success === null ? null : <p>{successInWords(success)}</p>}
      <ServiceWarnings card={card} />
    </div>
  );
}
