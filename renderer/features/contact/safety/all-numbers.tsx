import { Disclosure } from '../../../ui/disclosure.tsx';
import { useEditor } from '../editor/use-editor.ts';
import classes from './safety.module.css';

/** Every trigger of the pack with what to do and whom to ring, in and out of hours. */
export function AllNumbers({ isFirst }: { isFirst: boolean }) {
  const { safety_triggers: triggers } = useEditor().pack;
  return (
    <Disclosure label="All numbers to ring" isFilled={isFirst}>
      <table className={classes.numbers}>
        <thead>
          <tr>
            <th scope="col">What is happening, what to do</th>
            <th scope="col">In hours</th>
            <th scope="col">Out of hours</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(triggers)
            .filter(([, { retired }]) => !retired)
            .map(([id, { label, say, ring }]) => (
              <tr key={id}>
                <th scope="row">
                  {label}
                  <span className={classes.say}>{say}</span>
                </th>
                <td className={classes.number}>{ring.in_hours}</td>
                <td className={classes.number}>{ring.out_of_hours}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </Disclosure>
  );
}
