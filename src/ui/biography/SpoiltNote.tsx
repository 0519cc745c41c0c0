// What was done to an image on purpose, with both labels or with the image that it repeats.

import { t } from '../../texts/texts.ts';
import { CorruptionMark } from '../corruption/CorruptionMark.tsx';
import { useViewStore } from '../pageContext.ts';
import { kindName, type Spoilt } from '../words/lifeWords.ts';
import { count } from '../words/numbers.ts';
import { openLife } from './openLife.ts';
import { Picture } from './Picture.tsx';

interface Props {
  readonly spoilt: Spoilt;
  readonly classes: readonly string[];
  /** Of the original of a duplicate. */
  readonly picture: ImageData | undefined;
}

export function SpoiltNote({ spoilt, classes, picture }: Props) {
  const view = useViewStore();
  const { kind, trueLabel, original } = spoilt;
  const words = t.biography.spoilt;
  return (
    <p className="spoilt-note">
      <CorruptionMark /> {words.onPurpose(kindName(kind))}
      {trueLabel !== null && (
        <>
          {words.trulyBefore}
          <b>{classes[trueLabel] ?? trueLabel}</b>
          {words.trulyAfter}
        </>
      )}
      {original !== null && (
        <>
          {words.copyBefore}
          <button type="button" className="quiet" onClick={() => openLife(view, original)}>
            <Picture className="picture-tiny" image={picture} /> {words.number(count(original + 1))}
          </button>
          {words.copyAfter}
        </>
      )}
      {trueLabel === null && original === null && '.'}
    </p>
  );
}
