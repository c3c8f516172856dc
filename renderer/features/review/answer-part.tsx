import { useState } from 'react';
import { useStore } from 'zustand';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import { longestAnswer, type SaidOfConversation } from '../../../shared/domain/review/view.ts';
import { api } from '../../lib/api.ts';
import { say } from '../../lib/notices.ts';
import { queryClient } from '../../lib/query-client.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { answerSaver } from './review-visits.ts';
import classes from './sheet.module.css';

/** The review whose answer was sent just now: where it stands the reader goes on. */
let justSent: string | null = null;

type Review = SaidOfConversation['reviews'][number];

interface AnswerPartProps {
  readonly review: Review;
  readonly isOwn: boolean;
  readonly adviser: string;
  /** The only review there is: then it goes without saying whose it is. */
  readonly isOne: boolean;
}

function Writing({ review, isOne }: { review: Review; isOne: boolean }) {
  const [saver] = useState(() => answerSaver(review));
  const { draft, save } = useStore(saver.state);
  async function send() {
    try {
      await saver.flush();
      await api.reviews.sendAnswer({ review: review.review });
      justSent = review.review;
      say(`Your answer is with ${review.by}.`);
      await queryClient.invalidateQueries({ queryKey: ['review-said'] });
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  }
  return (
    <div className={classes.answer}>
      <TextField
        label={isOne ? 'What you say to it' : `What you say to ${review.by}’s review`}
        hint={save === 'saved' ? 'yours alone until you send it' : 'saving…'}
        lines="many"
        longest={longestAnswer}
        value={draft.words}
        onType={(words) => saver.put({ words })}
      />
      <Button isDisabled={!saysSomething(draft.words)} onPress={() => void send()}>
        Send the answer
      </Button>
    </div>
  );
}

/** The adviser's answer to a review: to write for whoever had the conversation, to read for everybody else. */
export function AnswerPart({ review, isOwn, adviser, isOne }: AnswerPartProps) {
  const { answer } = review;
  if (isOwn && (answer === null || answer.sentAt === null)) return <Writing review={review} isOne={isOne} />;
  if (answer === null) return null;
  return (
    <div className={classes.answer}>
      <h2
        tabIndex={-1}
        ref={(heading) => {
          if (heading === null || justSent !== review.review) return;
          justSent = null;
          heading.focus();
        }}
      >
        {isOwn ? 'Your answer' : `${adviser}’s answer`}
        {isOne ? '' : ` to ${review.by}’s review`}
      </h2>
      <p>{answer.words}</p>
    </div>
  );
}
