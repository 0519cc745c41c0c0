// Questions to the engine by number: each answer goes to who asked.

export interface Requests<T> {
  /** Sends a question under a fresh number; never rejects, and never resolves once the engine is gone. */
  ask(send: (requestId: number) => void): Promise<T>;
  /** Hands an answer on; one that nobody waits for is dropped. */
  answer(requestId: number, answer: T): void;
}

export function createRequests<T>(): Requests<T> {
  const waiting = new Map<number, (answer: T) => void>();
  let last = 0;
  return {
    ask(send) {
      last += 1;
      const id = last;
      send(id);
      return new Promise((resolve) => waiting.set(id, resolve));
    },
    answer(requestId, answer) {
      waiting.get(requestId)?.(answer);
      waiting.delete(requestId);
    },
  };
}
