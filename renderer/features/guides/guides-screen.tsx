import { useMedia } from '../../lib/use-media.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { GuideList } from './guide-list.tsx';
import type { GuidePlace } from './guide-of-place.ts';
import { GuidePage } from './guide-page.tsx';
import classes from './guides.module.css';

interface GuidesScreenProps {
  readonly at: GuidePlace;
  readonly onGo: (to: GuidePlace) => void;
  readonly onShowKeys: () => void;
  readonly onLeave: () => void;
}

/** The guides, as they stand in the project, with nothing from outside: a list of them, and one to read. */
export function GuidesScreen({ at, onGo, onShowKeys, onLeave }: GuidesScreenProps) {
  const isNarrow = useMedia('(max-width: 899px)');
  const list = <GuideList at={at} onGo={onGo} onLeave={onLeave} />;
  return (
    <div className={classes.screen}>
      <header className={classes.header}>
        <Button shortcut="Escape" onPress={onLeave}>
          Back to where you were
        </Button>
        <Button shortcut="Ctrl+/" onPress={onShowKeys}>
          Every key
        </Button>
        {isNarrow ? (
          <Disclosure key={at.guide} className={classes.folded} label="All guides" isFilled={false}>
            {list}
          </Disclosure>
        ) : null}
      </header>
      {isNarrow ? null : list}
      <GuidePage at={at} onGo={onGo} />
    </div>
  );
}
