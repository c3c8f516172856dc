import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Note } from '../../../../shared/domain/contact.ts';
import { noteTags } from '../../../../shared/domain/contact-fields.ts';
import { Keys } from '../../../ui/keys.tsx';
import pickClasses from '../../../ui/pick.module.css';
import { tagLetters, tagWords } from '../wording.ts';
import classes from './notes.module.css';
import { TagBadge } from './tag-badge.tsx';

/** The tag of a kept line, and the menu to choose another one. */
export function TagMenu({ note, isStop, onTag }: { note: Note; isStop: boolean; onTag: (tag: Note['tag']) => void }) {
  return (
    <MenuTrigger>
      <Button
        className={classes.tagButton ?? ''}
        excludeFromTabOrder={!isStop}
        aria-label={`Tag: ${note.tag ? tagWords[note.tag] : 'note'}`}
      >
        <TagBadge tag={note.tag} />
      </Button>
      <Popover className={pickClasses.popover ?? ''} offset={2}>
        <Menu
          className={pickClasses.list ?? ''}
          selectionMode="single"
          selectedKeys={note.tag ? [note.tag] : []}
          onAction={(key) => {
            const tag = noteTags.find((other) => other === key) ?? null;
            onTag(tag === note.tag ? null : tag);
          }}
        >
          {noteTags.map((tag) => (
            <MenuItem key={tag} id={tag} textValue={tagWords[tag]} className={classes.menuItem ?? ''}>
              <TagBadge tag={tag} />
              <Keys of={`Alt+${tagLetters[tag]}`} />
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
