import { type Receipt, requestDays } from '../../../shared/contract/leaving.ts';
import { shortMoment } from '../../lib/dates.ts';
import classes from './leaving.module.css';
import { receiptInWords } from './leaving-words.ts';

interface ReceiptsProps {
  receipts: readonly Receipt[];
  /** The revision that is shown above. */
  shown: number;
  onShow: (rev: number) => void;
}

/** Each time a document was sent, and what the collector said. */
export function Receipts({ receipts, shown, onShow }: ReceiptsProps) {
  return (
    <section aria-label="Receipts" className={classes.receipts}>
      <h4>Receipts</h4>
      {receipts.length === 0 ? (
        <p className={classes.quiet}>
          It has not been sent, or longer than {requestDays} days ago: receipts are kept so long.
        </p>
      ) : (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <caption className="for-screen-readers">Receipts, the latest first</caption>
            <thead>
              <tr>
                <th scope="col">Sent</th>
                <th scope="col">The collector’s time</th>
                <th scope="col">What it said</th>
                <th scope="col">Revision</th>
                <th scope="col">Upload</th>
              </tr>
            </thead>
            <tbody>
              {receipts.map((receipt) => (
                <tr key={receipt.upload}>
                  <th scope="row">{shortMoment(receipt.at)}</th>
                  <td>{receipt.serverTime === null ? 'None' : shortMoment(receipt.serverTime)}</td>
                  <td>{receiptInWords(receipt)}</td>
                  <td>
                    {receipt.rev === shown ? (
                      `${receipt.rev}, shown above`
                    ) : (
                      <button type="button" className={classes.link} onClick={() => onShow(receipt.rev)}>
                        {receipt.rev}: show it
                      </button>
                    )}
                  </td>
                  <td className={classes.code}>{receipt.upload}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
