import { useQuery } from '@tanstack/react-query';
import type { PackVersion } from '../../../../shared/contract/packs.ts';
import { api } from '../../../lib/api.ts';
import classes from '../administration.module.css';
import own from './council-pack.module.css';

/** What a version would change of the one in use. */
export function usePackChanges({ id, version }: PackVersion) {
  const name = { id, version };
  return useQuery({
    queryKey: ['packs', 'changes', name],
    queryFn: () => api.packs.changes(name),
    refetchOnMount: 'always',
  });
}

/** Says that something is removed earlier, which no going back brings again. */
export function RemovesEarlier() {
  return (
    <p>
      With it some names and words are removed earlier than now, at the earliest within a day. Going back does not bring
      them again.
    </p>
  );
}

/** What a version would change of the one in use, in plain words. */
export function PackChanges({ of }: { of: PackVersion }) {
  const { data, error } = usePackChanges(of);
  if (error) {
    return (
      <p role="alert" className={classes.trouble}>
        {error.message}
      </p>
    );
  }
  if (!data) return <p role="status">Comparing…</p>;
  return (
    <>
      {data.removesEarlier ? (
        <div className={classes.trouble}>
          <RemovesEarlier />
        </div>
      ) : null}
      {data.groups.length === 0 ? <p>Nothing that people notice: only how it is written.</p> : null}
      {data.groups.map(({ about, sentences }) => (
        <div key={about}>
          <h3>{about}</h3>
          <ul className={own.sentences}>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
