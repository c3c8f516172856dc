import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { looksLikeOutcode, looksLikePostcode, tidyPostcode } from '../../../../shared/domain/postcode.ts';
import { api } from '../../../lib/api.ts';
import { findOnScreen, focusInto } from '../../../lib/panes.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useChosen, useEditor, useTyped } from '../editor/use-editor.ts';
import { postcodeWords } from './postcode-words.ts';
import classes from './who.module.css';

/** What the list on this computer says, once there is a whole postcode; half of one counts once the cursor has left. */
function useWords(postcode: string, hasLeft: boolean) {
  const { pack } = useEditor();
  const isWhole = looksLikePostcode(postcode) || (hasLeft && looksLikeOutcode(postcode));
  const { data } = useQuery({
    queryKey: ['postcodes', 'lookup', { postcode }],
    queryFn: () => api.postcodes.lookup({ postcode }),
    enabled: isWhole,
    gcTime: 60_000,
  });
  return isWhole && data ? postcodeWords(data, pack) : null;
}

/** Suggests the locality that a postcode speaks for, while another one or none is chosen. */
function LocalityHint({ locality }: { locality: string }) {
  const { pack } = useEditor();
  const { value, onChoose, place } = useChosen('locality');
  const label = pack.localities[locality]?.label;
  if (value === locality || label === undefined) return null;
  return (
    <Button
      look="quiet"
      aria-label={`Set locality: ${label}`}
      onPress={() => {
        // The button goes with what it does; whoever pressed it by key goes on from the field that it has filled.
        flushSync(() => onChoose(locality));
        focusInto(findOnScreen(`[data-place="${place}"]`));
      }}
    >
      Set locality
    </Button>
  );
}

/** The postcode of the person, and what is known about it: whose area it is, or that it may be a slip. */
export function PersonPostcode() {
  const { onLeave, onType, ...postcode } = useTyped('personPostcode');
  const [hasLeft, setLeft] = useState(true);
  const tidy = tidyPostcode(postcode.value);
  const words = useWords(tidy, hasLeft);
  const isOdd = postcode.value.trim().length > 4 && !looksLikePostcode(tidy);
  return (
    <>
      <TextField
        label="Postcode"
        {...postcode}
        onType={(typed) => {
          setLeft(false);
          onType(typed);
        }}
        onLeave={() => {
          setLeft(true);
          if (tidy !== postcode.value && looksLikePostcode(tidy)) onType(tidy);
          onLeave();
        }}
        warning
        hint={isOdd ? 'An unusual postcode' : undefined}
      />
      <div className={words?.text ? classes.postcode : 'for-screen-readers'}>
        <p role="status" className={words?.isWarning ? classes.warning : undefined}>
          {words?.text}
        </p>
        {words?.locality ? <LocalityHint locality={words.locality} /> : null}
      </div>
    </>
  );
}
