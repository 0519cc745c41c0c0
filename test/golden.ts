// Typed access to the golden fixtures that vitest.config.ts reads from GOLDEN_DIR.
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    golden: Record<string, unknown>;
  }
}

/** The fixture `NAME.json`, as its test describes it. @throws Error when the directory lacks it */
export function golden<Fixture>(name: string): Fixture {
  const fixture = inject('golden')[name];
  if (fixture === undefined) throw new Error(`GOLDEN_DIR has no ${name}.json`);
  return fixture as Fixture;
}

/** Bytes of a base64 string. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** The little-endian f32 array in a base64 string. */
export function floatsOf(base64: string): Float32Array<ArrayBuffer> {
  return new Float32Array(bytesOf(base64).buffer);
}
