// Says when the run at work is no longer the lesson's, and how to come back; nothing is taken from the reader's hand.
import { t } from '../../texts/texts.ts';
import { useEngine, usePage } from '../pageContext.ts';
import { settingName, settingText } from '../words/settings.ts';
import type { Stand } from './lessons.ts';
import { differences } from './setUp.ts';
import type { Snapshot } from './snapshot.ts';
import { startRun } from './useLessonDriver.ts';

interface Props {
  readonly stand: Stand;
  readonly snapshot: Snapshot;
}

export function Apart({ stand, snapshot }: Props) {
  const page = usePage();
  const catalog = useEngine((engine) => engine.catalog);
  const { run, runs } = snapshot;
  const apart = differences(stand.run, runs);
  if (!run || apart.length === 0) return null;
  const list = apart.map(({ field, now, wanted }) => {
    if (field === 'rivals') return t.lessonWords.apartRivals;
    const text = (value: typeof wanted | undefined) => settingText(field, value, run.config, catalog);
    const name = settingName(field, run.config, catalog);
    return t.lessonWords.apartSetting(name, text(now), text(wanted));
  });
  return (
    <p className="lesson-apart">
      {t.lessonWords.apart(list.join(', '))}{' '}
      <button type="button" onClick={() => startRun(page, stand)}>
        {t.lessonWords.comeBack}
      </button>
    </p>
  );
}
