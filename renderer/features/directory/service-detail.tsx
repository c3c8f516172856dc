import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect, useRef } from 'react';
import type { KnownOfService } from '../../../shared/domain/directory/known-here.ts';
import type { DirectoryService, ServiceKey } from '../../../shared/domain/directory/service.ts';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import type { CivilDate } from '../../../shared/domain/time.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { api } from '../../lib/api.ts';
import { setFavourite } from '../../lib/known-services.ts';
import { intervalInWords, successInWords } from '../../lib/service-words.ts';
import { Button } from '../../ui/button.tsx';
import classes from './directory.module.css';
import { LocalNotes } from './local-notes.tsx';
import { ServiceNumbers } from './service-numbers.tsx';
import { placesOf, textsOf } from './service-texts.ts';

interface ServiceDetailProps {
  of: ServiceKey;
  pack: Pack;
  today: CivilDate;
  onBack: () => void;
}

/** Everything that is known of one service: what its publisher says, and what staff here know. */
export function ServiceDetail({ of: key, pack, today, onBack }: ServiceDetailProps) {
  const show = useQuery({ queryKey: ['directory', 'show', { key }], queryFn: () => api.directory.show({ key }) });
  const known = useQuery({ queryKey: ['directory', 'known', { key }], queryFn: () => api.directory.known({ key }) });
  if (show.data === null) return <p role="alert">The directory has this service no longer.</p>;
  if (!show.data || !known.data) return null;
  return <Everything service={show.data.service} known={known.data} pack={pack} today={today} onBack={onBack} />;
}

type EverythingProps = Omit<ServiceDetailProps, 'of'> & { service: DirectoryService; known: KnownOfService };

function Everything({ service, known, pack, today, onBack }: EverythingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever opened it reads on from here.
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <article className={classes.service} aria-label={service.name}>
      <header className={classes.serviceHead}>
        <h2 ref={heading} tabIndex={-1}>
          {service.name}
        </h2>
        <Button onPress={() => setFavourite(service, known.favourite === null)}>
          {known.favourite === null ? '☆ Make it a favourite' : '★ A favourite here. Take it out'}
        </Button>
        <Button look="quiet" onPress={onBack}>
          Back to the list
        </Button>
      </header>
      {service.status === 'active' ? null : (
        <p className={classes.warning}>Its publisher calls it {service.status}. Ask before you give it to anybody.</p>
      )}
      {service.alert === null ? null : <p className={classes.warning}>Notice: {service.alert}</p>}
      <Description text={service.description} />
      <ServiceNumbers service={service} dead={known.deadNumbers} />
      <Facts service={service} today={today} />
      <Source of={known.source} />
      <HowItWent known={known} pack={pack} />
      <LocalNotes service={service} notes={known.notes} />
    </article>
  );
}

function Description({ text }: { text: string | null }) {
  if (text === null) return <p className={classes.quiet}>Its publisher has not described it.</p>;
  const paragraphs = text.split('\n').filter((line) => line !== '');
  return (
    <div className={classes.lines}>
      {paragraphs.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a description never changes while it is shown
        <p key={at}>{line}</p>
      ))}
    </div>
  );
}

function Facts({ service, today }: { service: DirectoryService; today: CivilDate }) {
  return (
    <>
      <dl className={classes.facts}>
        {textsOf(service, today).map(({ name, words }) => (
          <div key={name} className={classes.fact}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {service.isAddressWithheld ? <p>Its address is kept from everybody. Ring to ask where it is.</p> : null}
      {placesOf(service, today).map(({ id, name, lines }) => (
        <section key={id} className={classes.lines} aria-label={name}>
          <h3>{name}</h3>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      ))}
    </>
  );
}

/** Who publishes it, as they want to be named, and to whom a fault is told. */
function Source({ of: source }: { of: KnownOfService['source'] }) {
  if (source === null) return <p className={classes.quiet}>Its source is not kept on this computer any more.</p>;
  const { name, licence, attribution, contact } = source;
  const said = [`From ${name}`, attribution, licence].filter(saysSomething).join('. ');
  return (
    <p className={classes.quiet}>
      {said}.{saysSomething(contact) ? ` Tell faults to ${contact}.` : ''}
    </p>
  );
}

function HowItWent({ known: { success, byTopic }, pack }: { known: KnownOfService; pack: Pack }) {
  return (
    <section className={classes.lines} aria-label="How it went for people">
      <h3>How it went for people</h3>
      {success === null ? (
        <p className={classes.quiet}>Fewer than five people have been asked so far: that says nothing yet.</p>
      ) : (
        <p>
          It {successInWords(success)}; <span className={classes.quiet}>{intervalInWords(success)}.</span>
        </p>
      )}
      {byTopic.map(({ topic, ...each }) => (
        <p key={topic}>
          {pack.topics[topic]?.label ?? topic}: {successInWords(each)};{' '}
          <span className={classes.quiet}>{intervalInWords(each)}.</span>
        </p>
      ))}
    </section>
  );
}
