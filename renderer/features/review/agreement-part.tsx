import { useQuery } from '@tanstack/react-query';
import type { QuestionAgreement } from '../../../shared/domain/review/view.ts';
import { api } from '../../lib/api.ts';
import classes from './review.module.css';

function kappaInWords({ state, kappa, n }: QuestionAgreement, from: number): string {
  if (state === 'known' && kappa !== null) return kappa.toFixed(2).replace('-', '−');
  if (state === 'one-mark') return 'cannot be said: one mark throughout';
  return n === 0 ? 'cannot be said yet' : `cannot be said yet: ${n} of ${from}`;
}

/** How far two people who look at the same conversation agree, question by question. Nobody is named in it. */
export function AgreementPart() {
  const { data, error } = useQuery({ queryKey: ['reviews', 'agreement'], queryFn: () => api.reviews.agreement() });
  if (error) return <p role="alert">{error.message}</p>;
  if (!data) return null;
  const { from, questions } = data;
  if (questions.every(({ n }) => n === 0)) {
    return (
      <p className={classes.empty}>
        No conversation has been looked at by two people yet. Some of each sample are for two: once both reviews are in,
        it is counted here how often they said the same.
      </p>
    );
  }
  return (
    <>
      <p className={classes.reading}>
        Where two people often differ, the question is not clear yet: talk about what to look for. Kappa is 1 where they
        always say the same, and 0 where they agree no more often than chance would. It is said from {from}{' '}
        conversations on that both have marked.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section className={classes.tableBox} aria-label="How far we agree" tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Question</th>
              <th scope="col">Said the same</th>
              <th scope="col">Kappa</th>
            </tr>
          </thead>
          <tbody>
            {questions.map((question) => (
              <tr key={`${question.kind} ${question.question}`}>
                <th scope="row">{question.label}</th>
                <td>
                  {question.same} of {question.n}
                </td>
                <td>{kappaInWords(question, from)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
