import classes from './badge.module.css';

/** Marks what is made up. */
export function SampleBadge() {
  return <span className={classes.badge}>Sample</span>;
}
