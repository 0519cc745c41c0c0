// Pictures of training images by index; those that are here stay while others are on their way.
import { useEffect, useState } from 'react';
import { useActions } from '../pageContext.ts';

const imageBytes = 32 * 32 * 4;

/** By index; an image that is not here is missing. */
export function useImages(indices: readonly number[]): ReadonlyMap<number, ImageData> {
  const { images: ask } = useActions();
  const [pictures, setPictures] = useState<ReadonlyMap<number, ImageData>>(new Map());
  const wanted = indices.join(',');
  useEffect(() => {
    const missing = wanted === '' ? [] : wanted.split(',').map(Number);
    if (missing.length === 0) return;
    let current = true;
    void ask(missing).then(({ indices: here, pixels }) => {
      if (!current) return;
      const bytes = new Uint8ClampedArray(pixels);
      setPictures(
        new Map(
          here.map((index, place) => [
            index,
            new ImageData(bytes.slice(place * imageBytes, (place + 1) * imageBytes), 32, 32),
          ]),
        ),
      );
    });
    return () => {
      current = false;
    };
  }, [ask, wanted]);
  return pictures;
}
