import '../lib/without-eval.ts';
import '../ui/tokens.css';
import '../ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { practiceTitle } from '../../shared/domain/practice/practice-error.ts';
import { isPracticeDesk } from '../lib/practice-desk.ts';
import { followChanges } from '../lib/query-client.ts';
import { followUpstream } from '../lib/use-upstream.ts';
import { App } from './app.tsx';
import { saveBeforeLeaving } from './save-before-leaving.ts';

const root = document.getElementById('root');
if (!root) throw new TypeError('The page has no root.');

if (isPracticeDesk) document.title = practiceTitle;
followChanges();
followUpstream();
saveBeforeLeaving();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
