import { Button as RemoveButton, Tag, TagGroup, TagList } from 'react-aria-components';
import { Button } from '../../ui/button.tsx';
import { CrossIcon } from '../../ui/icons.tsx';
import pick from '../../ui/pick.module.css';
import classes from './directory.module.css';
import type { Chip } from './filters.ts';

interface FilterChipsProps {
  chips: readonly Chip[];
  onRemove: (chip: Chip) => void;
  onClear: () => void;
}

/** What narrows the search just now: Delete takes one away, a button all of them. */
export function FilterChips({ chips, onRemove, onClear }: FilterChipsProps) {
  if (chips.length === 0) return null;
  return (
    <div className={classes.chipLine}>
      <TagGroup
        aria-label="Narrowed to"
        selectionMode="none"
        onRemove={(keys) => {
          const gone = chips.find(({ id }) => keys.has(id));
          if (gone) onRemove(gone);
        }}
      >
        <TagList className={pick.chips ?? ''}>
          {chips.map(({ id, label }) => (
            <Tag key={id} id={id} textValue={label} className={pick.chip ?? ''}>
              {label}
              <RemoveButton slot="remove" excludeFromTabOrder>
                <CrossIcon size={10} />
              </RemoveButton>
            </Tag>
          ))}
        </TagList>
      </TagGroup>
      <Button look="quiet" onPress={onClear}>
        Clear all
      </Button>
    </div>
  );
}
