// Records count epochs and groups from 0, people from 1; this is the one place where the two meet.

export function epochNumber(epoch: number): number {
  return epoch + 1;
}

export function epochOfNumber(shown: number): number {
  return shown - 1;
}

export function groupNumber(group: number): number {
  return group + 1;
}

/** The epoch, from 0, whose column lies at `position` on the epoch axis, kept inside the run. */
export function epochAtPosition(position: number, epochs: number): number {
  return Math.max(0, Math.min(epochs - 1, epochOfNumber(Math.round(position))));
}
