import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import classes from './administration.module.css';
import { Said, useOutcome } from './use-outcome.tsx';

/** Which Frontdoor this is, where it keeps things, and the licences of what is in it. */
export function AboutSection() {
  const outcome = useOutcome();
  const { data: about } = useQuery({ queryKey: ['app', 'about'], queryFn: () => api.app.about() });
  const show = async () => {
    const { isThere } = await api.app.showLicences();
    return isThere ? null : 'They are put together when Frontdoor is packaged. This one runs from its source.';
  };
  return (
    <>
      {about ? (
        <dl className={classes.facts}>
          <dt>Version</dt>
          <dd>{about.version}</dd>
          <dt>Electron</dt>
          <dd>
            {about.electron}, {about.platform}
          </dd>
          <dt>Kept in</dt>
          <dd>
            <code>{about.folder}</code>
          </dd>
        </dl>
      ) : null}
      <div className={classes.buttons}>
        <Button onPress={() => void outcome.run(show)}>Licences</Button>
        <span className={classes.quiet}>Of Frontdoor, and of everything that others wrote and that is part of it.</span>
      </div>
      <Said of={outcome} />
    </>
  );
}
