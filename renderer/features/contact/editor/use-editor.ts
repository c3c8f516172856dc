import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { change } from '../../../../shared/domain/changes.ts';
import { type ContactFields, contactFields, type FieldName } from '../../../../shared/domain/contact-fields.ts';
import type { ContactEditor, EditorState } from './contact-editor.ts';

/** The editor of the contact around a component. */
export const EditorContext = createContext<ContactEditor | null>(null);

/** The editor of the contact around this component. */
export function useEditor(): ContactEditor {
  const editor = useContext(EditorContext);
  if (!editor) throw new TypeError('This belongs inside an open contact.');
  return editor;
}

/** Something of the open contact; the component is drawn again only when it changes. */
export function useOpenContact<T>(select: (state: EditorState) => T): T {
  return useStore(useEditor().store, select);
}

/** A field to choose: its value, how to set it, and the place where the focus finds it. */
export function useChosen<N extends FieldName>(name: N) {
  const editor = useEditor();
  const value = useOpenContact(({ contact }) => contact.fields[name]);
  const onChoose = (next: ContactFields[N]) =>
    editor.choose('The last choice is taken back.', change.parse({ field: name, value: next }));
  return { value, onChoose, place: name };
}

type TextName = { [N in FieldName]: ContactFields[N] extends string ? N : never }[FieldName];

/** A field to type in: saved as it is typed, and without waiting when the cursor leaves. */
export function useTyped(name: TextName) {
  const editor = useEditor();
  const value = useOpenContact(({ contact }) => contact.fields[name]);
  return {
    value,
    onType: (next: string) => editor.type(change.parse({ field: name, value: next })),
    onLeave: () => void editor.flush(),
    longest: contactFields[name].maxLength,
    place: name,
  };
}
