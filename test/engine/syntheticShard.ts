// Images that a tiny net learns at once: each class has its own colour, with noise on it.
import { hash32 } from '../../src/core/hash.ts';

export function syntheticShard(split: 'train' | 'test', first: number, count: number) {
  const labels = Uint8Array.from(
    { length: count },
    (_, i) => hash32(first + i + (split === 'test' ? 1e6 : 0)) % 10,
  );
  const images = new Uint8Array(count * 3072);
  for (let i = 0; i < images.length; i++) {
    const label = labels[Math.floor(i / 3072)]!;
    const channel = Math.floor((i % 3072) / 1024);
    images[i] = (hash32(label * 3 + channel) & 0x7f) + (hash32(first * 3072 + i) & 0x7f);
  }
  return { split, first, count, images, labels };
}
