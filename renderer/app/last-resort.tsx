import { Component, type ReactNode } from 'react';
import { api } from '../lib/api.ts';
import classes from './last-resort.module.css';

/** What is shown where the page itself has broken: that what was saved is safe, and how to go on. */
export class LastResort extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <main className={classes.page} role="alert">
        <h1>This page has stopped</h1>
        <p>Everything that said “Saved” is safe. Open the page again and go on where you were.</p>
        <button type="button" onClick={() => void api.app.reload()}>
          Open the page again
        </button>
      </main>
    );
  }
}
