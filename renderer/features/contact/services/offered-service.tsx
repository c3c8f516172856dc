import { useQuery } from '@tanstack/react-query';
import type { OfferedService } from '../../../../shared/domain/contact.ts';
import { api } from '../../../lib/api.ts';
import { reportDead } from '../../../lib/known-services.ts';
import { phoneInWords } from '../../../lib/service-words.ts';
import { Button } from '../../../ui/button.tsx';
import { ServiceWarnings } from '../../../ui/service-facts.tsx';
import classes from './services.module.css';

/** The service that was offered: what it was called then, and its numbers as the directory has them now. */
export function OfferedServiceLine({ service }: { service: OfferedService }) {
  const { source, id, name } = service;
  const input = { key: { source, id } };
  const { data: found } = useQuery({
    queryKey: ['directory', 'show', input],
    queryFn: () => api.directory.show(input),
  });
  const card = found?.card;
  return (
    <div className={classes.named}>
      <p>
        <strong>{name}</strong>
      </p>
      {found === null ? <p className={classes.quiet}>The directory has it no longer.</p> : null}
      {card?.phones.slice(0, 2).map((phone) => (
        <p key={phone.number} className={classes.number}>
          {phoneInWords(phone)}
          <Button
            look="quiet"
            aria-label={`Report as dead: ${phone.number}, ${name}`}
            onPress={() => reportDead({ key: input.key, name }, phone.number)}
          >
            Report as dead
          </Button>
        </p>
      ))}
      {card ? <ServiceWarnings card={card} /> : null}
    </div>
  );
}
