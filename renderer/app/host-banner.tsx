import { useEffect, useState } from 'react';
import { api } from '../lib/api.ts';
import classes from './shell.module.css';

/** Says that the record is away for the moment, and that typing may go on. */
export function HostBanner() {
  const [isUp, setUp] = useState(true);
  useEffect(() => api.app.onHostChanged(({ up }) => setUp(up)), []);
  return (
    <div role="status">
      {isUp ? null : (
        <p className={classes.banner}>
          The records are away for a moment. Your typing is safe here; saving waits until they are back.
        </p>
      )}
    </div>
  );
}
