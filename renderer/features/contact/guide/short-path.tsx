import { useEditor, useOpenContact } from '../editor/use-editor.ts';
import classes from './guide.module.css';

/** Says which shorter way through the talk holds now, so that nobody wonders where the other stages went. */
export function ShortPath() {
  const { guide } = useEditor().pack;
  const paths = useOpenContact(({ following }) => following.paths);
  const titles = guide.paths.filter(({ id }) => paths.includes(id)).map(({ title }) => title);
  if (titles.length === 0) return null;
  return <p className={classes.path}>Short path: {titles.join('; ')}</p>;
}
