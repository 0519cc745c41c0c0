// One training image, as large as its style says.
import { useEffect, useRef } from 'react';

export function Picture({
  image,
  className,
}: {
  readonly image: ImageData | undefined;
  readonly className: string;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (image) canvas.current?.getContext('2d')?.putImageData(image, 0, 0);
  }, [image]);
  return <canvas ref={canvas} className={className} width={32} height={32} />;
}
