// Pictures of training images by index; those that are here stay while others are on their way.
import { useEffect, useRef, useState } from 'react';
import { useActions } from '../pageContext.ts';

const imageBytes = 32 * 32 * 4;

/** By index; an image that is not here is missing. */
export function useImages(indices: readonly number[]): ReadonlyMap<number, ImageData> {
  const { images: ask } = useActions();
  const [pictures, setPictures] = useState<ReadonlyMap<number, ImageData>>(new Map());
  const wanted = indices.join(',');
  /** Of the newest rendering: while training goes on they change faster than a slow machine answers. */
  const newest = useRef<readonly number[]>([]);
  useEffect(() => {
    newest.current = wanted === '' ? [] : wanted.split(',').map(Number);
    if (newest.current.length === 0) return;
    void ask(newest.current).then(({ indices: here, pixels }) => {
      const bytes = new Uint8ClampedArray(pixels);
      const pictureAt = (place: number) =>
        new ImageData(bytes.slice(place * imageBytes, (place + 1) * imageBytes), 32, 32);
      const isWanted = ([index]: readonly [number, unknown]) => newest.current.includes(index);
      const came = here.map((index, place) => [index, pictureAt(place)] as const);
      setPictures((before) => new Map([...before, ...came].filter(isWanted)));
    });
  }, [ask, wanted]);
  // None is wanted once nobody looks: what comes then is forgotten.
  useEffect(
    () => () => {
      newest.current = [];
    },
    [],
  );
  return pictures;
}
