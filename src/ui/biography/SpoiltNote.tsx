// What was done to an image on purpose, with both labels or with the image that it repeats.

import { CorruptionMark } from '../corruption/CorruptionMark.tsx';
import { useViewStore } from '../pageContext.ts';
import { kindNames, type Spoilt } from '../words/lifeWords.ts';
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
  return (
    <p className="spoilt-note">
      <CorruptionMark /> Spoilt on purpose: {kindNames[kind]}
      {trueLabel !== null && (
        <>
          , truly <b>{classes[trueLabel] ?? trueLabel}</b>
        </>
      )}
      {original !== null && (
        <>
          {' of '}
          <button type="button" className="quiet" onClick={() => openLife(view, original)}>
            <Picture className="picture-tiny" image={picture} /> no. {count(original + 1)}
          </button>
        </>
      )}
      .
    </p>
  );
}
