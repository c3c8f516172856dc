import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { dismiss, type Notice, useNotice } from '../lib/notices.ts';
import { CrossIcon } from './icons.tsx';
import classes from './notice-line.module.css';

const shownFor = 10_000;

function Shown({ notice }: { notice: Notice }) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    // Nothing goes away under somebody's hand.
    if (isHeld) return;
    const timer = setTimeout(() => dismiss(notice.id), shownFor);
    return () => clearTimeout(timer);
  }, [notice.id, isHeld]);
  return (
    <section
      className={classes.notice}
      aria-label="Message"
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
    >
      <span className={classes.text}>{notice.text}</span>
      {notice.action ? (
        <Button
          onPress={() => {
            dismiss(notice.id);
            notice.action?.run();
          }}
        >
          {notice.action.label}
        </Button>
      ) : null}
      <Button aria-label="Put this message away" onPress={() => dismiss(notice.id)}>
        <CrossIcon size={12} />
      </Button>
    </section>
  );
}

/** The message of the moment, in a corner and in a polite live region. */
export function NoticeLine() {
  const notice = useNotice((state) => state.notice);
  return (
    <>
      <div role="status" className="for-screen-readers">
        {notice?.text}
      </div>
      {notice ? <Shown key={notice.id} notice={notice} /> : null}
    </>
  );
}
