import { StorePage } from './store-page.tsx';

/** While the store opens. Where it is checked first that can take long, and somebody may be on the telephone already. */
export function OpeningScreen({ isChecked }: { isChecked: boolean }) {
  return (
    <StorePage title="Opening the records…">
      {isChecked ? (
        <p role="status">
          Frontdoor was not closed last time, so every page of the records is checked first. With many conversations
          that takes up to a minute. Nothing is lost: write on paper until the desk is here.
        </p>
      ) : null}
    </StorePage>
  );
}
