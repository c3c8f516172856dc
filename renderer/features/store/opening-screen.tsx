import { useEffect, useState } from 'react';
import { StorePage } from './store-page.tsx';

/** So long a store takes to open, and a little more, in milliseconds. */
const usual = 3_000;

/** While the store opens; where that takes long it says what for, as somebody may be on the telephone already. */
export function OpeningScreen() {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), usual);
    return () => clearTimeout(timer);
  }, []);
  return (
    <StorePage title="Opening the records…">
      <p role="status">
        {isLong
          ? 'It takes longer than usual. After a power cut or a crash every page of the records is checked first; with many conversations that takes up to a minute. Nothing is lost: write on paper until the desk is here.'
          : null}
      </p>
    </StorePage>
  );
}
