import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import classes from './dialog.module.css';

/** A window over the window; Escape or a click beside it closes it and gives the focus back. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
}: {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <ModalOverlay
      className={classes.overlay ?? ''}
      isDismissable
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={classes.modal ?? ''}>
        <AriaDialog className={classes.dialog ?? ''}>
          <Heading slot="title" level={2} className={classes.title ?? ''}>
            {title}
          </Heading>
          <div className={classes.body}>{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
